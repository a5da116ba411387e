import { Button, Group, Paper, SimpleGrid, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { ChangedElsewhere } from '#web/ChangedElsewhere.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { notifyWithUndo } from '#web/notify-undo.tsx';
import { notifyRefused } from '#web/notify.ts';
import { type Agreement, beginningIn } from '../agreement.ts';
import { DutyRows } from './DutyRows.tsx';
import { type OnSite, useSaveAgreement } from './onsite-data.ts';

/** SIT-1: what one may do here, and how it grows week by week. */
export function AgreementSection({ one }: { one: OnSite }) {
  const save = useSaveAgreement(one.externship.id);
  const [{ agreement, revision }, setShown] = useState({ agreement: one.agreement, revision: one.revision });
  const change = (some: Partial<Agreement>) =>
    setShown((before) => ({ ...before, agreement: { ...before.agreement, ...some } }));
  const showKept = () => {
    setShown({ agreement: one.agreement, revision: one.revision });
    save.reset();
  };
  const undo = (kept: { agreement: Agreement; revision: number }) =>
    save.mutate(kept, {
      onSuccess: (now) => setShown({ agreement: kept.agreement, revision: now.revision }),
      onError: notifyRefused,
    });
  const keep = () =>
    save.mutate(
      { agreement, revision },
      {
        onSuccess: (now) => {
          setShown((before) => ({ ...before, revision: now.revision }));
          notifyWithUndo('The agreement is kept.', () =>
            undo({ agreement: one.agreement, revision: now.revision }),
          );
        },
      },
    );
  return (
    <Paper withBorder p="md" component="section" aria-label="What you may do">
      <Title order={2} size="h4">
        What you may do
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Ask on day 1 or 2, write down the answer, and let it grow. What stands here at first is a proposal.
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              label="Talked with"
              description="Empty: with the physician who supervises you."
              inputWrapperOrder={['label', 'input', 'description']}
              value={agreement.talkedWith}
              onChange={(event) => change({ talkedWith: event.currentTarget.value })}
              maxLength={120}
            />
            <TextInput
              type="date"
              label="Talked about on"
              description="Empty until you have talked."
              inputWrapperOrder={['label', 'input', 'description']}
              value={agreement.agreedOn ?? ''}
              onChange={(event) => change({ agreedOn: event.currentTarget.value || null })}
            />
          </SimpleGrid>
          <DutyRows duties={agreement.duties} onChange={(duties) => change({ duties })} />
          <Title order={3} size="h5">
            Week by week
          </Title>
          {agreement.aims.map((aim, index) => (
            <div key={index}>
              <Textarea
                label={`Aim of week ${index + 1}`}
                value={aim}
                onChange={(event) =>
                  change({
                    aims: agreement.aims.map((kept, at) => (at === index ? event.currentTarget.value : kept)),
                  })
                }
                autosize
                minRows={1}
                maxLength={300}
              />
              <Beginning agreement={agreement} week={index + 1} />
            </div>
          ))}
          {!save.isPending && one.revision !== revision && <ChangedElsewhere onShow={showKept} />}
          <RefusalList error={save.error} />
          <Group>
            <Button type="submit" loading={save.isPending}>
              Keep the agreement
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

function Beginning({ agreement, week }: { agreement: Agreement; week: number }) {
  const begins = beginningIn(agreement, week);
  if (begins.length === 0) return null;
  const named = begins.map(({ name, standing }) => (standing === 'yes' ? `${name} (agreed)` : name));
  return (
    <Text size="sm" c="dimmed" mt={4}>
      New: {named.join('; ')}.
    </Text>
  );
}
