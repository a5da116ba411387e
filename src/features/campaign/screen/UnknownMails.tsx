import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { api, ask } from '#web/api.ts';
import { momentInWords } from '#web/dates.ts';
import { type Mail, useCampaignAction } from './campaign-data.ts';

type Props = { mails: readonly Mail[]; sentFolderTells: boolean };

const howToTell = {
  bySent: 'Look in the Sent folder of your mailbox: what is not there did not leave.',
  otherwise:
    'Your Sent folder cannot tell: Foothold puts mails there itself, after the server has taken them. An answer, or a mail that comes back, decides it without you. When in doubt, let it count as sent: two of the same mail look worse than none.',
};

/** CMP-6: where it cannot be known whether a mail left, the applicant looks and decides; nothing is guessed. */
export function UnknownMails({ mails, sentFolderTells }: Props) {
  if (mails.length === 0) return null;
  return (
    <Alert color="orange" variant="light" title="Did these mails leave?">
      <Stack gap="sm">
        <Text size="sm">
          The connection broke while the mail server was taking them.{' '}
          {sentFolderTells ? howToTell.bySent : howToTell.otherwise} Nothing else goes to these recipients
          until you have decided.
        </Text>
        {mails.map((mail) => (
          <OneUnknown key={mail.id} mail={mail} sentFolderTells={sentFolderTells} />
        ))}
      </Stack>
    </Alert>
  );
}

function OneUnknown({ mail, sentFolderTells }: { mail: Mail; sentFolderTells: boolean }) {
  const settle = useCampaignAction(
    (arrived: boolean) =>
      ask(api.campaign.mails[':id'].settle.$post({ param: { id: mail.id }, json: { arrived } })),
    'Noted.',
  );
  return (
    <Paper withBorder p="sm">
      <Text fw={600}>{mail.target.name}</Text>
      <Text size="sm">
        To {mail.toAddress}, “{mail.subject}”{mail.sendingAt && `, ${momentInWords(mail.sendingAt)}`}
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" onClick={() => settle.mutate(true)} disabled={settle.isPending}>
          {sentFolderTells ? 'It is in my Sent folder' : 'Count it as sent'}
        </Button>
        <Button size="xs" variant="default" onClick={() => settle.mutate(false)} disabled={settle.isPending}>
          It did not leave: send it again
        </Button>
      </Group>
    </Paper>
  );
}
