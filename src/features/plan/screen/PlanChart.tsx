import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { BlockBar } from '#features/availability/screen/BlockBar.tsx';
import { useAvailability } from '#features/availability/screen/availability-data.ts';
import { stateInWords } from '#features/availability/state-words.ts';
import { ChartFrame } from '#web/ChartFrame.tsx';
import { addDays, daysBetween } from '#plain/time.ts';
import { shortDay } from '#web/dates.ts';
import { PlanBar } from './PlanBar.tsx';
import { type Item, type PlanOverview, spanShort, useMove } from './plan-data.ts';

const rowHeight = 50;
const headHeight = 28;

/** Where a day stands on the drawing. */
export type Scale = { x(day: string): number; days(pixels: number): number };

type Props = { overview: PlanOverview; onOpen: (key: string) => void };

/** PLN-1: the weeks as bars, planned above what was done. Bars are dragged, or moved with the arrow keys. */
export function PlanChart({ overview, onOpen }: Props) {
  const { ref, width } = useElementSize();
  const move = useMove();
  const { items, actual, today } = overview;
  const blocks = useAvailability().data?.blocks.filter(({ state }) => state !== 'past') ?? [];
  const doneOf = new Map(actual.map((one) => [one.key, one]));
  const days = [...items, ...blocks].flatMap(({ from, to }) => [from, to]);
  const first = days.reduce((one, other) => (one < other ? one : other));
  const last = addDays(
    days.reduce((one, other) => (one > other ? one : other)),
    1,
  );
  const whole = Math.max(1, daysBetween(first, last));
  const scale: Scale = {
    x: (day) => (daysBetween(first, day) / whole) * width,
    days: (pixels) => Math.round((pixels / Math.max(1, width)) * whole),
  };
  const height = headHeight + (items.length + blocks.length) * rowHeight;
  return (
    <ChartFrame
      title="Your sixteen weeks"
      about="Drag a bar to move it, or its right end to make it longer. With the keyboard: arrow keys move, Shift and an arrow key change the last day, Enter keeps it, Space opens it."
      fileName="plan"
      legend={[
        { label: 'Planned', color: 'var(--mantine-color-teal-6)' },
        { label: 'Dates from outside', color: 'var(--mantine-color-violet-5)' },
        { label: 'What was done', color: 'var(--mantine-color-orange-6)' },
        ...(blocks.length > 0
          ? [{ label: 'Your blocks (in Logistics)', color: 'var(--mantine-color-blue-5)' }]
          : []),
      ]}
      table={{
        head: ['Part', 'Planned', 'Done', 'Why moved'],
        rows: [
          ...items.map((item) => [
            item.title,
            `${spanShort(item)}${item.time ? `, ${item.time}` : ''}`,
            doneOf.get(item.key)?.text ?? '',
            item.why ?? '',
          ]),
          ...blocks.map((block) => ['Your block', spanShort(block), stateInWords(block), '']),
        ],
      }}
    >
      <div ref={ref}>
        <svg
          width={width}
          height={height}
          role="group"
          aria-label="Calendar of the plan"
          style={{ display: 'block' }}
        >
          <Weeks first={first} whole={whole} height={height} width={width} />
          {today >= first && today < last && (
            <g aria-hidden>
              <line
                x1={scale.x(today)}
                x2={scale.x(today)}
                y1={headHeight - 8}
                y2={height}
                stroke="var(--mantine-color-red-6)"
                strokeDasharray="3 3"
              />
              <text x={scale.x(today) + 4} y={headHeight - 2} fontSize={11} fill="var(--mantine-color-text)">
                today
              </text>
            </g>
          )}
          {items.map((item, index) => (
            <PlanBar
              key={item.key}
              item={item}
              done={doneOf.get(item.key)}
              y={headHeight + index * rowHeight}
              width={width}
              scale={scale}
              onMove={(span) => move.mutate({ key: item.key, ...span })}
              onOpen={() => onOpen(item.key)}
            />
          ))}
          {blocks.map((block, index) => (
            <BlockBar
              key={block.id}
              block={block}
              y={headHeight + (items.length + index) * rowHeight}
              x={scale.x}
            />
          ))}
        </svg>
      </div>
      {items.every(({ kind }: Item) => kind === 'phase') && (
        <Text size="sm" c="dimmed" mt="xs">
          No dates from outside yet. Add an exam, a visa appointment or a confirmed place, and the weeks move.
        </Text>
      )}
    </ChartFrame>
  );
}

/** A line for each week; a date where there is room for it. */
function Weeks({
  first,
  whole,
  height,
  width,
}: {
  first: string;
  whole: number;
  height: number;
  width: number;
}) {
  const weeks = Math.ceil(whole / 7);
  const every = Math.max(1, Math.ceil((weeks * 46) / Math.max(1, width)));
  return (
    <g aria-hidden>
      {Array.from({ length: weeks }, (_, week) => {
        const x = ((week * 7) / whole) * width;
        return (
          <g key={week}>
            <line x1={x} x2={x} y1={16} y2={height} stroke="var(--mantine-color-default-border)" />
            {week % every === 0 && x + 40 < width && (
              <text x={x + 2} y={11} fontSize={11} fill="var(--mantine-color-dimmed)">
                {shortDay(addDays(first, week * 7))}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
