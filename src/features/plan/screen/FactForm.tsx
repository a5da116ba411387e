import { Button, Group, Modal, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { factNames } from '../arrange.ts';
import { type Fact, type FactKind, factKinds } from '../document.ts';
import { timeZones } from './StartForm.tsx';
import { type Item, type PlanOverview, useAnsweredTargets, useKeepFact, useRemoveFact } from './plan-data.ts';

type Props = { overview: PlanOverview; item: Item | null; onClose: () => void };

const hints: Record<FactKind, { title: string; effect: string }> = {
  exam: { title: 'Step 2 CK', effect: 'The week before is kept free, and what follows moves by a week.' },
  place: { title: 'Name of the clinic or hospital', effect: 'The externship takes these days.' },
  visa: {
    title: 'Embassy or consulate',
    effect: 'The externship begins two weeks after it at the earliest.',
  },
};

/** An exam, a confirmed place, a visa appointment: dates from outside that move the plan. */
export function FactForm({ overview, item, onClose }: Props) {
  const known = overview.plan?.facts.find(({ id }) => `fact-${id}` === item?.key) ?? null;
  const [fact, setFact] = useState<Omit<Fact, 'id'>>(known ?? emptyFact(overview));
  const keep = useKeepFact();
  const remove = useRemoveFact();
  const change = (some: Partial<Fact>) => setFact({ ...fact, ...some });
  const isPlace = fact.kind === 'place';
  const answered = useAnsweredTargets(isPlace);
  return (
    <Modal opened onClose={onClose} title={known ? factNames[fact.kind] : 'Add a date that moves the plan'}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const { kind, title, from, to, time, timeZone, targetId } = fact;
          const wanted = {
            kind,
            title,
            from,
            time,
            timeZone,
            to: isPlace ? to : from,
            targetId: isPlace ? targetId : null,
          };
          keep.mutate({ id: known?.id ?? null, fact: wanted }, { onSuccess: onClose });
        }}
      >
        <Stack gap="sm">
          <SegmentedControl
            aria-label="What kind of date"
            value={fact.kind}
            onChange={(value) => change({ kind: value as FactKind })}
            fullWidth
            data={factKinds.map((value) => ({ value, label: value === 'visa' ? 'Visa' : factNames[value] }))}
          />
          <Text size="sm" c="dimmed">
            {hints[fact.kind].effect}
          </Text>
          {isPlace && answered.length > 0 && (
            <Select
              label="Who confirmed it"
              description="Of the targets that answered. The forecast learns from it."
              data={answered.map(({ id, name }) => ({ value: id, label: name }))}
              value={fact.targetId}
              onChange={(targetId) => {
                const name = answered.find(({ id }) => id === targetId)?.name;
                change({ targetId, title: fact.title || (name?.slice(0, 120) ?? '') });
              }}
              searchable
              clearable
            />
          )}
          <TextInput
            label="Name"
            placeholder={hints[fact.kind].title}
            value={fact.title}
            maxLength={120}
            onChange={(event) => change({ title: event.currentTarget.value })}
            required
            data-autofocus
          />
          <Group grow align="flex-start">
            <TextInput
              type="date"
              label={isPlace ? 'First day' : 'Day'}
              value={fact.from}
              onChange={(event) => change({ from: event.currentTarget.value })}
              required
            />
            {isPlace ? (
              <TextInput
                type="date"
                label="Last day"
                value={fact.to}
                min={fact.from}
                onChange={(event) => change({ to: event.currentTarget.value })}
                required
              />
            ) : (
              <TextInput
                type="time"
                label="Hour (if you know it)"
                value={fact.time ?? ''}
                onChange={(event) => change({ time: event.currentTarget.value || null })}
              />
            )}
          </Group>
          {!isPlace && fact.time !== null && (
            <Select
              label="In the time zone of"
              data={timeZones}
              value={fact.timeZone}
              onChange={(timeZone) => change({ timeZone: timeZone ?? 'UTC' })}
              searchable
              allowDeselect={false}
            />
          )}
          <Group justify="space-between">
            {known ? (
              <Button
                variant="default"
                loading={remove.isPending}
                onClick={() => remove.mutate(known.id, { onSuccess: onClose })}
              >
                Take it away
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" loading={keep.isPending}>
              {known ? 'Keep the change' : 'Add it'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function emptyFact({ today, plan }: PlanOverview): Omit<Fact, 'id'> {
  const timeZone = plan?.timeZone ?? 'UTC';
  return { kind: 'exam', title: '', from: today, to: today, time: null, timeZone, targetId: null };
}
