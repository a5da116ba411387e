import { Badge, SegmentedControl, Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { useAskBeforeLeaving } from '#web/useAskBeforeLeaving.ts';
import { type Audience, type Round, audienceNames, audiences, roundNames, rounds } from '../rules.ts';
import { LetterEditor } from './LetterEditor.tsx';
import { TrialSection } from './TrialSection.tsx';

const searchSchema = z.object({
  audience: z.enum(audiences).catch('office'),
  round: z.enum(rounds).catch('first'),
  target: z.string().optional().catch(undefined),
});

/** TPL-1: the nine letters, by whom they are written to and in which round. */
export default function LettersPage() {
  const { audience, round, target } = searchSchema.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const letters = useQuery({ queryKey: ['letters'], queryFn: () => ask(api.letters.$get()) });
  // What is being written stays when the applicant looks at another letter in between.
  const [unsaved, setUnsaved] = useState<Record<string, { subject: string; body: string }>>({});
  const go = (change: { audience?: Audience; round?: Round; target?: string | undefined }) =>
    navigate({ to: '/letters', search: { audience, round, target, ...change }, replace: true });
  const key = `${audience}/${round}`;
  const letter = letters.data?.letters.find((one) => one.audience === audience && one.round === round);
  const changed = letters.data?.letters.some((one) => {
    const written = unsaved[`${one.audience}/${one.round}`];
    return written && (written.subject !== one.subject || written.body !== one.body);
  });
  useAskBeforeLeaving(changed === true, 'Your changes to the letters are lost.');
  const editedIn = (wanted: Audience) =>
    letters.data?.letters.filter((one) => one.audience === wanted && !one.isDefault).length ?? 0;
  return (
    <>
      <PageHeader
        title="Letters"
        about="Nine short letters: three kinds of recipients, three rounds. Change them as you like; what a letter states comes from your profile."
      />
      <RefusalList error={letters.error} onRetry={() => void letters.refetch()} />
      {letters.isPending && <Loading what="your letters" />}
      {letter && (
        <Stack>
          <Tabs
            value={audience}
            onChange={(value) => void go({ audience: parseAudience(value), target: undefined })}
          >
            <Tabs.List aria-label="Written to">
              {audiences.map((one) => (
                <Tabs.Tab key={one} value={one} rightSection={<EditedCount count={editedIn(one)} />}>
                  {audienceNames[one]}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
          <SegmentedControl
            aria-label="Round"
            data={rounds.map((value) => ({ value, label: roundNames[value] }))}
            value={round}
            onChange={(value) => void go({ round: rounds.find((one) => one === value) ?? 'first' })}
            maw={460}
          />
          <LetterEditor
            key={key}
            letter={letter}
            text={unsaved[key] ?? letter}
            targetId={target ?? null}
            onTarget={(id) => void go({ target: id ?? undefined })}
            onText={(text) =>
              setUnsaved(({ [key]: _old, ...others }) => (text ? { ...others, [key]: text } : others))
            }
            onSaved={(saved) =>
              setUnsaved((before) => {
                const { [key]: now, ...others } = before;
                return now?.subject === saved.subject && now.body === saved.body ? others : before;
              })
            }
          />
          {round === 'first' && <TrialSection key={audience} letter={letter} />}
        </Stack>
      )}
    </>
  );
}

const parseAudience = (value: string | null): Audience => audiences.find((one) => one === value) ?? 'office';

function EditedCount({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Badge size="sm" variant="light">
      {count} changed
    </Badge>
  );
}
