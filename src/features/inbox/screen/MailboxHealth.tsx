import { Alert, Anchor, Box, Button, Collapse, Group, Progress, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMailSearch } from '@tabler/icons-react';
import { LinkButton } from '#web/LinkButton.tsx';
import { momentInWords } from '#web/dates.ts';
import type { Overview } from '../answers.ts';
import classes from './mail.module.css';
import { timeSince } from './time-since.ts';

type Props = { inbox: Overview; checking: boolean };

/** CMP-9: the truth about the mailbox: last looked at when, what could not be matched, what is not seen. */
export function MailboxHealth({ inbox, checking }: Props) {
  const { check, mailbox, unmatched } = inbox;
  const running = check.state === 'running' || checking;
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
        <Alert color="orange" variant="light" mb="sm" p="xs">
          <Group gap="xs" justify="space-between">
            <Text size="sm">
              {unmatched === 1 ? 'One mail looks' : `${unmatched} mails look`} like an answer to you, but it
              is not known to which of your mails.
            </Text>
            <LinkButton to="/inbox" search={{ view: 'unmatched' }} size="compact-sm" variant="default">
              Match by hand
            </LinkButton>
          </Group>
        </Alert>
      )}
      <Details inbox={inbox} />
    </section>
  );
}

/** Where it looks, what it found there, and what only the applicant can check. */
function Details({ inbox: { folders, advice } }: { inbox: Overview }) {
  const [open, { toggle }] = useDisclosure();
  return (
    <Box mb="sm">
      <Anchor component="button" type="button" size="sm" ta="left" onClick={toggle} aria-expanded={open}>
        {open
          ? 'Hide how the mailbox is read'
          : 'How the mailbox is read, and what to do if an answer is missing'}
      </Anchor>
      <Collapse expanded={open}>
        <Stack gap="xs" mt="xs">
          {folders.length > 0 && (
            <Table maw={640} aria-label="Folders that are read">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Folder</Table.Th>
                  <Table.Th>Mails looked at</Table.Th>
                  <Table.Th>About your campaign</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {folders.map((folder) => (
                  <Table.Tr key={folder.folder}>
                    <Table.Td className={classes.wrap}>{folder.folder}</Table.Td>
                    <Table.Td>{folder.lookedAt}</Table.Td>
                    <Table.Td>{folder.belonging}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
          <Text size="sm">
            Foothold looks into every folder but Sent and Drafts, at what came since your first mail. It opens
            them for reading only: no mail is marked, moved or deleted.
          </Text>
          {advice.map((sentence) => (
            <Text key={sentence} size="sm">
              {sentence}
            </Text>
          ))}
        </Stack>
      </Collapse>
    </Box>
  );
}

function lastLook({ check, mailbox }: Overview): string {
  if (check.finishedAt === null) return `${mailbox} has not been looked into yet.`;
  return `Last look ${timeSince(check.finishedAt)} (${momentInWords(check.finishedAt)}).${nextLook(check)}`;
}

function nextLook({ nextAt }: Overview['check']): string {
  if (nextAt === null) return '';
  // A computer that slept has missed its time.
  return Date.parse(nextAt) <= Date.now() ? ' The next look is due.' : ` Next look ${timeSince(nextAt)}.`;
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
