import { Anchor, Table, Text, Title } from '@mantine/core';
import type { Entry } from '../answers.ts';
import classes from './results.module.css';

/** Every known fact with the official file that tells it. */
export function EntryFacts({ entry: { facts } }: { entry: Entry }) {
  if (facts.length === 0) return null;
  return (
    <section aria-label="All facts">
      <Title order={3} size="h5">
        All facts
      </Title>
      <Table verticalSpacing={6} mt={4} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Fact</Table.Th>
            <Table.Th>From</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {facts.map(({ label, value, source, href }) => (
            <Table.Tr key={`${label} ${value}`}>
              <Table.Td className={classes.name}>
                <Text size="xs" c="dimmed">
                  {label}
                </Text>
                {href ? (
                  <Anchor href={href} target="_blank" rel="noopener noreferrer" size="sm">
                    {value}
                  </Anchor>
                ) : (
                  <Text size="sm">{value}</Text>
                )}
              </Table.Td>
              <Table.Td>
                <Text size="xs" c="dimmed">
                  {source}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
