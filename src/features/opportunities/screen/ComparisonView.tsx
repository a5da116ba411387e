import { Alert, Anchor, Badge, Group, List, MultiSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import type { Card, Comparison } from '../answers.ts';
import { checkpointWords, checkpoints } from '../checkpoints.ts';
import { type Verdict, verdictNames } from '../comparison.ts';
import { costNames, costTitles, inDollars } from '../costs.ts';
import { experienceGives } from '../experience.ts';
import classes from './Board.module.css';
import { CostSumText } from './CostSumText.tsx';
import { SignBadge } from './SignBadge.tsx';
import { useComparison } from './opportunities-data.ts';

const most = 6;

/** STR-2: two to six offers side by side, below each other on a phone. */
export function ComparisonView({ ids, cards }: { ids: readonly string[]; cards: readonly Card[] }) {
  const navigate = useNavigate();
  const comparison = useComparison(ids);
  return (
    <>
      <Anchor size="sm" renderRoot={(props) => <Link to="/opportunities" search={{}} {...props} />}>
        <Group gap={4} component="span">
          <IconArrowLeft size={16} aria-hidden /> All opportunities
        </Group>
      </Anchor>
      <PageHeader
        title="Compare offers"
        about="By what they offer. Money stands beside it: dearer is not better, and cheaper is not better."
      />
      <Stack gap="md">
        <MultiSelect
          label="Offers side by side"
          description="Two to six of them"
          data={cards.map(({ id, title }) => ({ value: id, label: title }))}
          value={ids.filter((id) => cards.some((card) => card.id === id))}
          maxValues={most}
          onChange={(chosen) =>
            void navigate({ to: '/opportunities', search: { compare: chosen.join(',') }, replace: true })
          }
        />
        {ids.length < 2 && <Text size="sm">Choose at least two to see them side by side.</Text>}
        <RefusalList error={comparison.error} title="They cannot be compared" />
        {comparison.isLoading && <Loading what="the comparison" />}
        {comparison.data && (
          <>
            <Alert color="teal" variant="light" title="Recommendation">
              <Text size="sm">{comparison.data.text}</Text>
            </Alert>
            <div className={classes.sideBySide}>
              {comparison.data.offers.map((offer) => (
                <Compared key={offer.id} offer={offer} />
              ))}
            </div>
          </>
        )}
      </Stack>
    </>
  );
}

const colours: Record<Verdict, string> = { good: 'teal', 'ask first': 'yellow', leave: 'red' };

function Compared({ offer }: { offer: Comparison['offers'][number] }) {
  const { classified, findings, costs, sum, reasons, questions, eligibility } = offer;
  return (
    <Paper withBorder p="md" component="article" aria-label={offer.title}>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h5" className={classes.title}>
            <Anchor
              inherit
              renderRoot={(props) => <Link to="/opportunities" search={{ open: offer.id }} {...props} />}
            >
              {offer.title}
            </Anchor>
          </Title>
          <Badge color={colours[offer.verdict]} variant="light">
            {verdictNames[offer.verdict]}
          </Badge>
          <Text size="sm">
            {classified.type === 'unclear'
              ? 'Not clear yet what it is'
              : experienceGives[classified.type].name}
            . {eligibility.why}
          </Text>
        </div>
        <Stack gap={4}>
          {checkpoints.map((checkpoint) => (
            <Group key={checkpoint} justify="space-between" gap="xs" wrap="nowrap">
              <Text size="sm">{checkpointWords[checkpoint].name}</Text>
              <SignBadge sign={findings[checkpoint].sign} />
            </Group>
          ))}
        </Stack>
        <Stack gap={2}>
          {costNames.map((name) => {
            const usd = costs[name];
            return (
              <Group key={name} justify="space-between" gap="xs">
                <Text size="sm">{costTitles[name]}</Text>
                <Text size="sm">{usd === null ? 'unknown' : inDollars(usd)}</Text>
              </Group>
            );
          })}
          <CostSumText sum={sum} />
        </Stack>
        {reasons.length > 0 && (
          <div>
            <Title order={3} size="h6">
              Reasons
            </Title>
            <List size="sm">
              {reasons.map((reason) => (
                <List.Item key={reason}>{reason}</List.Item>
              ))}
            </List>
          </div>
        )}
        {questions.length > 0 && (
          <div>
            <Title order={3} size="h6">
              Ask them
            </Title>
            <List size="sm">
              {questions.map(({ checkpoint, ask }) => (
                <List.Item key={checkpoint}>{ask}</List.Item>
              ))}
            </List>
          </div>
        )}
      </Stack>
    </Paper>
  );
}
