import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { Text } from '@mantine/core';
import { ChartFrame } from '#web/ChartFrame.tsx';
import { planSplit } from '../rules.ts';
import { minutesInWords } from '#plain/in-words.ts';
import { type Effort } from './effort-data.ts';

/** ROI-2: the time against the plan's split. */
export function EffortChart({ effort: { shares, mails, mailMinutes, advice } }: { effort: Effort }) {
  const whole = shares.reduce((sum, { entered, estimated }) => sum + entered + estimated, 0);
  const rows = shares.map(({ category, percent, planPercent, entered, estimated }) => {
    const sum = entered + estimated;
    const guess = sum === 0 ? 0 : (percent * estimated) / sum;
    return {
      name: planSplit[category].name,
      Measured: percent - guess,
      Estimated: guess,
      'The plan': planPercent,
    };
  });
  return (
    <ChartFrame
      title="Where your time goes"
      about={
        whole === 0
          ? 'Nothing is entered yet. Start the timer, or say how long something took.'
          : `${minutesInWords(whole)} in all. ${advice ?? ''}`
      }
      fileName="effort"
      legend={[
        { label: 'Measured', color: 'var(--mantine-color-teal-7)' },
        { label: 'Estimated', color: 'var(--mantine-color-teal-3)' },
        { label: 'The plan', color: 'var(--mantine-color-gray-5)' },
      ]}
      table={{
        head: ['For', 'Entered', 'Estimated', 'Share', 'The plan'],
        rows: shares.map(({ category, entered, estimated, percent, planPercent }) => [
          planSplit[category].name,
          minutesInWords(entered),
          minutesInWords(estimated),
          `${percent}%`,
          `${planPercent}%`,
        ]),
      }}
    >
      <BarChart
        h={260}
        data={rows}
        dataKey="name"
        orientation="vertical"
        xAxisProps={{ tickFormatter: (value: number) => `${value}%` }}
        yAxisProps={{ width: 124 }}
        series={[
          { name: 'Measured', color: 'teal.7', stackId: 'you' },
          { name: 'Estimated', color: 'teal.3', stackId: 'you' },
          { name: 'The plan', color: 'gray.5', stackId: 'plan' },
        ]}
        valueFormatter={(value) => String(Math.round(value))}
        withLegend={false}
        barChartProps={{ accessibilityLayer: false }}
        barProps={{ isAnimationActive: false }}
      />
      {mailMinutes > 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          Estimated from {mails.first} first mails, {mails.followUps} follow-ups and {mails.answered} handled
          answers: {minutesInWords(mailMinutes)}.
        </Text>
      )}
    </ChartFrame>
  );
}
