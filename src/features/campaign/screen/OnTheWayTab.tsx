import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { Button } from '@mantine/core';
import { EmptyState } from '#web/EmptyState.tsx';
import { api, ask } from '#web/api.ts';
import { momentInWords } from '#web/dates.ts';
import type { LeavesBy } from '../by-hand.ts';
import { mailRoundNames, mailStateWords } from '../state-words.ts';
import { ByHand } from './ByHand.tsx';
import { UnknownMails } from './UnknownMails.tsx';
import { type Mail, type Overview, useCampaignAction } from './campaign-data.ts';
import { leavesInWords, todayInWords } from './pace-words.ts';

type Props = { campaign: Overview; onOutreach: (id: string) => void };

/** Every mail between its approval and the answer of the mail server (CMP-6). */
export function OnTheWayTab({ campaign, onOutreach }: Props) {
  const { onTheWay, unknown, pace, pausedAt } = campaign;
  if (onTheWay.length === 0 && unknown.length === 0) {
    return (
      <EmptyState title="Nothing is on its way">
        Mails that you approve wait here for the morning of the person they go to, and leave one by one. What
        was sent is in the log.
      </EmptyState>
    );
  }
  return (
    <Stack>
      <UnknownMails mails={unknown} sentFolderTells={campaign.sentFolderTells} />
      {onTheWay.length > 0 && (
        <Text size="sm" c="dimmed">
          {pace.leavesBy === 'mailbox' ? `${todayInWords(campaign)} ` : ''}
          {pace.leavesBy !== 'mailbox'
            ? whoSends[pace.leavesBy]
            : pausedAt
              ? 'These mails wait.'
              : `They leave ${howFast(pace.secondsBetweenMails)}, in the recipient’s morning. A mail that misses three mornings comes back to be read again.`}
        </Text>
      )}
      <Stack gap="xs" component="ul" p={0} m={0}>
        {onTheWay.map((mail) => (
          <OneMail key={mail.id} mail={mail} leavesBy={pace.leavesBy} onOutreach={onOutreach} />
        ))}
      </Stack>
    </Stack>
  );
}

const howFast = (seconds: number) =>
  seconds > 0 ? `one by one, at least ${seconds} seconds apart` : 'up to five at a time';

const whoSends = {
  drafts:
    'You send these mails yourself: they lie in the Drafts folder of your mailbox. What you send there is found in Sent within minutes. Best read are Tuesday to Thursday mornings.',
  hand: 'You send these mails yourself, in your own mail program. Best read are Tuesday to Thursday mornings.',
};

function wordsFor({ state, failure }: Mail, byHand: boolean): string {
  if (state === 'approved' && byHand) return 'Approved: you send it';
  if (state === 'sending' && failure !== null) return 'The connection broke: Foothold looks whether it left';
  return mailStateWords[state];
}

type OneMailProps = { mail: Mail; leavesBy: LeavesBy; onOutreach: (id: string) => void };

function OneMail({ mail, leavesBy, onOutreach }: OneMailProps) {
  const byHand = leavesBy === 'hand';
  const takeBack = useCampaignAction(
    () => ask(api.campaign.mails[':id'].withdraw.$post({ param: { id: mail.id } })),
    'The approval is taken back. The mail is a draft again.',
  );
  const yours = mail.state === 'placed' || (mail.state === 'approved' && byHand);
  const words = wordsFor(mail, byHand);
  // What goes into Drafts does so at once, or says when.
  const leaves = leavesBy === 'drafts' && !yours ? null : leavesInWords(mail, yours);
  return (
    <Paper withBorder p="sm" component="li" display="block">
      <Group justify="space-between">
        <div>
          <Text fw={600}>{mail.target.name}</Text>
          <Text size="sm" c="dimmed">
            {mail.toAddress}, {mailRoundNames[mail.round].toLowerCase()}
          </Text>
          <Group gap="xs" mt={4}>
            <Badge variant="light" tt="none" color={mail.state === 'refused' ? 'red' : 'teal'}>
              {words}
            </Badge>
            {mail.retryAt && <Text size="sm">Next try {momentInWords(mail.retryAt)}</Text>}
            {mail.state === 'approved' && !yours && leaves && <Text size="sm">{leaves}</Text>}
          </Group>
          {mail.failure && !yours && <Text size="sm">{mail.failure}</Text>}
          {yours && <ByHand id={mail.id} best={leaves} />}
        </div>
        {(mail.state === 'approved' || mail.state === 'placed') && (
          <Button
            variant="default"
            size="xs"
            onClick={() => takeBack.mutate(undefined)}
            loading={takeBack.isPending}
          >
            Take back
          </Button>
        )}
        {mail.state === 'refused' && (
          <Button variant="default" size="xs" onClick={() => onOutreach(mail.outreachId)}>
            Decide in the log
          </Button>
        )}
      </Group>
    </Paper>
  );
}
