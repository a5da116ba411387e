import { Box, Group, Paper, SegmentedControl, SimpleGrid, Slider, Stack, Text, Title } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { dayInWords } from '#plain/in-words.ts';
import { addDays } from '#plain/time.ts';
import { type ForecastWeek, forecast, outlooks } from '../forecast.ts';
import { Assumptions } from './Assumptions.tsx';
import { BandChart } from './BandChart.tsx';
import { type Basis, percent, useBasis } from './forecast-data.ts';

/** The same for everybody and always: nobody can ask until a better answer comes. */
const seed = 1;
const shownWeeks = [4, 8, 16];
/** Who has a place asks for the chance of more: those that are there do not count into it. */
const none = 0;

/** PLN-2: how likely places are, by when, at this pace and at another. */
export default function ForecastTab() {
  const basis = useBasis();
  return (
    <>
      {basis.isPending && <Loading what="the forecast" />}
      <RefusalList
        error={basis.error}
        title="The forecast could not be loaded"
        onRetry={() => void basis.refetch()}
      />
      {basis.data && <Forecast basis={basis.data} />}
    </>
  );
}

function Forecast({ basis }: { basis: Basis }) {
  const usual = basis.pace > 0 ? basis.pace : Math.round((basis.goal.from + basis.goal.to) / 2);
  const [pace, setPace] = useState(usual);
  const [places, setPlaces] = useState<1 | 2 | 3>(1);
  const looks = useMemo(() => outlooks(basis.history, seed), [basis.history]);
  const wanted = useDeferredValue(pace);
  const more = basis.history.places > 0;
  const weeks = useMemo(() => forecast(looks, paceOf(basis, wanted), none), [looks, basis, wanted]);
  const usualWeeks = useMemo(() => forecast(looks, paceOf(basis, usual), none), [looks, basis, usual]);
  return (
    <Stack maw={1000}>
      <Paper withBorder p="md">
        <Stack gap="sm">
          <Text>{inWords(basis, weeks, usual, pace)}</Text>
          <Box pb="lg" maw={560}>
            <Text size="sm" fw={600} id="pace-label">
              First mails a week: {pace}
            </Text>
            <Slider
              value={pace}
              onChange={setPace}
              min={0}
              max={60}
              step={1}
              label={null}
              thumbLabel="First mails a week"
              marks={[0, basis.goal.from, basis.goal.to, 60].map((value) => ({
                value,
                label: String(value),
              }))}
            />
          </Box>
          <Text size="sm" c="dimmed" mt="xs">
            The plan’s goal is {basis.goal.from} to {basis.goal.to} a week.{' '}
            {basis.pace > 0
              ? `You wrote ${basis.pace} a week in the last four weeks.`
              : 'You have not begun to write yet.'}
          </Text>
        </Stack>
      </Paper>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        {shownWeeks.map((week) => (
          <WeekCard
            key={week}
            week={week}
            basis={basis}
            weeks={weeks}
            usualWeeks={usualWeeks}
            changed={pace !== usual}
          />
        ))}
      </SimpleGrid>
      <Group>
        <SegmentedControl
          aria-label="How many places"
          size="xs"
          value={String(places)}
          onChange={(value) => setPlaces(Number(value) as 1 | 2 | 3)}
          data={countNames(more).map((label, index) => ({ value: String(index + 1), label }))}
        />
      </Group>
      <BandChart
        weeks={weeks}
        usualWeeks={pace === usual ? null : usualWeeks}
        places={places}
        more={more}
        today={basis.today}
      />
      <Assumptions basis={basis} />
    </Stack>
  );
}

const countNames = (more: boolean) =>
  more ? ['At least one more', 'Two more', 'Three more'] : ['At least one', 'Two', 'Three'];

function paceOf({ share, arriving }: Basis, aWeek: number) {
  const arrive = aWeek * arriving;
  return {
    hospital: share.hospital * arrive,
    clinic: share.clinic * arrive,
    physician: share.physician * arrive,
  };
}

function inWords(basis: Basis, weeks: ForecastWeek[], usual: number, pace: number): string {
  const one = weeks[7]?.atLeast[0];
  if (basis.history.places > 0) {
    const count = basis.history.places;
    return `You have ${count === 1 ? 'a confirmed place' : `${count} confirmed places`}. This shows the chance of more.`;
  }
  if (!one) return '';
  const how = pace === usual ? 'At this pace' : `At ${pace} first mails a week`;
  const so =
    basis.sent === 0
      ? ' So far this is the plan’s experience only: your own results will count as they come.'
      : '';
  return `${how}, the chance of at least one confirmed place by ${dayInWords(addDays(basis.today, 56))} is ${percent(one.middle)}. Chances between ${percent(one.low)} and ${percent(one.high)} fit what is known.${so}`;
}

type CardProps = {
  week: number;
  basis: Basis;
  weeks: ForecastWeek[];
  usualWeeks: ForecastWeek[];
  changed: boolean;
};

function WeekCard({ week, basis, weeks, usualWeeks, changed }: CardProps) {
  const bands = weeks[week - 1]?.atLeast;
  const before = usualWeeks[week - 1]?.atLeast;
  if (!bands) return null;
  return (
    <Paper withBorder p="md">
      <Title order={3} size="h5">
        In {week} weeks
      </Title>
      <Text size="xs" c="dimmed" mb="xs">
        {dayInWords(addDays(basis.today, week * 7))}
      </Text>
      {countNames(basis.history.places > 0).map((name, index) => (
        <Group key={name} justify="space-between" gap="xs" wrap="nowrap">
          <Text size="sm">{name}</Text>
          <Text size="sm" fw={600}>
            {percent(bands[index]?.middle ?? 0)}
            {changed && (
              <Text span size="xs" c="dimmed" fw={400}>
                {' '}
                was {percent(before?.[index]?.middle ?? 0)}
              </Text>
            )}
          </Text>
        </Group>
      ))}
    </Paper>
  );
}
