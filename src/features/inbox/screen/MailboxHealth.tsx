import { Alert, Button, Progress, Text } from '@mantine/core';
import { IconMailSearch } from '@tabler/icons-react';
import { LinkButton } from '#web/LinkButton.tsx';
import type { Overview } from '../answers.ts';
import { dateAndTime, timeSince } from './times.ts';

type Props = { inbox: Overview; checking: boolean };

/** CMP-9: the truth about the mailbox: last looked at when, what could not be matched, what is not seen. */
export function MailboxHealth({ inbox, checking }: Props) {
  const { check, folders, mailbox } = inbox;
  const running = check.state === 'running' || checking;
  const unmatched = folders.reduce((sum, folder) => sum + folder.unmatchedReports, 0);
  if (mailbox === null) return null;
  return (
    <section aria-label="Mailbox">
      <Text size="sm" c="dimmed" role="status" mb="xs">
        {running ? `Looking into ${mailbox}. ${looked(check.lookedAt)} so far.` : lastLook(inbox)}
      </Text>
      {running && <Progress value={100} animated size="xs" mb="xs" aria-label="Looking into the mailbox" />}
      {check.state === 'failed' && (
        <Alert
          color="red"
          variant="light"
          role="alert"
          mb="sm"
          title="The last look into your mailbox did not succeed"
        >
          <Text size="sm" mb="xs">
            {check.failure} Answers may be waiting there that Foothold does not know of yet.
          </Text>
          <LinkButton to="/settings" size="xs" variant="default">
            Mailbox settings
          </LinkButton>
        </Alert>
      )}
      {unmatched > 0 && (
        <Text size="sm" mb="xs">
          {unmatched === 1 ? 'One report' : `${unmatched} reports`} of undelivered mail could not be matched
          to a mail of this campaign. Look for mails from “Mail Delivery” in your mailbox.
        </Text>
      )}
    </section>
  );
}

function lastLook({ check, folders, mailbox }: Overview): string {
  if (check.finishedAt === null) return `${mailbox} has not been looked into yet.`;
  const next = check.nextAt === null ? '' : ` Next look ${timeSince(check.nextAt)}.`;
  const where = folders.map(({ folder }) => folder).join(' and ');
  const read = where === '' ? '' : ` Reads ${where} only, and changes nothing there.`;
  return `Last look ${timeSince(check.finishedAt)} (${dateAndTime(check.finishedAt)}).${next}${read}`;
}

const looked = (count: number) => (count === 1 ? '1 mail looked at' : `${count} mails looked at`);

/** Looks into the mailbox at once. */
export function CheckButton({ inbox, checking, onCheck }: Props & { onCheck: () => void }) {
  const running = checking || inbox.check.state === 'running';
  return (
    <Button
      variant="default"
      leftSection={<IconMailSearch size={18} aria-hidden />}
      onClick={onCheck}
      disabled={running || inbox.mailbox === null || inbox.writtenTo === 0}
    >
      {running ? 'Checking' : 'Check now'}
    </Button>
  );
}
