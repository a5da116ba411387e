import { Code, CopyButton, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import classes from './mailbox.module.css';
import type { Settings } from './mailbox-data.ts';

/** Where the data is, what protects it, and how to take a copy. */
export function DataSection({ kept }: { kept: NonNullable<Settings['kept']> }) {
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="data-title">
      <Stack>
        <Title order={2} size="h4" id="data-title">
          Your data
        </Title>
        <Text size="sm">
          {kept.engine === 'embedded'
            ? 'Everything is kept on this computer, in one folder. Nothing goes to a cloud service.'
            : 'Your records are in the PostgreSQL database that this installation was given. The key is in this folder.'}
        </Text>
        <Group gap="sm">
          <Code className={classes.wrap}>{kept.folder}</Code>
          <CopyButton value={kept.folder}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy}>
                {copied ? 'Copied' : 'Copy the path'}
              </Button>
            )}
          </CopyButton>
        </Group>
        <List size="sm" spacing={6}>
          <List.Item>
            Your papers, your mail password and your CV files are encrypted with the key in the file{' '}
            <Code>key.txt</Code>. Without this file they cannot be opened, by you or by anybody else.
          </List.Item>
          <List.Item>
            Lists, letters and mails are protected by your user account on this computer. Switch on disk
            encryption if others can reach it.
          </List.Item>
          <List.Item>
            Before an update changes the store, Foothold puts an encrypted backup into the folder{' '}
            <Code>backups</Code>.
          </List.Item>
          {kept.engine === 'embedded' && (
            <List.Item>
              To take a copy, stop Foothold with Ctrl-C in its terminal and type{' '}
              <Code>npx foothold backup</Code>: it writes everything into one encrypted file. Keep that file
              and a copy of <Code>key.txt</Code> in two different places.
            </List.Item>
          )}
        </List>
      </Stack>
    </Paper>
  );
}
