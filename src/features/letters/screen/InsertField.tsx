import { Button, Menu, Text } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import type { Field } from '../fields.ts';
import type { Round } from '../rules.ts';

type Props = {
  fields: (Field & { value: string | null })[];
  round: Round;
  onChoose: (name: string) => void;
};

/** Puts a merge field where the cursor is. The fields of the thread exist in follow-ups only. */
export function InsertField({ fields, round, onChoose }: Props) {
  const usable = fields.filter((field) => round !== 'first' || !field.name.startsWith('thread.'));
  return (
    <Menu position="bottom-start" shadow="md" width={320}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconBraces size={16} aria-hidden />}>
          Insert a field
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={340} style={{ overflowY: 'auto' }}>
        {usable.map(({ name, meaning, value }) => (
          <Menu.Item key={name} onClick={() => onChoose(name)}>
            <Text size="sm">{meaning}</Text>
            <Text size="xs" c="dimmed" lineClamp={1}>
              {name}: {value ?? 'empty now'}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
