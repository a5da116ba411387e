import { Anchor, Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Draft } from './campaign-data.ts';

type Props = { draft: Draft; busy: boolean; onWrite: (line: string) => void };

/** TPL-3: about a fifth of a mail is the recipient's own. One sentence, with what is known of them beside it. */
export function PersonalLine({ draft, busy, onWrite }: Props) {
  const [line, setLine] = useState(draft.personalLine);
  const { website, notes } = draft.target;
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Textarea
          label="A sentence for this recipient alone (optional)"
          description="Why this place? Name one thing you know of it. It stands after the request."
          autosize
          minRows={2}
          maxLength={600}
          value={line}
          onChange={(event) => setLine(event.currentTarget.value)}
        />
        {(website || notes) && (
          <Text size="sm" c="dimmed">
            What you know: {notes}{' '}
            {website && (
              <Anchor
                href={website.includes('://') ? website : `https://${website}`}
                target="_blank"
                rel="noreferrer"
                size="sm"
              >
                {website}
              </Anchor>
            )}
          </Text>
        )}
        {draft.changedByHand && (
          <Text size="sm" c="dimmed">
            Putting it in writes the mail again from the letter; your own changes are replaced.
          </Text>
        )}
        <Group>
          <Button
            variant="light"
            onClick={() => onWrite(line)}
            loading={busy}
            disabled={line.trim() === draft.personalLine}
          >
            {line.trim() === '' && draft.personalLine ? 'Take it out of the mail' : 'Put it into the mail'}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
