import { Alert, Checkbox, Text } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import { notifyRefused } from '#web/notify.ts';
import { signInEnds } from '../sign-in-pages.ts';
import { type ConnectedMailbox, useMailboxChanged } from './mailbox-data.ts';

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short' });

/** CMP-9: the seven days that Google leaves a sign-in of an app in "Testing", with their end. */
export function SevenDays({ mailbox }: { mailbox: ConnectedMailbox }) {
  const changed = useMailboxChanged();
  const note = useMutation({
    mutationFn: (published: boolean) => ask(api.mailbox['sign-in'].published.$put({ json: { published } })),
    onSuccess: changed,
    onError: notifyRefused,
  });
  if (mailbox.provider !== 'gmail' || !mailbox.page) return null;
  const ends = signInEnds(mailbox.provider, mailbox.page);
  const published = (
    <Checkbox
      checked={note.isPending ? note.variables : mailbox.page.published}
      onChange={(event) => note.mutate(event.currentTarget.checked)}
      disabled={note.isPending}
      label="My app at Google is published (“In production”)"
    />
  );
  if (ends === null) return published;
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconClockExclamation aria-hidden />}
      title={`Google may end this sign-in on ${day.format(new Date(ends))}`}
    >
      <Text size="sm" mb="sm">
        While your app at Google is in “Testing”, each sign-in holds seven days. Then mails stop and answers
        are not seen. In Google Cloud, under “Audience”, choose “Publish app”, then sign in again here: that
        sign-in holds until you take it back. No review by Google is needed for an app that only you use.
      </Text>
      {published}
    </Alert>
  );
}
