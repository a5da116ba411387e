import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { PhoneLink } from '#features/logbook/screen/PhoneLink.tsx';
import { dayInWords } from '#plain/in-words.ts';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { useAction } from '#web/useAction.ts';

/** Decision 30: the browsers that are signed in, each of which can be signed out. */
export function DevicesSection() {
  const devices = useQuery({ queryKey: ['devices'], queryFn: () => ask(api.devices.$get()) });
  const signOut = useAction(
    (id: string) => ask(api.devices[':id'].$delete({ param: { id } })),
    ['devices'],
    'Signed out.',
  );
  return (
    <Paper withBorder p="lg" component="section" id="devices" aria-labelledby="devices-title">
      <Stack>
        <Title order={2} size="h4" id="devices-title">
          Devices
        </Title>
        <Text size="sm">
          These browsers are signed in. Sign out one that is lost or not yours any more: it loses access at
          once. What it wrote into the logbook and did not send yet stays on it.
        </Text>
        <RefusalList
          error={devices.error}
          title="They cannot be shown"
          onRetry={() => void devices.refetch()}
        />
        {devices.data?.map(({ id, device, signedInAt, lastSeenOn, current }) => (
          <Group
            key={id}
            justify="space-between"
            gap="xs"
            component="article"
            aria-label={device || 'A browser'}
          >
            <div>
              <Group gap="xs">
                <Text fw={600}>{device || 'A browser'}</Text>
                {current && (
                  <Badge variant="light" color="teal">
                    This one
                  </Badge>
                )}
              </Group>
              <Text size="sm" c="dimmed">
                Signed in on {dayInWords(signedInAt.slice(0, 10))}
                {lastSeenOn && `, last seen on ${dayInWords(lastSeenOn)}`}
              </Text>
            </div>
            {!current && (
              <Button
                size="xs"
                variant="default"
                loading={signOut.isPending && signOut.variables === id}
                onClick={() => signOut.mutate(id)}
              >
                Sign out
              </Button>
            )}
          </Group>
        ))}
        <Group>
          <PhoneLink />
        </Group>
      </Stack>
    </Paper>
  );
}
