import { Anchor, Pagination, Table, Text, Title } from '@mantine/core';
import type { Entry } from '../answers.ts';
import { PAGE } from '../rules.ts';

type Props = {
  people: Entry['people'];
  isPerson: boolean;
  onOpen: (id: string) => void;
  onPage: (page: number) => void;
};

/** The physicians at a place, or the colleagues of a physician. */
export function EntryPeople({ people, isPerson, onOpen, onPage }: Props) {
  if (people.total === 0) return null;
  const pages = Math.ceil(people.total / PAGE);
  const title = isPerson ? `Colleagues at ${people.at}` : 'Physicians here';
  return (
    <section aria-label={title}>
      <Title order={3} size="h5">
        {title} ({people.total.toLocaleString('en-US')})
      </Title>
      <Table verticalSpacing={6} mt={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th>Specialty</Table.Th>
            <Table.Th>Place</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.rows.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>
                <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onOpen(one.id)}>
                  {one.name}
                </Anchor>
                {one.about && (
                  <Text size="xs" c="dimmed">
                    {one.about}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <Text size="sm">{one.specialty}</Text>
              </Table.Td>
              <Table.Td>
                <Text size="sm">{[one.city, one.state].filter(Boolean).join(', ')}</Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {pages > 1 && (
        <Pagination
          mt="sm"
          size="sm"
          total={pages}
          value={people.page}
          siblings={0}
          getItemProps={(page) => ({ 'aria-label': `Page ${page} of the physicians` })}
          getControlProps={(control) => ({
            'aria-label': control === 'next' ? 'Next physicians' : 'Physicians before',
          })}
          onChange={onPage}
        />
      )}
    </section>
  );
}
