import { Alert, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import { roundNames } from '#features/letters/rules.ts';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { MailView } from '#web/MailView.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { Refused, api, ask } from '#web/api.ts';
import { useKeysWithin } from '#web/useKeysWithin.ts';
import { DraftEditor } from './DraftEditor.tsx';
import { PersonalLine } from './PersonalLine.tsx';
import { type Draft, useCampaignAction, useDraft } from './campaign-data.ts';

type Props = {
  id: string;
  position: string;
  /** Where the keys A and E count: inside the panel that holds the list and this draft. */
  panel: RefObject<HTMLElement | null>;
  approving: boolean;
  onApprove: (textSha256: string) => void;
  onNext: () => Promise<void>;
  onBack: () => void;
};

/** TPL-4: one draft exactly as its recipient will see it. Showing it is what counts as having opened it. */
export function DraftReader({ id, position, panel, approving, onApprove, onNext, onBack }: Props) {
  const query = useDraft(id);
  const draft = query.data;
  const [editing, setEditing] = useState(false);
  useNoteOpened(draft);
  const approve = () => {
    if (draft?.refusals.length === 0) onApprove(draft.textSha256);
  };
  useKeysWithin(panel, (key) => {
    if (editing) return;
    if (key === 'a') approve();
    if (key === 'e') setEditing(true);
  });
  const rewrite = useCampaignAction(
    (personalLine: string | null) =>
      ask(api.campaign.drafts[':id'].rewrite.$post({ param: { id }, json: { personalLine } })),
    'The draft is written again from the letter.',
  );
  const discard = useCampaignAction(
    () => ask(api.campaign.drafts[':id'].$delete({ param: { id } })).then(onNext),
    'The draft is thrown away.',
  );
  if (query.isPending) return <Loading what="the draft" />;
  if (!draft)
    return (
      <RefusalList error={query.error} title="This draft is not here" onRetry={() => void query.refetch()} />
    );
  return (
    <Stack>
      <Group justify="space-between">
        <Group gap="xs">
          <Button variant="subtle" size="xs" onClick={onBack} hiddenFrom="md">
            All drafts
          </Button>
          <Title order={2} size="h4">
            {draft.target.name}
          </Title>
          <Badge variant="light">{roundNames[draft.round]}</Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {position}
        </Text>
      </Group>
      {draft.comeBack && (
        <Alert color="yellow" variant="light" title="This mail came back to you">
          {draft.comeBack}
        </Alert>
      )}
      {draft.refusals.length > 0 && (
        <RefusalList error={new Refused(422, draft.refusals)} title="Before you can approve this mail" />
      )}
      {editing ? (
        <DraftEditor draft={draft} onDone={() => setEditing(false)} />
      ) : (
        <>
          <MailView
            {...draft}
            {...(draft.inThread && { note: 'In the thread of your first mail to this address.' })}
          />
          <Text size="sm" c="dimmed">
            {draft.words} words{draft.changedByHand ? ', changed by you' : ''}. Plain text, without tracking.
          </Text>
          {draft.remarks.map((remark) => (
            <Alert key={remark} color="yellow" variant="light">
              {remark}
            </Alert>
          ))}
          <Group gap="xs">
            <Button onClick={approve} disabled={draft.refusals.length > 0} loading={approving}>
              Approve this mail
            </Button>
            <Button variant="default" onClick={() => setEditing(true)}>
              Edit
            </Button>
            {(draft.outdated || draft.changedByHand) && (
              <ConfirmButton
                question="The text is written anew from the letter and today’s facts. Changes made by hand are lost."
                confirm="Write again"
                onConfirm={() => rewrite.mutate(null)}
                loading={rewrite.isPending}
              >
                Write again from the letter
              </ConfirmButton>
            )}
            <ConfirmButton
              question="This draft is thrown away. Nothing is sent, and you can choose the target again."
              confirm="Throw away"
              onConfirm={() => discard.mutate(undefined)}
              loading={discard.isPending}
            >
              Throw away
            </ConfirmButton>
          </Group>
          {draft.round === 'first' && (
            <PersonalLine draft={draft} busy={rewrite.isPending} onWrite={(line) => rewrite.mutate(line)} />
          )}
        </>
      )}
    </Stack>
  );
}

/** Tells the server which text is on the screen, once for each text. */
function useNoteOpened(draft: Draft | undefined) {
  const note = useCampaignAction((seen: Draft) =>
    ask(
      api.campaign.drafts[':id'].opened.$post({
        param: { id: seen.id },
        json: { textSha256: seen.textSha256 },
      }),
    ),
  );
  const { mutate } = note;
  useEffect(() => {
    if (draft && !draft.opened) mutate(draft);
  }, [draft, mutate]);
}
