import { Alert, Button, Checkbox, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { MailView } from '#web/MailView.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { Refused, api, ask } from '#web/api.ts';
import type { SentMail, Thread } from '../answers.ts';
import classes from './mail.module.css';
import { useInboxAction } from './useInboxWork.ts';

type Props = { thread: Thread; writing: RefObject<HTMLTextAreaElement | null> };

/** Answering in the thread: written here, read as the recipient sees it, approved, and sent like every other mail. */
export function AnswerBox({ thread, writing }: Props) {
  const drafts = thread.items.filter(
    (item): item is SentMail => item.kind === 'sent' && item.waits === 'draft' && item.round === 'answer',
  );
  const [editing, setEditing] = useState<string | null>(null);
  if (thread.answer === null) return null;
  const { answer } = thread;
  if (answer.refusal !== null) {
    return (
      <Text size="sm" c="dimmed">
        No answer can be written here now. {answer.refusal.reason} {answer.refusal.mend}
      </Text>
    );
  }
  const write = (before: SentMail | undefined) => (
    <WriteAnswer
      key={before?.id ?? 'new'}
      thread={thread}
      answer={answer}
      before={before}
      writing={writing}
      onDone={() => setEditing(null)}
    />
  );
  if (drafts.length === 0) return write(undefined);
  return (
    <Stack gap="lg">
      {drafts.map((draft, index) =>
        draft.id === editing ? (
          write(draft)
        ) : (
          <ReadAnswer
            key={draft.id}
            draft={draft}
            which={drafts.length > 1 ? ` ${index + 1} of ${drafts.length}` : ''}
            onEdit={() => setEditing(draft.id)}
          />
        ),
      )}
    </Stack>
  );
}

type WriteProps = Props & {
  answer: NonNullable<Thread['answer']>;
  before: SentMail | undefined;
  onDone: () => void;
};

function WriteAnswer({ thread, answer: newest, before, writing, onDone }: WriteProps) {
  const [body, setBody] = useState(before?.body ?? '');
  const [begunFor, setBegunFor] = useState(newest);
  // A mail that comes while somebody writes does not change whom the words go to.
  const answer = body.trim() === '' ? newest : begunFor;
  const [packetFiles, setPacketFiles] = useState(before?.packetFiles ?? []);
  const [attachCv, setAttachCv] = useState((before?.attachments.length ?? 0) > packetFiles.length);
  const save = useInboxAction(async () => {
    const files = packetFiles.map(({ documentId }) => documentId);
    const json = {
      body,
      attachCv,
      packetFiles: files,
      mailId: answer.mailId,
      ...(before && { draftId: before.id }),
    };
    await ask(api.inbox.threads[':id'].answer.$put({ param: { id: thread.outreachId }, json }));
    onDone();
  });
  return (
    <Paper withBorder p="sm" component="section" aria-label="Your answer">
      <Stack gap="xs">
        <Textarea
          ref={writing}
          label={`Your answer to ${answer.to}`}
          description={answer.subject}
          autosize
          minRows={4}
          maxRows={24}
          maxLength={20_000}
          value={body}
          onChange={(event) => {
            setBegunFor(answer);
            setBody(event.currentTarget.value);
          }}
          classNames={{ description: classes.wrap, label: classes.wrap }}
        />
        {answer.mailId !== newest.mailId && (
          <Alert color="orange" variant="light" title={`A newer mail came from ${newest.to}`}>
            <Text size="sm">What you write here still goes to {answer.to}.</Text>
            <Button mt="xs" size="xs" variant="default" onClick={() => setBegunFor(newest)}>
              Send it to {newest.to} instead
            </Button>
          </Alert>
        )}
        <Checkbox
          label="Attach my CV"
          description={thread.hasCv ? undefined : 'Upload it in Profile first.'}
          disabled={!thread.hasCv}
          checked={attachCv}
          onChange={(event) => setAttachCv(event.currentTarget.checked)}
        />
        {packetFiles.map(({ documentId, fileName }) => (
          <Checkbox
            key={documentId}
            label={`Attach ${fileName}`}
            description="The packet you made. Without the tick it does not go."
            checked
            onChange={() => setPacketFiles(packetFiles.filter((file) => file.documentId !== documentId))}
          />
        ))}
        <Group gap="xs">
          <Button
            onClick={() => save.mutate(undefined)}
            loading={save.isPending}
            disabled={body.trim() === ''}
          >
            Read it once more
          </Button>
          {before && (
            <Button variant="default" onClick={onDone}>
              Leave it as it was
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

type ReadProps = { draft: SentMail; which: string; onEdit: () => void };

/** TPL-4: the answer as its recipient will see it; showing it is what counts as having read it. */
function ReadAnswer({ draft: { id }, which, onEdit }: ReadProps) {
  const queries = useQueryClient();
  const shown = useQuery({
    queryKey: ['campaign', 'draft', id],
    queryFn: () => ask(api.campaign.drafts[':id'].$get({ param: { id } })),
    retry: false,
  });
  const draft = shown.data;
  useEffect(() => {
    if (!draft || draft.opened) return;
    const { textSha256 } = draft;
    void ask(api.campaign.drafts[':id'].opened.$post({ param: { id }, json: { textSha256 } }))
      .catch(() => undefined)
      .then(() => queries.invalidateQueries({ queryKey: ['campaign', 'draft', id] }));
  }, [draft, id, queries]);
  const approve = useInboxAction(async () => {
    const drafts = [{ id, textSha256: draft?.textSha256 ?? '' }];
    const { refused } = await ask(api.campaign.drafts.approve.$post({ json: { drafts } }));
    if (refused[0]) throw new Refused(422, refused[0].refusals);
  }, 'Approved. It leaves when its turn comes.');
  const discard = useInboxAction(
    () => ask(api.campaign.drafts[':id'].$delete({ param: { id } })),
    'The answer is thrown away.',
  );
  if (!draft) return <RefusalList error={shown.error} onRetry={() => void shown.refetch()} />;
  return (
    <Stack gap="xs" component="section" aria-label={`Your answer${which}, to be approved`}>
      <Title order={3} size="h5">
        Your answer{which} waits for your approval
      </Title>
      {draft.comeBack && (
        <Alert color="orange" variant="light">
          {draft.comeBack}
        </Alert>
      )}
      <MailView
        from={draft.from}
        to={draft.to}
        subject={draft.subject}
        attachments={draft.attachments}
        body={draft.body}
      />
      {draft.refusals.length > 0 && (
        <RefusalList error={new Refused(422, draft.refusals)} title="Before you can approve this answer" />
      )}
      <Group gap="xs">
        <Button
          onClick={() => approve.mutate(undefined)}
          loading={approve.isPending}
          disabled={draft.refusals.length > 0 || !draft.opened}
        >
          Approve and send
        </Button>
        <Button variant="default" onClick={onEdit}>
          Change it
        </Button>
        <Button variant="default" onClick={() => discard.mutate(undefined)} loading={discard.isPending}>
          Throw it away
        </Button>
      </Group>
    </Stack>
  );
}
