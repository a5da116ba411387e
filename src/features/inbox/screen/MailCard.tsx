import { Alert, Anchor, Box, Group, Paper, Spoiler, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { mediumDay, momentInWords } from '#web/dates.ts';
import type { CameMail, SentMail } from '../answers.ts';
import { timeSince } from './time-since.ts';
import classes from './mail.module.css';

const WAITS: Readonly<Record<NonNullable<SentMail['waits']>, string>> = {
  draft: 'It waits for your approval.',
  approved: 'Approved. It leaves when its turn comes. In Campaign you can take it back.',
  placed: 'It lies in the Drafts folder of your mailbox: send it there. In Campaign you can take it back.',
  refused: 'The mail server refused it. See Campaign.',
};

/** One of our own mails in the thread. */
export function SentCard({ mail }: { mail: SentMail }) {
  return (
    <Paper withBorder p="sm" component="article" aria-label={`You wrote, ${momentInWords(mail.at)}`}>
      <Head who={`You to ${mail.to}`} at={mail.at} subject={mail.subject} />
      {!mail.certain && (
        <Text size="sm" fw={600}>
          {mail.waits === null ? 'It is not known whether this mail left. See Campaign.' : WAITS[mail.waits]}
        </Text>
      )}
      <Spoiler maxHeight={96} showLabel="Show the whole mail" hideLabel="Show less">
        <Box className={classes.body}>{mail.body}</Box>
      </Spoiler>
      <Attached names={mail.attachments} />
    </Paper>
  );
}

function Attached({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <Group gap="sm" mt={6} component="ul" className={classes.attached} aria-label="Attached">
      {names.map((name, place) => (
        <Group key={`${place} ${name}`} component="li" gap={4} wrap="nowrap">
          <IconPaperclip size={16} className={classes.clip} aria-hidden />
          <Text size="sm" className={classes.wrap}>
            {name}
          </Text>
        </Group>
      ))}
    </Group>
  );
}

const MATCHED: Readonly<Record<CameMail['matchedBy'], string>> = {
  thread: 'It answers your mail.',
  'returned-mail': 'It gives your mail back.',
  address: 'It comes from the address you wrote to.',
  organisation: 'It comes from another address of the same organisation.',
  'by-hand': 'You matched it to this target.',
};

/** One mail that came in: the writer's own words first, the whole text one click away. */
export function CameCard({ mail }: { mail: CameMail }) {
  const [whole, setWhole] = useState(false);
  const cut = mail.safeHtml !== null || mail.wholeText.trim() !== mail.ownText.trim();
  return (
    <Paper
      withBorder
      p="sm"
      component="article"
      className={classes.came}
      aria-label={`From ${mail.from}, ${momentInWords(mail.at)}`}
    >
      <Head
        who={mail.from === mail.fromAddress ? mail.from : `${mail.from} (${mail.fromAddress})`}
        at={mail.at}
        subject={mail.subject}
      />
      {mail.kind === 'bounce' && (
        <Alert color={mail.bounceKind === 'hard' ? 'red' : 'orange'} variant="light" mb="sm" p="xs">
          <Text size="sm">{mail.sortedReason}</Text>
          {mail.diagnostic && (
            <Text size="xs" c="dimmed" className={classes.body}>
              The server said: {mail.diagnostic}
            </Text>
          )}
        </Alert>
      )}
      {mail.returnOn && (
        <Text size="sm" fw={600} mb="xs">
          Back on {mediumDay(mail.returnOn)}. Nothing is sent before.
        </Text>
      )}
      {(mail.kind !== 'bounce' || whole) && (
        <>
          {whole && mail.safeHtml ? (
            // The server let through text, lists, tables and links only (safe-html.ts).
            <Box className={classes.laidOut} dangerouslySetInnerHTML={{ __html: mail.safeHtml }} />
          ) : (
            <Box className={classes.body}>
              {(whole ? mail.wholeText : mail.ownText) || 'The mail has no text.'}
            </Box>
          )}
        </>
      )}
      {mail.kind !== 'bounce' && <Attached names={mail.attached} />}
      <Group gap="md" mt="xs">
        {(cut || mail.kind === 'bounce') && (
          <Anchor component="button" type="button" size="sm" onClick={() => setWhole(!whole)}>
            {whole ? 'Show less' : 'Show the whole mail, with what it quotes'}
          </Anchor>
        )}
        <Text size="xs" c="dimmed">
          {MATCHED[mail.matchedBy]} In your mailbox under {mail.folder}.
        </Text>
      </Group>
    </Paper>
  );
}

function Head({ who, at, subject }: { who: string; at: string; subject: string }) {
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600} className={classes.wrap}>
          {who}
        </Text>
        <Text size="xs" c="dimmed" title={momentInWords(at)}>
          {momentInWords(at)}, {timeSince(at)}
        </Text>
      </Group>
      <Text size="sm" c="dimmed" mb="xs" className={classes.wrap}>
        {subject || 'No subject'}
      </Text>
    </>
  );
}
