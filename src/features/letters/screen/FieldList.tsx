import { Accordion, Anchor, Code, ScrollArea, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Field } from '../fields.ts';

/** Every merge field with its meaning and what it holds now. */
export function FieldList({ fields }: { fields: (Field & { value: string | null })[] }) {
  return (
    <Accordion variant="contained">
      <Accordion.Item value="fields">
        <Accordion.Control>All fields, what they mean, and what they hold now</Accordion.Control>
        <Accordion.Panel>
          <ScrollArea type="auto">
            <Table miw={560} verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Field</Table.Th>
                  <Table.Th>Meaning</Table.Th>
                  <Table.Th>Now</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {fields.map(({ name, meaning, value, enterAt }) => (
                  <Table.Tr key={name}>
                    <Table.Td>
                      <Code>{`{{ ${name} }}`}</Code>
                    </Table.Td>
                    <Table.Td>{meaning}</Table.Td>
                    <Table.Td>
                      {value ?? (
                        <Text size="sm" c="dimmed" component="span">
                          empty:{' '}
                          <Anchor component={Link} to={enterAt.href} inherit underline="always">
                            {enterAt.label}
                          </Anchor>
                        </Text>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollArea>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
