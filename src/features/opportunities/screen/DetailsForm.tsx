import {
  Button,
  Group,
  NumberInput,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useState } from 'react';
import { feeInWords } from '#features/websites/finding-words.ts';
import { ChangedElsewhere } from '#web/ChangedElsewhere.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { notifyDone } from '#web/notify.ts';
import type { OpportunitySeen } from '../answers.ts';
import { type Costs, costNames, costTitles, inDollars } from '../costs.ts';
import type { BasedDetails } from '../opportunity.ts';
import { CostSumText } from './CostSumText.tsx';
import { useSaveDetails } from './opportunities-data.ts';

/** STR-2: days and costs as they were agreed. What is left empty counts as unknown, not as nothing. */
export function DetailsForm({ one }: { one: OpportunitySeen }) {
  const { seen } = one;
  const [details, setDetails] = useState(detailsOf(one));
  const save = useSaveDetails(one.id);
  const change = (some: Partial<BasedDetails>) => setDetails((before) => ({ ...before, ...some }));
  const cost = (some: Partial<Costs>) => change({ costs: { ...details.costs, ...some } });
  const number = (value: string | number) => (value === '' ? null : Number(value));
  return (
    <Paper withBorder p="md" component="section" aria-label="Days and costs">
      <Title order={2} size="h4" mb="sm">
        Days and costs
      </Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(details, {
            onSuccess: ({ revision }) => {
              change({ revision });
              notifyDone('Kept.');
            },
          });
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="Name"
            value={details.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
            maxLength={160}
          />
          {one.origin === 'introduction' && (
            <TextInput
              label="Who introduced you"
              value={details.introducedBy}
              onChange={(event) => change({ introducedBy: event.currentTarget.value })}
              maxLength={160}
            />
          )}
          <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
            <TextInput
              type="date"
              label="First day"
              value={details.startsOn ?? ''}
              onChange={(event) => change({ startsOn: event.currentTarget.value || null })}
            />
            <TextInput
              type="date"
              label="Last day"
              value={details.endsOn ?? ''}
              onChange={(event) => change({ endsOn: event.currentTarget.value || null })}
            />
            <NumberInput
              label="Weeks"
              allowDecimal={false}
              min={1}
              max={104}
              value={details.costs.weeks ?? ''}
              onChange={(value) => cost({ weeks: number(value) })}
            />
            <NumberInput
              label="Hands-on weeks"
              allowDecimal={false}
              min={0}
              max={104}
              value={details.costs.handsOnWeeks ?? ''}
              onChange={(value) => cost({ handsOnWeeks: number(value) })}
            />
          </SimpleGrid>
          <Text size="sm" c="dimmed">
            US dollars for the whole stay. Leave empty what you do not know yet.
          </Text>
          <SimpleGrid cols={{ base: 2, sm: 5 }} spacing="sm">
            {costNames.map((name) => (
              <NumberInput
                key={name}
                label={costTitles[name]}
                prefix="$"
                thousandSeparator=","
                min={0}
                max={200_000}
                value={details.costs[name] ?? ''}
                onChange={(value) => cost({ [name]: number(value) })}
              />
            ))}
          </SimpleGrid>
          {seen.fee.value !== 'unclear' && (
            <Group gap="xs">
              <Text size="sm">The offer says: {feeInWords(seen.fee.value)}.</Text>
              {seen.feeSuggested === null && (
                <Text size="sm" c="dimmed">
                  Keep the number of weeks to take it over.
                </Text>
              )}
              {seen.feeSuggested !== null && seen.feeSuggested !== details.costs.fee && (
                <Button size="compact-sm" variant="default" onClick={() => cost({ fee: seen.feeSuggested })}>
                  Take {inDollars(seen.feeSuggested)} as the fee
                </Button>
              )}
            </Group>
          )}
          <Textarea
            label="Notes"
            value={details.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
            autosize
            minRows={2}
            maxLength={4_000}
          />
          <CostSumText sum={seen.sum} />
          {!save.isPending && one.revision !== details.revision && (
            <ChangedElsewhere
              onShow={() => {
                setDetails(detailsOf(one));
                save.reset();
              }}
            />
          )}
          <RefusalList error={save.error} />
          <Group>
            <Button type="submit" loading={save.isPending}>
              Keep days and costs
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

const detailsOf = (one: OpportunitySeen): BasedDetails => {
  const { title, introducedBy, note, startsOn, endsOn, costs, revision } = one;
  return { title, introducedBy, note, startsOn, endsOn, costs, revision };
};
