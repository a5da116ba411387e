import { Alert, Anchor, List, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { MailView } from '#web/MailView.tsx';
import type { MissingFact } from '../fields.ts';

type Props = {
  preview: {
    from: string;
    to: string;
    subject: string;
    attachment: string | null;
    body: string;
    words: number;
    missing: MissingFact[];
    refusals: { field: string; value: string; reason: string; mend: string }[];
  };
};

/** TPL-4: the mail as it would arrive, the facts it lacks, and what cannot be read in its text. */
export function LetterPreview({ preview }: Props) {
  if (preview.refusals.length > 0) {
    return (
      <Alert color="red" variant="light" role="status" title="This text cannot be made into a mail yet">
        <List listStyleType="none" spacing="xs">
          {preview.refusals.map(({ field, value, reason, mend }) => (
            <List.Item key={field + value}>
              <Text size="sm">
                {field}: {reason}
              </Text>
              <Text size="sm" fw={600}>
                {mend}
              </Text>
            </List.Item>
          ))}
        </List>
      </Alert>
    );
  }
  return (
    <Stack gap="sm">
      <MissingFacts missing={preview.missing} />
      <MailView {...preview} attachments={preview.attachment ? [preview.attachment] : []} />
      <Text size="sm" c="dimmed" aria-live="polite">
        {preview.words} words, {preview.subject.length} characters in the subject.
      </Text>
    </Stack>
  );
}

/** RDY-7: what a letter would state although your profile does not hold it, and where to enter it. */
function MissingFacts({ missing }: { missing: MissingFact[] }) {
  if (missing.length === 0) return null;
  return (
    <Alert
      color="orange"
      variant="light"
      title="Facts are missing. A mail with this letter cannot be approved yet."
    >
      <List size="sm" spacing={4}>
        {missing.map(({ field, meaning, enterAt }) => (
          <List.Item key={field}>
            {meaning} (<code>{field}</code>):{' '}
            <Anchor component={Link} to={enterAt.href} inherit underline="always">
              {enterAt.label}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
