import { Alert, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import type { Remark } from '#features/letters/coach/remark.ts';
import { CoachRemarks } from '#features/letters/screen/CoachRemarks.tsx';
import { MarkedText } from '#features/letters/screen/MarkedText.tsx';
import { ForbiddenRoute } from '#features/websites/screen/ForbiddenRoute.tsx';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { MailView } from '#web/MailView.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { Refused, api, ask } from '#web/api.ts';
import { useKeysWithin } from '#web/useKeysWithin.ts';
import { mailRoundNames } from '../state-words.ts';
import { AlikeWarning } from './AlikeWarning.tsx';
import { ApproveButton } from './ApproveButton.tsx';
import { DraftEditor } from './DraftEditor.tsx';
import { HeldDecision } from './HeldDecision.tsx';
import { PersonalLine } from './PersonalLine.tsx';
import { SendBackButton, SentBack } from './SendBack.tsx';
import { type Draft, useCampaignAction, useDraft } from './campaign-data.ts';

type Props = {
  id: string;
  position: string;
  /** Where the keys count: inside the panel that holds the list and this draft. */
  panel: RefObject<HTMLElement | null>;
  approving: boolean;
  onApprove: (textSha256: string, confirmed: boolean) => void;
  onNext: () => Promise<void>;
  onBack: () => void;
};

/** TPL-4: one draft exactly as its recipient will see it. Showing it is what counts as having opened it. */
export function DraftReader({ id, position, panel, approving, onApprove, onNext, onBack }: Props) {
  const query = useDraft(id);
  const draft = query.data;
  const [doing, setDoing] = useState<'reading' | 'editing' | 'confirming' | 'sendingBack'>('reading');
  const [place, setPlace] = useState<Remark | null>(null);
  useNoteOpened(draft);
  const approve = (confirmed: boolean) => {
    if (draft?.refusals.length !== 0) return;
    if (draft.toConfirm > 0 && !confirmed) setDoing('confirming');
    else onApprove(draft.textSha256, confirmed);
  };
  useKeysWithin(panel, (key, event) => {
    if (doing !== 'reading' || !draft) return;
    if (key === 'a') approve(false);
    if (key === 'e') setDoing('editing');
    if (key === 's' && !draft.sentBack) setDoing('sendingBack');
    // The letter must not be typed into the box that it opens.
    if (key === 'e' || key === 's') event.preventDefault();
  });
  // What had the focus goes with the editor or the question; it comes back here, so that the keys go on to count.
  useEffect(() => {
    if (doing === 'reading' && !panel.current?.contains(document.activeElement))
      panel.current?.focus({ preventScroll: true });
  }, [doing, panel]);
  const param = { id };
  const rewrite = useCampaignAction(
    ({ draft: { subject, body }, personalLine }: { draft: Draft; personalLine: string | null }) =>
      ask(
        api.campaign.drafts[':id'].rewrite.$post({ param, json: { personalLine, seen: { subject, body } } }),
      ),
    'The draft is written again from the letter.',
  );
  const sendBack = useCampaignAction(async (note: string | null) => {
    await ask(api.campaign.drafts[':id']['send-back'].$post({ param, json: { note } }));
    setDoing('reading');
    if (note !== null) await onNext();
  });
  const discard = useCampaignAction(
    () => ask(api.campaign.drafts[':id'].$delete({ param })).then(onNext),
    'The draft is thrown away.',
  );
  if (query.isPending) return <Loading what="the draft" />;
  if (!draft)
    return (
      <RefusalList error={query.error} title="This draft is not here" onRetry={() => void query.refetch()} />
    );
  const marked = (part: 'subject' | 'body') => (
    <MarkedText part={part} text={draft[part]} remarks={draft.remarks} shown={place} />
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
          <Badge variant="light">{mailRoundNames[draft.round]}</Badge>
          {draft.side && <Badge variant="default">Wording {draft.side}</Badge>}
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
      {draft.sentBack && doing !== 'editing' && (
        <SentBack
          note={draft.sentBack.note}
          busy={sendBack.isPending}
          onTakeUp={() => sendBack.mutate(null)}
        />
      )}
      {draft.refusals.length > 0 && !(draft.sentBack && draft.refusals.length === 1) && (
        <RefusalList error={new Refused(422, draft.refusals)} title="Before you can approve this mail" />
      )}
      {draft.refusals.some(({ field }) => field === 'colleague') && (
        <HeldDecision outreachId={draft.outreachId} name={draft.target.name} />
      )}
      {draft.refusals.some(({ field }) => field === 'doNotContact') && (
        <ForbiddenRoute targetId={draft.target.id} />
      )}
      {doing === 'editing' ? (
        <DraftEditor draft={draft} onDone={() => setDoing('reading')} />
      ) : (
        <>
          <MailView
            {...draft}
            subject={marked('subject')}
            body={marked('body')}
            {...(draft.inThread && { note: 'In the thread of your first mail to this address.' })}
          />
          <Text size="sm" c="dimmed">
            {draft.words} words{draft.changedByHand ? ', changed by you' : ''}. Plain text, without tracking.
          </Text>
          <AlikeWarning alike={draft.alike} />
          <CoachRemarks
            remarks={draft.remarks}
            text={draft}
            onJump={(remark) => {
              setPlace(remark);
              document
                .querySelector(`[data-place="${remark.part}-${remark.start}"]`)
                ?.scrollIntoView({ block: 'center' });
            }}
          />
          <Group gap="xs">
            <ApproveButton
              draft={draft}
              approving={approving}
              asking={doing === 'confirming'}
              onAsking={(asking) => setDoing(asking ? 'confirming' : 'reading')}
              onApprove={approve}
            />
            <Button variant="default" onClick={() => setDoing('editing')}>
              Edit
            </Button>
            {!draft.sentBack && (
              <SendBackButton
                open={doing === 'sendingBack'}
                busy={sendBack.isPending}
                onOpen={(open) => setDoing(open ? 'sendingBack' : 'reading')}
                onSendBack={(note) => sendBack.mutate(note)}
              />
            )}
            {(draft.outdated || draft.changedByHand) && (
              <ConfirmButton
                question="The text is written anew from the letter and today’s facts. Changes made by hand are lost."
                confirm="Write again"
                onConfirm={() => rewrite.mutate({ draft, personalLine: null })}
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
            <PersonalLine
              key={draft.personalLine}
              draft={draft}
              busy={rewrite.isPending}
              onWrite={(personalLine) => rewrite.mutate({ draft, personalLine })}
            />
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
