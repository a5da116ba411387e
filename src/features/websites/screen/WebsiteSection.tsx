import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { Decided } from './Decided.tsx';
import { PagesLookedAt } from './PagesLookedAt.tsx';
import { Prohibitions } from './Prohibitions.tsx';
import { Proposal } from './Proposal.tsx';
import { ReadingState } from './ReadingState.tsx';
import { Tasks } from './Tasks.tsx';
import { reject, useTargetWebsite, useWebsiteAction } from './websites-data.ts';

/** TGT-5, TGT-8: what the website of one target says, and what the applicant makes of it. */
export function WebsiteSection({ targetId }: { targetId: string }) {
  const website = useTargetWebsite(targetId);
  const rejectRest = useWebsiteAction(async (ids: string[]) => {
    for (const id of ids) await reject(targetId, id);
  }, 'The rest is put aside. You find it under “Not needed”.');
  if (website.isPending) return <Loading what="the website" />;
  if (!website.data) return <RefusalList error={website.error} onRetry={() => void website.refetch()} />;
  const { address, state, findings, prohibitions, tasks } = website.data;
  const open = findings.filter((one) => one.state === 'proposed' && !one.isGone);
  return (
    <Paper withBorder p="md" component="section" aria-label="Website">
      <Stack gap="md">
        <Title order={3} size="h5">
          Website
        </Title>
        <ReadingState targetId={targetId} address={address} state={state} />
        <Prohibitions targetId={targetId} prohibitions={prohibitions} />
        <Tasks tasks={tasks} />
        {open.length > 0 && (
          <Stack gap="sm" component="section" aria-label="Found on the website">
            <Group justify="space-between" gap="xs">
              <Title order={4} size="h6">
                Found on the website: {open.length} to decide
              </Title>
              {open.length > 1 && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  loading={rejectRest.isPending}
                  onClick={() => rejectRest.mutate(open.map(({ id }) => id))}
                >
                  I need none of these
                </Button>
              )}
            </Group>
            {open.map((found) => (
              <Proposal key={found.id} targetId={targetId} found={found} />
            ))}
          </Stack>
        )}
        {state?.readAt && findings.length === 0 && (
          <Text size="sm" c="dimmed">
            Nothing was found that helps: no address of an office or a person, and nothing about visitors.
            Look at the website yourself, or call.
          </Text>
        )}
        <Decided targetId={targetId} findings={findings} />
        {state && <PagesLookedAt pages={state.pages} />}
      </Stack>
    </Paper>
  );
}
