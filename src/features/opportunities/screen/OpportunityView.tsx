import { Alert, Anchor, Badge, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '#web/LinkButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { notifyDone, notifyRefused } from '#web/notify.ts';
import type { OpportunitySeen } from '../answers.ts';
import { type Stage, isPlace, moves, stageWords } from '../board.ts';
import { originWords } from '../opportunity.ts';
import { Checkpoints } from './Checkpoints.tsx';
import { DetailsForm } from './DetailsForm.tsx';
import { OfferSection } from './OfferSection.tsx';
import { Physicians } from './Physicians.tsx';
import { WhatItIs } from './WhatItIs.tsx';
import { useOpportunity, usePutInPlan } from './opportunities-data.ts';
import { useMoves } from './useMoves.ts';

/** One opportunity: what it is, what is known of it, and what to do next. */
export function OpportunityView({ id }: { id: string }) {
  const one = useOpportunity(id);
  return (
    <>
      <Anchor size="sm" renderRoot={(props) => <Link to="/opportunities" search={{}} {...props} />}>
        <Group gap={4} component="span">
          <IconArrowLeft size={16} aria-hidden /> All opportunities
        </Group>
      </Anchor>
      {one.isPending && <Loading what="the opportunity" />}
      <RefusalList
        error={one.error}
        title="This opportunity cannot be shown"
        onRetry={() => void one.refetch()}
      />
      {one.data && <Shown one={one.data} />}
    </>
  );
}

function Shown({ one }: { one: OpportunitySeen }) {
  const { move } = useMoves();
  const { id, title, stage, origin, introducedBy, outreachId, offer, seen } = one;
  const from = introducedBy ? `An introduction by ${introducedBy}` : originWords[origin];
  return (
    <>
      <PageHeader
        title={title}
        about={`${from}. ${stageWords[stage].about}`}
        actions={
          <>
            {outreachId && (
              <LinkButton to="/inbox" search={{ thread: outreachId }} variant="default">
                Show the thread
              </LinkButton>
            )}
            {isPlace(stage) && (
              <LinkButton to="/on-site" search={{ externship: id }} variant="default">
                On site
              </LinkButton>
            )}
            <NativeSelect
              aria-label="Move to"
              value={stage}
              onChange={(event) => move(one, event.currentTarget.value as Stage)}
              data={[stage, ...moves[stage]].map((to) => ({ value: to, label: stageWords[to].name }))}
            />
          </>
        }
      />
      <Stack gap="md">
        <InPlan one={one} />
        <OfferSection key={id} id={id} offer={offer} />
        {offer.text !== '' && (
          <>
            <WhatItIs seen={seen} />
            <Checkpoints findings={seen.findings} />
          </>
        )}
        <Physicians id={id} named={seen.physicians.length} />
        <DetailsForm key={id} one={one} />
      </Stack>
    </>
  );
}

/** A confirmed block in the plan and the forecast, or how it gets there. */
function InPlan({ one: { id, stage, inPlan, planBegun } }: { one: OpportunitySeen }) {
  const put = usePutInPlan(id);
  if (inPlan === true)
    return (
      <Group gap="xs">
        <Badge color="teal" variant="light">
          In your plan
        </Badge>
        <Text size="sm">The plan and the forecast count these weeks.</Text>
      </Group>
    );
  if (!isPlace(stage)) return null;
  return (
    <Alert color="blue" variant="light" title="Not in your plan yet">
      <Text size="sm" mb="xs">
        {planBegun
          ? 'The plan does not hold these weeks, so the forecast does not count them.'
          : 'Begin the plan, then put these weeks into it.'}
      </Text>
      {planBegun ? (
        <Button
          size="xs"
          loading={put.isPending}
          onClick={() =>
            put.mutate(undefined, {
              onSuccess: () => notifyDone('The weeks stand in the plan.'),
              onError: notifyRefused,
            })
          }
        >
          Put it into the plan
        </Button>
      ) : (
        <LinkButton to="/plan" size="xs">
          Begin the plan
        </LinkButton>
      )}
    </Alert>
  );
}
