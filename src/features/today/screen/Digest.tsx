import { Group, NativeSelect, Paper, Switch, Text } from '@mantine/core';
import { api, ask } from '#web/api.ts';
import { useAction } from '#web/useAction.ts';

type Setting = { hour: number; timeZone: string } | null;

const usualHour = 7;
const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

/** The list as a mail to oneself each morning, if wanted. */
export function Digest({ digest }: { digest: Setting }) {
  const change = useAction(
    (setting: Setting) => ask(api.today.digest.$put({ json: { digest: setting } })),
    ['today'],
  );
  const at = (hour: number) =>
    change.mutate({ hour, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" align="flex-start">
        <Switch
          label="Send me this list by e-mail once a day"
          description="From your connected mailbox to yourself, when there is something to do and Foothold is running"
          checked={(change.isPending ? change.variables : digest) !== null}
          disabled={change.isPending}
          onChange={({ currentTarget }) => (currentTarget.checked ? at(usualHour) : change.mutate(null))}
        />
        {digest && (
          <NativeSelect
            size="xs"
            aria-label="From which hour on"
            data={hours}
            value={String(digest.hour)}
            onChange={(event) => at(Number(event.currentTarget.value))}
          />
        )}
      </Group>
      {digest && (
        <Text size="xs" c="dimmed" mt={4}>
          Time zone: {digest.timeZone.replaceAll('_', ' ')}
        </Text>
      )}
    </Paper>
  );
}
