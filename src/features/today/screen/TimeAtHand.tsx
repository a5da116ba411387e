import { Group, SegmentedControl, Text } from '@mantine/core';
import { minutesInWords } from '#plain/in-words.ts';
import { spans } from '../fitting.ts';

type Props = {
  minutes: number | undefined;
  chosen: readonly { minutes: number }[];
  all: number;
  onChange: (minutes: number | undefined) => void;
};

/** “I have 30 minutes”: shows what fits into the time at hand. */
export function TimeAtHand({ minutes, chosen, all, onChange }: Props) {
  const sum = chosen.reduce((total, one) => total + one.minutes, 0);
  return (
    <Group gap="sm">
      <Text size="sm" fw={600} id="time-at-hand">
        I have
      </Text>
      <SegmentedControl
        aria-labelledby="time-at-hand"
        data={[
          ...spans.map((span) => ({ value: String(span), label: `${span} min` })),
          { value: 'all', label: 'All' },
        ]}
        value={minutes ? String(minutes) : 'all'}
        onChange={(value) => onChange(spans.find((span) => String(span) === value))}
      />
      <Text size="sm" c="dimmed" role="status">
        {minutes && `${chosen.length} of `}
        {`${all} things, about ${minutesInWords(sum)}`}
      </Text>
    </Group>
  );
}
