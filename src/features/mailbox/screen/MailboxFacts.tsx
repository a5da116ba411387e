import { Table, Text } from '@mantine/core';
import { momentInWords } from '#web/dates.ts';
import { providers } from '../providers.ts';
import type { ServerSettings } from '../rules.ts';
import classes from './mailbox.module.css';
import type { ConnectedMailbox } from './mailbox-data.ts';

/** The connected mailbox: who writes, through which servers, and when it last worked. */
export function MailboxFacts({ mailbox }: { mailbox: ConnectedMailbox }) {
  const facts = [
    ['Address', mailbox.address],
    ['Name that recipients see', mailbox.displayName],
    ['Provider', providers[mailbox.provider].name],
    ['Sends through (SMTP, the way mails leave)', serverInWords(mailbox.smtp)],
    ['Reads through (IMAP, the way mail is read)', serverInWords(mailbox.imap)],
    [
      'Copies of sent mail',
      mailbox.filesSentItself
        ? `Your provider puts them into "${mailbox.sentFolder}"`
        : `Foothold puts them into "${mailbox.sentFolder}"`,
    ],
    mailbox.page
      ? [
          'Sign-in',
          `At the provider’s own page, ${momentInWords(mailbox.page.signedInAt)}. The key is kept encrypted.`,
        ]
      : ['Password', 'Kept encrypted. Nobody can see it again, here or in the log.'],
    ['Last used or tested', momentInWords(mailbox.lastCheckedAt)],
  ] as const;
  return (
    <Table variant="vertical" withRowBorders className={classes.facts}>
      <Table.Tbody>
        {facts.map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">{name}</Table.Th>
            <Table.Td>
              <Text size="sm" className={classes.wrap}>
                {value}
              </Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function serverInWords({ host, port }: ServerSettings): string {
  return `${host}, port ${port}, encrypted`;
}
