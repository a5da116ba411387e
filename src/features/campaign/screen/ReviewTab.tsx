import { Button, Checkbox, Grid, Group, Kbd, Stack, Text } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { Refused, api, ask } from '#web/api.ts';
import { notifyDone, notifyRefused } from '#web/notify.ts';
import { useKeysWithin } from '#web/useKeysWithin.ts';
import { DraftList } from './DraftList.tsx';
import { DraftReader } from './DraftReader.tsx';
import classes from './ReviewTab.module.css';
import { type Mail, type Overview, useCampaignAction } from './campaign-data.ts';

type Approval = { id: string; textSha256: string; confirmed?: boolean };

type Props = {
  campaign: Overview;
  draftId: string | undefined;
  onDraft: (id: string | undefined) => Promise<void>;
};

/** TPL-4: drafts are read one by one; those that were opened can be approved together. */
export function ReviewTab({ campaign, draftId, onDraft }: Props) {
  const { followUpsDue } = campaign;
  // What was sent back waits behind the others.
  const drafts = campaign.drafts.toSorted((a, b) => Number(a.sentBack) - Number(b.sentBack));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const at = drafts.findIndex((draft) => draft.id === draftId);
  const current = drafts[at];
  const next = () => onDraft((drafts[at + 1] ?? drafts[at - 1])?.id);
  const goTo = (place: number) => onDraft(drafts[Math.min(Math.max(place, 0), drafts.length - 1)]?.id);
  const approve = useCampaignAction(async (mails: Approval[]) => {
    const answer = await ask(api.campaign.drafts.approve.$post({ json: { drafts: mails } }));
    const count = answer.approved.length;
    if (count > 0) {
      notifyDone(count === 1 ? 'Approved. It leaves when its turn comes.' : `${count} mails approved.`);
    }
    for (const { refusals } of answer.refused) notifyRefused(new Refused(422, refusals));
    setChosen(new Set());
    // Before anything is asked for again: the approved draft is none any more.
    if (current && answer.approved.includes(current.id)) await next();
    return answer;
  });
  const panel = useRef<HTMLDivElement>(null);
  useKeysWithin(panel, (key, event) => {
    // Arrows scroll the mail that is read; in the list they go from one to the next.
    const inList =
      event.target instanceof Element && event.target.closest('ul[aria-label="Drafts"]') !== null;
    const isArrow = inList && (key === 'ArrowDown' || key === 'ArrowUp');
    if (isArrow) event.preventDefault();
    if (key === 'j' || (isArrow && key === 'ArrowDown')) void goTo(at + 1);
    if (key === 'k' || (isArrow && key === 'ArrowUp')) void goTo(at - 1);
  });
  // The button that was pressed goes with its draft; the focus stays here, so that reading goes on by keyboard.
  useLayoutEffect(() => {
    if (draftId && !panel.current?.contains(document.activeElement))
      panel.current?.focus({ preventScroll: true });
  }, [draftId]);
  const opened = drafts.filter(
    (draft): draft is Mail & { openedSha256: string } => draft.openedSha256 !== null && !draft.sentBack,
  );
  const batch = opened.filter((draft) => chosen.has(draft.id));

  if (drafts.length === 0) return <NothingToRead followUpsDue={followUpsDue} />;
  return (
    <Grid gap="lg" ref={panel} tabIndex={-1} className={classes.panel}>
      <Grid.Col span={{ base: 12, md: 4 }} {...(current && { visibleFrom: 'md' })}>
        <Stack gap="sm">
          {followUpsDue > 0 && <ProposeFollowUps due={followUpsDue} />}
          <Group justify="space-between">
            <Checkbox
              label={`Opened ones (${opened.length})`}
              disabled={opened.length === 0}
              checked={batch.length > 0 && batch.length === opened.length}
              indeterminate={batch.length > 0 && batch.length < opened.length}
              onChange={(event) =>
                setChosen(new Set(event.currentTarget.checked ? opened.map((draft) => draft.id) : []))
              }
            />
            <Button
              size="xs"
              disabled={batch.length === 0}
              loading={approve.isPending}
              onClick={() =>
                approve.mutate(batch.map(({ id, openedSha256 }) => ({ id, textSha256: openedSha256 })))
              }
            >
              Approve {batch.length > 0 ? batch.length : ''} chosen
            </Button>
          </Group>
          <DraftList
            drafts={drafts}
            currentId={draftId}
            chosen={chosen}
            onOpen={(id) => void onDraft(id)}
            onChosen={setChosen}
          />
          <KeysHelp />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 8 }}>
        {current ? (
          <DraftReader
            key={current.id}
            id={current.id}
            panel={panel}
            position={`${at + 1} of ${drafts.length}`}
            approving={approve.isPending}
            onApprove={(textSha256, confirmed) => approve.mutate([{ id: current.id, textSha256, confirmed }])}
            onNext={next}
            onBack={() => void onDraft(undefined)}
          />
        ) : (
          <Group visibleFrom="md">
            <Text c="dimmed">
              Open a draft to read it. A mail can be approved only after it was open on your screen.
            </Text>
            <Button variant="default" onClick={() => void onDraft(drafts[0]?.id)}>
              Open the first
            </Button>
          </Group>
        )}
      </Grid.Col>
    </Grid>
  );
}

const keys = [
  ['J', 'next'],
  ['K', 'previous'],
  ['A', 'approve'],
  ['E', 'edit'],
  ['S', 'send back'],
] as const;

function KeysHelp() {
  return (
    <Group gap="xs" visibleFrom="md" aria-label="Keys while you are in this part" role="note">
      {keys.map(([key, does]) => (
        <Text size="xs" c="dimmed" key={key}>
          <Kbd size="xs">{key}</Kbd> {does}
        </Text>
      ))}
      <Text size="xs" c="dimmed">
        Arrow keys in the list.
      </Text>
    </Group>
  );
}

function NothingToRead({ followUpsDue }: { followUpsDue: number }) {
  if (followUpsDue > 0) {
    return (
      <EmptyState title="Follow-ups are due" action={<ProposeFollowUps due={followUpsDue} />}>
        A follow-up is due 7 to 10 days after the mail before it. Most places answer to a follow-up, not to
        the first mail.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No draft waits for you"
      action={<LinkButton to="/targets">Choose targets to write to</LinkButton>}
    >
      Choose targets in your lists and press “Write to selected”. Each gets a draft from your letters, which
      you read and approve here. Follow-ups appear here by themselves when they are due.
    </EmptyState>
  );
}

const followUps = (count: number) => (count === 1 ? '1 follow-up' : `${count} follow-ups`);

function ProposeFollowUps({ due }: { due: number }) {
  const propose = useCampaignAction(() =>
    ask(api.campaign['follow-ups'].$post()).then((answer) => {
      if (answer.created > 0) notifyDone(`${followUps(answer.created)} drafted.`);
      notifyRefused(
        new Refused(
          422,
          answer.refused.map((one) => ({ ...one, field: 'target', value: '' })),
        ),
      );
      return answer;
    }),
  );
  return (
    <Button variant="light" onClick={() => propose.mutate(undefined)} loading={propose.isPending}>
      Draft {due === 1 ? 'the follow-up that is' : `${due} follow-ups that are`} due
    </Button>
  );
}
