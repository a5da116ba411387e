import { Anchor, Badge, Button, Group, List, Paper, Stack, Switch, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle, IconCheck, IconPlus, IconQuestionMark } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '#web/EmptyState.tsx';
import { Loading } from '#web/Loading.tsx';
import { NumberField } from '#web/NumberField.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { notifyWithUndo } from '#web/notify-undo.tsx';
import { dayInWords } from '#plain/in-words.ts';
import { money } from '../compare.ts';
import { QuoteForm } from './QuoteForm.tsx';
import { type Asked, type QuoteLine, useQuoteChange, useQuotes, usualNeed } from './quotes-data.ts';

const words = { fits: 'Fits', unclear: 'Something is not said', unfit: 'Does not fit' } as const;
const colors = { fits: 'teal', unclear: 'orange', unfit: 'red' } as const;
const icons = { fits: IconCheck, unclear: IconQuestionMark, unfit: IconAlertTriangle } as const;

/** PKT-3: quotes for malpractice cover, beside one another. */
export default function MalpracticeTab() {
  const [need, setNeed] = useState<Asked>(usualNeed);
  const [asked] = useDebouncedValue(need, 300);
  const quotes = useQuotes(asked);
  const [opened, open] = useState<QuoteLine | 'new' | null>(null);
  const { data } = quotes;
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
      Add a quote
    </Button>
  );
  return (
    <Stack maw={900}>
      <Text size="sm">
        Malpractice insurance pays when a patient claims that care harmed them. Some sites want yours, some
        cover you themselves: ask first. Then ask two or three insurers, and write down here what each one
        says.
      </Text>
      <Group align="flex-end">
        <NumberField
          label="The site asks for, a claim"
          prefix="$"
          thousandSeparator
          allowNegative={false}
          hideControls
          value={need.perClaim}
          onChange={(value) => setNeed({ ...need, perClaim: value })}
        />
        <NumberField
          label="… and in all"
          prefix="$"
          thousandSeparator
          allowNegative={false}
          hideControls
          value={need.aggregate}
          onChange={(value) => setNeed({ ...need, aggregate: value })}
        />
        <Switch
          label="Hands-on work"
          checked={need.handsOn}
          onChange={(event) => setNeed({ ...need, handsOn: event.currentTarget.checked })}
          mb={8}
        />
      </Group>
      <RefusalList error={quotes.error} onRetry={() => void quotes.refetch()} />
      {quotes.isPending && <Loading what="the quotes" />}
      {data && data.quotes.length === 0 && (
        <EmptyState title="No quote yet" action={add}>
          A quote is judged by what it covers, not by its price: the limits, whether later claims are paid,
          the USA, hands-on work, and whether it begins before your block.
        </EmptyState>
      )}
      {data && data.quotes.length > 0 && (
        <>
          <Group>{add}</Group>
          {data.quotes.map((line) => (
            <QuoteCard key={line.id} line={line} onOpen={() => open(line)} />
          ))}
          <Text size="sm" c="dimmed">
            Those that fit come first, in the order of their names. A low price makes none of them better.
          </Text>
        </>
      )}
      {opened && <QuoteForm known={opened === 'new' ? null : opened} onClose={() => open(null)} />}
    </Stack>
  );
}

function QuoteCard({ line, onOpen }: { line: QuoteLine; onOpen: () => void }) {
  const { facts, verdict, points, wholePrice } = line;
  const remove = useQuoteChange(({ id, deleted }: { id: string; deleted: boolean }) =>
    ask(api.malpractice.quotes[':id'].deleted.$post({ param: { id }, json: { deleted } })),
  );
  const takeAway = () =>
    remove.mutate(
      { id: line.id, deleted: true },
      {
        onSuccess: () =>
          notifyWithUndo(`The quote of ${facts.insurer} is gone.`, () =>
            remove.mutate({ id: line.id, deleted: false }),
          ),
      },
    );
  return (
    <Paper withBorder p="md" component="article" aria-label={`Quote of ${facts.insurer}`}>
      <Group justify="space-between" align="flex-start">
        <Stack gap={4}>
          <Title order={2} size="h4">
            {facts.insurer}
          </Title>
          <Group gap="xs">
            <Badge color={colors[verdict]} variant="light" size="lg" tt="none">
              {words[verdict]}
            </Badge>
            <Text size="sm">{priceInWords(facts.price, wholePrice)}</Text>
          </Group>
        </Stack>
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={onOpen} aria-label={`Change ${facts.insurer}`}>
            Change
          </Button>
          <Button variant="default" size="xs" onClick={takeAway} loading={remove.isPending}>
            Take away
          </Button>
        </Group>
      </Group>
      <List mt="sm" spacing={4} size="sm" listStyleType="none">
        {points.map((point) => {
          const Icon = icons[point.verdict];
          return (
            <List.Item
              key={point.id}
              icon={
                <Icon
                  size={16}
                  aria-label={words[point.verdict]}
                  color={`var(--mantine-color-${colors[point.verdict]}-6)`}
                />
              }
            >
              {point.text}
            </List.Item>
          );
        })}
      </List>
      {facts.note && (
        <Text size="sm" mt="xs">
          {facts.note}
        </Text>
      )}
      {facts.link && (
        <Text size="xs" c="dimmed" mt="xs" style={{ overflowWrap: 'anywhere' }}>
          <Anchor href={facts.link} target="_blank" rel="noreferrer" size="xs" underline="always">
            {facts.link}
          </Anchor>
          {facts.readOn && `, read on ${dayInWords(facts.readOn)}`}
        </Text>
      )}
    </Paper>
  );
}

function priceInWords(price: number | null, whole: number | null): string {
  if (price === null) return 'The price is not said.';
  if (whole === null) return `${money(price)}, and a tail whose price is not said`;
  return whole === price ? money(whole) : `${money(whole)} with the tail`;
}
