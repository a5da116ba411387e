import { Group, Paper, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './MailView.module.css';

export type MailViewProps = {
  from: string;
  to: string;
  /** Text, or text with places marked in it. */
  subject: ReactNode;
  attachments: readonly string[];
  body: ReactNode;
  /** One line under the subject, such as the day it was sent. */
  note?: string;
};

/** TPL-4: a mail as its recipient sees it: who, what about, what is attached, and the plain text. */
export function MailView({ from, to, subject, attachments, body, note }: MailViewProps) {
  return (
    <Paper withBorder p="md" component="article" aria-label="The mail as its recipient sees it">
      <Text fw={650} size="lg" className={classes.wrap}>
        {subject || 'No subject'}
      </Text>
      {note && (
        <Text size="sm" c="dimmed">
          {note}
        </Text>
      )}
      <dl className={classes.head}>
        <dt>From</dt>
        <dd>{from}</dd>
        <dt>To</dt>
        <dd>{to}</dd>
      </dl>
      {attachments.map((name) => (
        <Group key={name} gap={6} mt={6} wrap="nowrap">
          <IconPaperclip size={16} aria-hidden />
          <Text size="sm" className={classes.wrap}>
            {name}
          </Text>
        </Group>
      ))}
      <div className={classes.body}>{body}</div>
    </Paper>
  );
}
