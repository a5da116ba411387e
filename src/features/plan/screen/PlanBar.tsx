import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { addDays } from '#plain/time.ts';
import classes from './PlanBar.module.css';
import type { Scale } from './PlanChart.tsx';
import { type Actual, type Item, type Span, spanShort } from './plan-data.ts';

type Props = {
  item: Item;
  done: Actual | undefined;
  y: number;
  width: number;
  scale: Scale;
  onMove: (span: Span) => void;
  onOpen: () => void;
};

type Drag = { from: number; to: number };
const still: Drag = { from: 0, to: 0 };

/** One line of the plan: its name, its bar, and below it what was done. */
export function PlanBar({ item, done, y, width, scale, onMove, onOpen }: Props) {
  const [drag, setDrag] = useState<Drag>(still);
  const grabbed = useRef<{ x: number; end: boolean } | null>(null);
  const span = dragged(item, drag);
  const x = scale.x(span.from);
  const barWidth = Math.max(6, scale.x(addDays(span.to, 1)) - x);
  const changed = drag.from !== 0 || drag.to !== 0;

  const settle = () => {
    setDrag(still);
    if (changed) onMove(span);
  };
  const grab = (event: PointerEvent<SVGElement>, end: boolean) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbed.current = { x: event.clientX, end };
  };
  const pull = (event: PointerEvent<SVGElement>) => {
    if (!grabbed.current) return;
    const days = scale.days(event.clientX - grabbed.current.x);
    setDrag(grabbed.current.end ? { from: 0, to: days } : { from: days, to: days });
  };
  /** The browser took the finger for itself, to scroll. */
  const lose = () => {
    grabbed.current = null;
    setDrag(still);
  };
  const letGo = () => {
    if (!grabbed.current) return;
    grabbed.current = null;
    if (changed) settle();
    else onOpen();
  };
  const press = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by !== undefined)
      setDrag(event.shiftKey ? { ...drag, to: drag.to + by } : { from: drag.from + by, to: drag.to + by });
    else if (event.key === 'Enter' && changed) settle();
    else if (event.key === 'Enter' || event.key === ' ') onOpen();
    else if (event.key === 'Escape' && changed) setDrag(still);
    else return;
    event.preventDefault();
  };
  const pointer = { onPointerMove: pull, onPointerUp: letGo, onPointerCancel: lose };
  return (
    <g>
      <text x={2} y={y + 14} fontSize={13} fontWeight={600} fill="var(--mantine-color-text)" aria-hidden>
        {item.title}
        <tspan fontWeight={400} fill="var(--mantine-color-dimmed)">
          {'  '}
          {changed ? spanShort(span) : subtitle(item, done, width)}
        </tspan>
      </text>
      <g
        className={classes.bar}
        tabIndex={0}
        role="button"
        aria-label={`${item.title}, ${spanShort(span)}${item.why ? `. ${item.why}` : ''}`}
        onKeyDown={press}
        onBlur={settle}
        onPointerDown={(event) => grab(event, false)}
        {...pointer}
      >
        <rect
          x={x}
          y={y + 20}
          width={barWidth}
          height={16}
          rx={4}
          fill={item.kind === 'phase' ? 'var(--mantine-color-teal-6)' : 'var(--mantine-color-violet-5)'}
          fillOpacity={changed ? 0.6 : 0.9}
        />
        <rect
          className={classes.end}
          x={x + barWidth - 8}
          y={y + 18}
          width={12}
          height={20}
          fill="transparent"
          onPointerDown={(event) => grab(event, true)}
          {...pointer}
        />
      </g>
      {done?.from && done.to && (
        <rect
          x={scale.x(done.from)}
          y={y + 39}
          width={Math.max(3, scale.x(addDays(done.to, 1)) - scale.x(done.from))}
          height={5}
          rx={2}
          fill="var(--mantine-color-orange-6)"
        />
      )}
    </g>
  );
}

/** The span as it would be; the last day never comes before the first. */
function dragged({ from, to }: Span, drag: Drag): Span {
  const first = addDays(from, drag.from);
  const last = addDays(to, drag.to);
  return { from: first, to: last < first ? first : last };
}

/** What stands beside the name, as far as there is room. */
function subtitle(item: Item, done: Actual | undefined, width: number): string {
  const all = [item.kind === 'phase' ? (done?.text ?? '') : spanShort(item), item.time ?? '']
    .filter(Boolean)
    .join(', ');
  const room = Math.floor((width - item.title.length * 8) / 7) - 3;
  return all.length <= room ? all : room > 12 ? `${all.slice(0, room - 1)}…` : '';
}
