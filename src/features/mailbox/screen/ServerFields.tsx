import { Fieldset, Group, Select, TextInput } from '@mantine/core';
import { NumberField } from '#web/NumberField.tsx';
import type { ServerSettings } from '../rules.ts';

type Props = {
  legend: string;
  value: ServerSettings;
  onChange: (server: ServerSettings) => void;
  wrong: boolean;
};

const securities = [
  { value: 'tls', label: 'From the first byte (TLS)' },
  { value: 'starttls', label: 'Switched on first (STARTTLS)' },
];

/** One server: name, port, and how the connection is encrypted. */
export function ServerFields({ legend, value, onChange, wrong }: Props) {
  return (
    <Fieldset legend={legend}>
      <Group align="flex-end" gap="sm">
        <TextInput
          label="Server"
          value={value.host}
          onChange={(event) => onChange({ ...value, host: event.currentTarget.value })}
          error={wrong}
          flex="1 1 14rem"
          spellCheck={false}
          autoCapitalize="none"
          required
        />
        <NumberField
          label="Port"
          value={value.port}
          onChange={(port) => onChange({ ...value, port })}
          min={1}
          max={65_535}
          hideControls
          w={90}
          required
        />
        <Select
          label="Encryption"
          data={securities}
          value={value.security}
          onChange={(security) =>
            onChange({ ...value, security: security === 'starttls' ? 'starttls' : 'tls' })
          }
          allowDeselect={false}
          flex="1 1 14rem"
        />
      </Group>
    </Fieldset>
  );
}
