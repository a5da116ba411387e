import { Drawer, Stack, Text, Timeline, Title } from '@mantine/core';
import { Loading } from '#web/Loading.tsx';
import { MailView } from '#web/MailView.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { momentInWords } from '#web/dates.ts';
import type { SequenceEvent } from '../sequence-words.ts';
import { mailRoundNames, mailStateWords, stateWords } from '../state-words.ts';
import { AnotherAddress } from './AnotherAddress.tsx';
import { HeldDecision } from './HeldDecision.tsx';
import { OutreachDecisions } from './OutreachDecisions.tsx';
import { type Story, useStory } from './campaign-data.ts';

/** CMP-11: one sequence whole: what was sent as it was sent, what happened, and what the applicant can decide. */
export function OutreachDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const story = useStory(id);
  return (
    <Drawer
      opened={id !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={story.data?.line.target.name ?? 'One target'}
    >
      <RefusalList error={story.error} onRetry={() => void story.refetch()} />
      {story.isPending && id !== null && <Loading what="this target" />}
      {story.data && (
        <Stack>
          <Text>
            {stateWords[story.data.line.state]}. Written to at {story.data.line.address}.
          </Text>
          {story.data.line.state === 'held' && (
            <HeldDecision outreachId={story.data.line.id} name={story.data.line.target.name} />
          )}
          {story.data.line.needsAddress && <AnotherAddress outreachId={story.data.line.id} />}
          <OutreachDecisions key={story.data.line.id} line={story.data.line} />
          <Mails mails={story.data.mails} />
          <Events events={story.data.events} />
        </Stack>
      )}
    </Drawer>
  );
}

function Mails({ mails }: { mails: Story['mails'] }) {
  if (mails.length === 0) return null;
  return (
    <>
      <Title order={3} size="h5">
        Mails
      </Title>
      {mails.map((mail) => (
        <MailView
          key={mail.id}
          from={mail.fromAddress ? `${mail.fromName ?? ''} <${mail.fromAddress}>`.trim() : 'Your mailbox'}
          to={mail.toName ? `${mail.toName} <${mail.toAddress}>` : mail.toAddress}
          subject={mail.subject}
          attachments={mail.attachments.map((file) => file.fileName)}
          body={mail.body}
          note={`${mailRoundNames[mail.round]}. ${mail.sentAt ? `Sent ${momentInWords(mail.sentAt)}` : mailStateWords[mail.state]}.${mail.failure ? ` ${mail.failure}` : ''}`}
        />
      ))}
    </>
  );
}

const eventWords: Record<SequenceEvent['kind'], string> = {
  approved: 'Approved by you',
  withdrawn: 'Taken back by you',
  sent: 'Sent',
  refusedForGood: 'Refused by their mail server for good',
  uncertain: 'Unknown whether it left',
  settledSent: 'Found: it had left',
  settledNotSent: 'It had not left; to be sent again',
  answered: 'They answered',
  colleagueAnswered: 'A colleague of the same organisation answered',
  leftJob: 'The person has left: the address is dead',
  bouncedHard: 'The mail came back: the address is dead',
  bouncedSoft: 'The mail was delayed or came back for now',
  outOfOffice: 'Out of office',
  doNotWrite: 'They asked not to be written to',
  resumed: 'The pause has ended',
  waitedInVain: 'No answer to three mails',
  closedByHand: 'Closed by you',
  sortedAnew: 'A mail was sorted otherwise, and what it had changed is taken back',
  reopened: 'Opened again',
};

function Events({ events }: { events: Story['events'] }) {
  if (events.length === 0) return null;
  return (
    <>
      <Title order={3} size="h5">
        What happened
      </Title>
      <Timeline active={events.length} bulletSize={12} lineWidth={2}>
        {events.map((event, index) => (
          <Timeline.Item key={index} title={eventWords[event.kind]}>
            <Text size="sm" c="dimmed">
              {momentInWords(event.at)}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </>
  );
}
