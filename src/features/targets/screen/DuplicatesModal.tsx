import {
  Badge,
  Button,
  Group,
  List,
  Modal,
  Paper,
  SegmentedControl,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { type TargetField, fieldTitles, listPlans } from '../rules.ts';
import { type Pair, useDuplicates, useListAction } from './targets-data.ts';

type Side = 'one' | 'other' | 'both';

/** TGT-2: pairs that look alike, side by side. Merged only by choice, field by field. */
export function DuplicatesModal({ onClose }: { onClose: () => void }) {
  const duplicates = useDuplicates(true);
  const isNarrow = useMediaQuery('(max-width: 48em)');
  const pairs = duplicates.data?.pairs ?? [];
  const all = duplicates.data?.all ?? 0;
  return (
    <Modal opened onClose={onClose} size="xl" fullScreen={isNarrow ?? false} title="Possible duplicates">
      <Stack>
        <RefusalList error={duplicates.error} onRetry={() => void duplicates.refetch()} />
        {duplicates.isPending && <Loading what="possible duplicates" />}
        {duplicates.data && (
          <Text aria-live="polite">
            {all === 0
              ? 'No two targets look alike.'
              : `${all} ${all === 1 ? 'pair looks' : 'pairs look'} alike. The likeliest come first. Nothing is merged unless you say so.`}
          </Text>
        )}
        {pairs.map((pair) => (
          <PairCard key={`${pair.one.id} ${pair.other.id}`} pair={pair} isNarrow={isNarrow ?? false} />
        ))}
      </Stack>
    </Modal>
  );
}

function PairCard({ pair, isNarrow }: { pair: Pair; isNarrow: boolean }) {
  const { one, other, why, fields } = pair;
  const [choices, setChoices] = useState<Partial<Record<TargetField, Side>>>({});
  const ids = { one: one.id, other: other.id };
  const merge = useListAction(
    () => ask(api.targets.duplicates.merge.$post({ json: { ...ids, choices } })),
    (merged) => `Merged into one: ${merged.name}. Undo brings both back.`,
  );
  const apart = useListAction(
    () => ask(api.targets.duplicates.apart.$post({ json: { ...ids, apart: true } })),
    () => 'Remembered: these are not the same.',
  );
  return (
    <Paper withBorder p="md" component="section" aria-label={`${one.name} and ${other.name}`}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <Title order={3} size="h5">
            {one.name}
          </Title>
          <Badge variant="light">{listPlans[one.list].title}</Badge>
        </Group>
        <List size="sm">
          {why.map((reason) => (
            <List.Item key={reason}>{reason}</List.Item>
          ))}
        </List>
        {fields.length === 0 && <Text size="sm">All their fields are the same.</Text>}
        {fields.map(({ field, one: first, other: second, proposed, canBeBoth }) => (
          <FieldChoice
            key={field}
            field={field}
            sides={[first, second]}
            value={choices[field] ?? proposed}
            canBeBoth={canBeBoth}
            isNarrow={isNarrow}
            onChange={(side) => setChoices({ ...choices, [field]: side })}
          />
        ))}
        <Group>
          <Button size="sm" loading={merge.isPending} onClick={() => merge.mutate(undefined)}>
            Merge into one
          </Button>
          <Button
            size="sm"
            variant="default"
            loading={apart.isPending}
            onClick={() => apart.mutate(undefined)}
          >
            Not the same
          </Button>
        </Group>
        <Text size="xs" c="dimmed">
          What you do not choose is kept in the notes.
        </Text>
      </Stack>
    </Paper>
  );
}

type ChoiceProps = {
  field: TargetField;
  sides: readonly [string, string];
  value: Side;
  canBeBoth: boolean;
  isNarrow: boolean;
  onChange: (side: Side) => void;
};

function FieldChoice({ field, sides, value, canBeBoth, isNarrow, onChange }: ChoiceProps) {
  const [first, second] = sides;
  const label = (text: string) => (
    <Text size="sm" span lineClamp={2} style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
      {text || '(empty)'}
    </Text>
  );
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {fieldTitles[field]}
      </Text>
      <SegmentedControl
        fullWidth
        orientation={isNarrow ? 'vertical' : 'horizontal'}
        aria-label={`${fieldTitles[field]} to keep`}
        value={value}
        onChange={(chosen) => onChange(chosen === 'other' || chosen === 'both' ? chosen : 'one')}
        data={[
          { value: 'one', label: label(first) },
          { value: 'other', label: label(second) },
          ...(canBeBoth ? [{ value: 'both', label: label('Keep both') }] : []),
        ]}
      />
    </div>
  );
}
