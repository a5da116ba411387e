import { Anchor, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { refusalsOf } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { useCampaignAction } from './campaign-data.ts';

/**
 * CMP-7: the ways to hand an approved mail to the own mail program, or why it must not be sent yet, and to say that it was sent.
 * `best`: when.
 */
export function ByHand({ id, best }: { id: string; best: string | null }) {
  const param = { id };
  const sent = useCampaignAction(
    () => ask(api.campaign.mails[':id']['sent-by-hand'].$post({ param })),
    'Noted as sent. Its follow-up is reckoned from today.',
  );
  const mail = useQuery({
    queryKey: ['campaign', 'by-hand', id],
    queryFn: () => ask(api.campaign.mails[':id']['by-hand'].$get({ param })),
    enabled: sent.isIdle || sent.isError,
  });
  const papers = mail.data?.papers ?? [];
  return (
    <>
      {best && !mail.error && <Text size="sm">{best}</Text>}
      {mail.error && <NotYet error={mail.error} />}
      <Group gap="xs" mt="xs">
        {mail.data && (
          <>
            <Button component="a" href={`/api/campaign/mails/${id}/eml`} download size="xs" variant="default">
              Download as a file (.eml)
            </Button>
            <Anchor href={mail.data.mailto} size="sm" underline="always">
              Open in the mail program
            </Anchor>
          </>
        )}
        <Button
          size="xs"
          variant={mail.error ? 'default' : 'filled'}
          onClick={() => sent.mutate(undefined)}
          loading={sent.isPending}
        >
          I have sent it
        </Button>
      </Group>
      {papers.length > 0 && (
        <Text size="sm" c="dimmed" mt={4}>
          The file carries {papers.join(', ')}. The link cannot: attach it yourself.
        </Text>
      )}
    </>
  );
}

/** It waits, and nothing is wrong with it: said calmly. */
function NotYet({ error }: { error: Error }) {
  return (
    <Text size="sm" mt="xs">
      <b>Do not send it yet.</b>{' '}
      {refusalsOf(error)
        .map(({ reason, mend }) => `${reason} ${mend}`)
        .join(' ')}
    </Text>
  );
}
