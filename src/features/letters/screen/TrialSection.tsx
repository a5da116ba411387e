import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import type { Audience } from '../rules.ts';
import { TrialCounts } from './TrialCounts.tsx';
import { TrialForm } from './TrialForm.tsx';

type Props = { letter: { audience: Audience; subject: string; body: string } };

/** TPL-3: a second wording of the first letter, and what the two brought. */
export function TrialSection({ letter }: Props) {
  const [writing, form] = useDisclosure();
  const query = useQuery({ queryKey: ['letters', 'trials'], queryFn: () => ask(api.letters.trials.$get()) });
  const own = query.data?.trials.filter((one) => one.audience === letter.audience) ?? [];
  const running = own.find((one) => one.endedAt === null);
  return (
    <Paper withBorder p="md" component="section" aria-label="Two wordings compared">
      <Stack gap="sm" align="stretch">
        <Title order={2} size="h4">
          Two wordings, compared honestly
        </Title>
        <RefusalList error={query.error} onRetry={() => void query.refetch()} />
        {query.isPending && <Loading what="the comparisons" />}
        {query.data && !running && !writing && (
          <>
            <Text size="sm" c="dimmed" maw={720}>
              You can write this letter in a second wording. New first mails then get one of the two by lot,
              half and half. A comparison takes hundreds of mails: it is worth it for a subject or a way of
              asking, not for a comma.
            </Text>
            <div>
              <Button variant="default" onClick={form.open}>
                Write a second wording
              </Button>
            </div>
          </>
        )}
        {query.data && !running && writing && <TrialForm letter={letter} onDone={form.close} />}
        {own.map((trial) => (
          <TrialCounts key={trial.id} trial={trial} />
        ))}
      </Stack>
    </Paper>
  );
}
