import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { z } from 'zod';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { PacketBuilder } from './PacketBuilder.tsx';
import { useProposal } from './packet-data.ts';

const searchSchema = z.object({ thread: z.string().optional().catch(undefined) });

/** PKT-2: a packet of papers for one site, from what it asked for. */
export default function PacketPage() {
  const { thread } = searchSchema.parse(useSearch({ strict: false }));
  const proposal = useProposal(thread ?? null);
  const site = proposal.data?.site;
  return (
    <>
      <PageHeader
        title={site ? `Packet for ${site}` : 'New packet'}
        about="Choose the papers and their order. Foothold makes one file with a list in front, and your name, the date and the page number on every page."
      />
      {proposal.error && <RefusalList error={proposal.error} onRetry={() => void proposal.refetch()} />}
      {proposal.isPending && <Loading what="your papers" />}
      {proposal.data && (
        <Stack maw={820}>
          {thread && (
            <Anchor size="sm" renderRoot={(props) => <Link to="/inbox" search={{ thread }} {...props} />}>
              Back to the thread
            </Anchor>
          )}
          <AskedFor proposal={proposal.data} thread={thread ?? null} />
          <PacketBuilder key={thread ?? 'none'} proposal={proposal.data} thread={thread ?? null} />
        </Stack>
      )}
    </>
  );
}

type Props = { proposal: NonNullable<ReturnType<typeof useProposal>['data']>; thread: string | null };

/** What the answers ask for, in their words, and what of it is not there. */
function AskedFor({ proposal: { wanted, vague }, thread }: Props) {
  const missing = wanted.filter(({ state }) => state === 'missing');
  const expired = wanted.filter(({ state }) => state === 'expired');
  const quotes = [...new Set(wanted.flatMap(({ quote }) => quote ?? []))];
  const named = quotes.length > 0;
  return (
    <>
      {thread && (
        <Text size="sm">
          {named
            ? `They write: ${quotes.map((quote) => `“${quote}”`).join(' ')}`
            : vague
              ? `They ask for papers and name none: “${vague}” This is the usual set.`
              : 'Their answer names no papers. This is the usual set.'}
        </Text>
      )}
      {missing.length > 0 && (
        <Alert color="orange" variant="light" title="Not there yet">
          <Text size="sm">{missing.map(({ name }) => name).join(', ')}</Text>
          <Text size="sm" mt="xs">
            Put them into{' '}
            <Anchor href="/papers" underline="always">
              Papers
            </Anchor>
            , or send the rest now and say what follows.
          </Text>
        </Alert>
      )}
      {expired.length > 0 && (
        <Alert color="red" variant="light" title="Expired">
          {expired.map(({ name }) => name).join(', ')}. The list in front of the packet says so. Renew it
          before you send it, if you can.
        </Alert>
      )}
    </>
  );
}
