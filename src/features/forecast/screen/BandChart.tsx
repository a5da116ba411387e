import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { ChartFrame } from '#web/ChartFrame.tsx';
import { shortDay } from '#web/dates.ts';
import { addDays } from '#plain/time.ts';
import type { ForecastWeek } from '../forecast.ts';
import { percent } from './forecast-data.ts';

type Props = {
  weeks: ForecastWeek[];
  usualWeeks: ForecastWeek[] | null;
  places: 1 | 2 | 3;
  /** Beside places that are confirmed already. */
  more: boolean;
  today: string;
};

const counts = { 1: 'one', 2: 'two', 3: 'three' };
const colours = {
  band: 'var(--mantine-color-teal-5)',
  middle: 'var(--mantine-color-teal-8)',
  usual: 'var(--mantine-color-gray-6)',
};

/** PLN-2: the chance by week, with the band in which it lies in 8 of 10 campaigns like this one. */
export function BandChart({ weeks, usualWeeks, places, more, today }: Props) {
  const rows = weeks.map(({ week, atLeast }, index) => {
    const band = atLeast[places - 1];
    return {
      day: shortDay(addDays(today, week * 7)),
      band: [band?.low ?? 0, band?.high ?? 0],
      middle: band?.middle ?? 0,
      usual: usualWeeks?.[index]?.atLeast[places - 1]?.middle,
    };
  });
  return (
    <ChartFrame
      title={`Chance of at least ${counts[places]} ${more ? 'more ' : ''}confirmed ${places === 1 ? 'place' : 'places'}`}
      about="The line is the chance. The band is how far it may really be from the line: in 8 of 10 campaigns like yours it is inside."
      fileName="forecast"
      legend={[
        { label: 'Chance', color: colours.middle },
        { label: 'Band of 80%', color: colours.band },
        ...(usualWeeks ? [{ label: 'At the present pace', color: colours.usual }] : []),
      ]}
      table={{
        head: ['By', 'Chance', 'Lower end', 'Upper end', ...(usualWeeks ? ['At the present pace'] : [])],
        rows: rows.map(({ day, middle, band, usual }) => [
          day,
          percent(middle),
          percent(band[0] ?? 0),
          percent(band[1] ?? 0),
          ...(usual === undefined ? [] : [percent(usual)]),
        ]),
      }}
    >
      <ResponsiveContainer width="100%" height={280}>
        <ComposedChart
          data={rows}
          margin={{ top: 8, right: 12, bottom: 4, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke="var(--mantine-color-default-border)" vertical={false} />
          <XAxis dataKey="day" minTickGap={28} tick={axisText} stroke="var(--mantine-color-default-border)" />
          <YAxis
            domain={[0, 1]}
            ticks={[0, 0.25, 0.5, 0.75, 1]}
            tickFormatter={(value: number) => `${Math.round(value * 100)}%`}
            width={46}
            tick={axisText}
            stroke="var(--mantine-color-default-border)"
          />
          <Tooltip
            formatter={(value, name) => [
              Array.isArray(value)
                ? value.map((one) => percent(Number(one))).join(' to ')
                : percent(Number(value)),
              name,
            ]}
            contentStyle={{
              background: 'var(--mantine-color-body)',
              border: '1px solid var(--mantine-color-default-border)',
              borderRadius: 8,
            }}
          />
          <Area
            dataKey="band"
            name="Band of 80%"
            stroke="none"
            fill={colours.band}
            fillOpacity={0.3}
            isAnimationActive={false}
          />
          {usualWeeks && (
            <Line
              dataKey="usual"
              name="At the present pace"
              stroke={colours.usual}
              strokeDasharray="5 4"
              dot={false}
              isAnimationActive={false}
            />
          )}
          <Line
            dataKey="middle"
            name="Chance"
            stroke={colours.middle}
            strokeWidth={2.5}
            dot={false}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}

const axisText = { fill: 'var(--mantine-color-dimmed)', fontSize: 12 };
