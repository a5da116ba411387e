import { CompositeChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { ChartFrame } from '#web/ChartFrame.tsx';
import { mediumDay, shortDay } from '#web/dates.ts';
import type { Figures } from './campaign-data.ts';
import { Rows } from './log-links.tsx';

const colours = { first: 'teal.7', followUps: 'gray.5', goal: 'orange.7' };
const shown = (colour: string) => `var(--mantine-color-${colour.replace('.', '-')})`;

/** CMP-1: the mails of each week, with the goal of that week for first mails. */
export function WeeksChart({ weeks }: { weeks: Figures['weeks'] }) {
  const links = new Map(
    weeks.map(({ monday }) => {
      const name = mediumDay(monday);
      return [
        name,
        <Rows key={monday} filter={{ week: monday }}>
          {name}
        </Rows>,
      ];
    }),
  );
  return (
    <ChartFrame
      title="Mails by week, against the goal"
      about="The goal counts people who are written to for the first time. Follow-ups come on top."
      fileName="mails-by-week"
      legend={[
        { label: 'First mails', color: shown(colours.first) },
        { label: 'Follow-ups', color: shown(colours.followUps) },
        { label: 'Goal for first mails', color: shown(colours.goal) },
      ]}
      table={{
        head: ['Week of', 'First mails', 'Goal', 'Follow-ups'],
        rows: weeks.map((week) => [
          mediumDay(week.monday),
          String(week.first),
          String(week.goal),
          String(week.followUps),
        ]),
        links,
      }}
    >
      <div aria-hidden>
        <CompositeChart
          h={212}
          data={weeks.map((week) => ({
            week: shortDay(week.monday),
            'First mails': week.first,
            'Follow-ups': week.followUps,
            Goal: week.goal,
          }))}
          dataKey="week"
          maxBarWidth={24}
          withDots={false}
          curveType="step"
          yAxisProps={{ allowDecimals: false, width: 36 }}
          composedChartProps={{ accessibilityLayer: false }}
          barProps={{ isAnimationActive: false }}
          lineProps={{ isAnimationActive: false }}
          series={[
            { name: 'First mails', color: colours.first, type: 'bar' },
            { name: 'Follow-ups', color: colours.followUps, type: 'bar' },
            { name: 'Goal', color: colours.goal, type: 'line' },
          ]}
        />
      </div>
    </ChartFrame>
  );
}
