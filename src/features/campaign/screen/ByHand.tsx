import { Anchor, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import { useCampaignAction } from './campaign-data.ts';

/** CMP-7: the ways to hand an approved mail to the own mail program, and to say that it was sent. */
export function ByHand({ id }: { id: string }) {
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
      <Group gap="xs" mt="xs">
        <Button component="a" href={`/api/campaign/mails/${id}/eml`} download size="xs" variant="default">
          Download as a file (.eml)
        </Button>
        {mail.data && (
          <Anchor href={mail.data.mailto} size="sm" underline="always">
            Open in the mail program
          </Anchor>
        )}
        <Button size="xs" onClick={() => sent.mutate(undefined)} loading={sent.isPending}>
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
