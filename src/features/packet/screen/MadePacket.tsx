import { Alert, Badge, Button, Code, Group, List, Paper, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { dayInWords } from '#plain/in-words.ts';
import { megabytes } from '../fitting.ts';
import { type PacketFile, type PacketLine, fileAddress, useAttach } from './packet-data.ts';

type Props = { packet: PacketLine; remarks?: readonly string[]; canAnswer: boolean };

/** A packet as it was made: its files, what is in each, and which mail carried it. */
export function MadePacket({ packet, remarks = [], canAnswer }: Props) {
  const { attach, isPending } = useAttach();
  const navigate = useNavigate();
  return (
    <Stack gap="sm">
      {remarks.length > 0 && (
        <Alert color="orange" variant="light" title="To stay under the limit">
          {remarks.map((remark) => (
            <Text size="sm" key={remark}>
              {remark}
            </Text>
          ))}
        </Alert>
      )}
      {canAnswer && (
        <Group>
          <Button
            variant={packet.files.some(({ mails }) => mails.length > 0) ? 'default' : 'filled'}
            loading={isPending}
            onClick={() => attach(packet.id, (thread) => void navigate({ to: '/inbox', search: { thread } }))}
          >
            {packet.files.length === 1
              ? 'Attach to the answer'
              : `Attach all ${packet.files.length} parts, a mail each`}
          </Button>
        </Group>
      )}
      {packet.files.map((file) => (
        <Paper key={file.documentId} withBorder p="md" component="article" aria-label={file.fileName}>
          <Group justify="space-between" align="flex-start">
            <div>
              <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
                {file.fileName}
              </Text>
              <Text size="sm" c="dimmed">
                {file.pages} {file.pages === 1 ? 'page' : 'pages'}, {megabytes(file.size)}, made on{' '}
                {dayInWords(packet.madeAt.slice(0, 10))}
              </Text>
            </div>
            <Group gap="xs">
              <Button
                component="a"
                href={fileAddress(file.documentId)}
                target="_blank"
                rel="noreferrer"
                variant="default"
                size="xs"
                aria-label={`Look at it: ${file.fileName}`}
              >
                Look at it
              </Button>
            </Group>
          </Group>
          <List size="sm" mt="xs" type="ordered">
            {file.contents.map(({ title, note, pages }, index) => (
              <List.Item key={index}>
                {title}, {pages} {pages === 1 ? 'page' : 'pages'}
                {note && (
                  <Text size="xs" c="dimmed">
                    {note}
                  </Text>
                )}
              </List.Item>
            ))}
          </List>
          <Sent file={file} />
        </Paper>
      ))}
    </Stack>
  );
}

/** CMP-11: to whom a file went and when, with the hash of what was sent. */
function Sent({ file: { mails, sha256 } }: { file: PacketFile }) {
  return (
    <Stack gap={4} mt="xs">
      {mails.map(({ id, state, sentAt, toAddress }) => (
        <Group key={id} gap="xs">
          <Badge color={sentAt ? 'teal' : 'gray'} variant="light" tt="none">
            {sentAt ? `Sent on ${dayInWords(sentAt.slice(0, 10))}` : (words[state] ?? 'On its way')}
          </Badge>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            to {toAddress}
          </Text>
        </Group>
      ))}
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        Fingerprint (SHA-256): <Code>{sha256}</Code>
      </Text>
    </Stack>
  );
}

const words: Readonly<Record<string, string>> = {
  draft: 'In an answer that you did not approve yet',
  approved: 'Waits for its turn',
  refused: 'Refused by their server',
  unknown: 'Not known whether it left',
  placed: 'In your mailbox, to be sent by you',
};
