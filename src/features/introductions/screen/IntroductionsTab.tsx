import { Paper, Stack, Title } from '@mantine/core';
import { StayFacts } from '#features/externship/screen/StayFacts.tsx';
import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { ChainPicture } from './ChainPicture.tsx';
import { Consents } from './Consents.tsx';
import { Introductions } from './Introductions.tsx';
import { TakeUpStep } from './TakeUpStep.tsx';
import { useIntroductions } from './introductions-data.ts';

/** NXT-1, NXT-2: out of one stay the next: names, permission to be named, and what the CV gains. */
export default function IntroductionsTab() {
  const overview = useIntroductions();
  const { data } = overview;
  return (
    <Stack gap="md">
      <RefusalList
        error={overview.error}
        title="The introductions cannot be shown"
        onRetry={() => void overview.refetch()}
      />
      {overview.isPending && <Loading what="the introductions" />}
      {data && data.stays.length === 0 && (
        <EmptyState
          title="No confirmed stay yet"
          action={<LinkButton to="/opportunities">Open Opportunities</LinkButton>}
        >
          At the end of a stay two questions open the next door: does the physician know a colleague who takes
          externs, and may you say in mails that you worked with them? This page keeps both answers, and stops
          any mail that uses a name without permission.
        </EmptyState>
      )}
      {data && data.chain.edges.length > 0 && <ChainPicture chain={data.chain} />}
      {data?.stays.map((stay) => (
        <Paper key={stay.id} withBorder p="md" component="section" aria-label={stay.title}>
          <Stack gap="lg">
            <div>
              <Title order={2} size="h4" mb={4}>
                {stay.title}
              </Title>
              <StayFacts stay={stay} />
            </div>
            <Consents stay={stay} today={data.today} />
            <Introductions stay={stay} today={data.today} />
            <TakeUpStep stay={stay} />
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
}
