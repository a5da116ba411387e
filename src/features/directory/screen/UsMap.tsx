import { Button, Group, Stack, Text } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { stateNames } from '#features/targets/states.ts';
import type { SearchAnswer } from '../answers.ts';
import { type Shade, shadeOf, shadesFor } from '../map-shades.ts';
import { nextState } from '../map-walk.ts';
import type { Found } from '../rules.ts';
import { StatesTable } from './StatesTable.tsx';
import classes from './UsMap.module.css';
import { drawnStates, pointOf, pointsInMile, whole } from './map-drawing.ts';

type Props = {
  answer: SearchAnswer;
  within: number;
  chosen: readonly string[];
  onToggle: (state: string) => void;
};

/**
 * TGT-3: the states shaded by what was found in each, and the places of this page as dots. A click or the Enter key on a state
 * searches in it; the arrow keys go from state to state. The same stands below as a table.
 */
export default function UsMap({ answer, within, chosen, onToggle }: Props) {
  const { near } = answer.understood;
  const [isClose, setClose] = useState(true);
  const counts = new Map(answer.states.map(({ state, count }) => [state, count]));
  const shades = shadesFor(answer.states.map(({ count }) => count));
  const around = near ? aroundOf(near, within) : null;
  const view = around && isClose ? closeTo(around) : whole;
  return (
    <Stack gap={6}>
      <svg
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        className={classes.map}
        role="group"
        aria-label="Map of the states. Arrow keys go from state to state, Enter chooses one."
      >
        <States counts={counts} shades={shades} chosen={chosen} onToggle={onToggle} />
        {around && <circle className={classes.around} cx={around.x} cy={around.y} r={around.radius} />}
        <Places rows={answer.rows} size={(9 * view.width) / whole.width} />
      </svg>
      <Legend shades={shades} />
      {around && (
        <Group>
          <Button size="compact-sm" variant="default" onClick={() => setClose(!isClose)}>
            {isClose ? 'Whole country' : 'Closer'}
          </Button>
        </Group>
      )}
      <Territories counts={counts} chosen={chosen} onToggle={onToggle} />
      <StatesTable states={answer.states} chosen={chosen} onToggle={onToggle} />
    </Stack>
  );
}

type StatesProps = Pick<Props, 'chosen' | 'onToggle'> & {
  counts: ReadonlyMap<string, number>;
};

/** One stop of the Tab key for all states; the arrow keys go on from there. */
function States({ counts, shades, chosen, onToggle }: StatesProps & { shades: readonly Shade[] }) {
  const [stop, setStop] = useState(chosen.find(isDrawn) ?? 'NY');
  const paths = useRef(new Map<string, SVGPathElement>());
  const press = (event: KeyboardEvent, at: (typeof drawnStates)[number]) => {
    const next = nextState(event.key, at, drawnStates);
    if (next) paths.current.get(next)?.focus();
    if (event.key === 'Enter' || event.key === ' ') onToggle(at.state);
    if (next || event.key === 'Enter' || event.key === ' ') event.preventDefault();
  };
  return drawnStates.map((drawn) => {
    const count = counts.get(drawn.state) ?? 0;
    return (
      <path
        key={drawn.state}
        ref={(path) => {
          if (path) paths.current.set(drawn.state, path);
        }}
        d={drawn.outline}
        className={classes.state}
        data-shade={inkOf(shadeOf(count, shades), shades)}
        role="button"
        tabIndex={drawn.state === stop ? 0 : -1}
        aria-pressed={chosen.includes(drawn.state)}
        aria-label={`${drawn.name}: ${count.toLocaleString('en-US')} found`}
        onFocus={() => setStop(drawn.state)}
        onClick={() => onToggle(drawn.state)}
        onKeyDown={(event) => press(event, drawn)}
      >
        <title>{`${drawn.name}: ${count.toLocaleString('en-US')} found`}</title>
      </path>
    );
  });
}

const isDrawn = (state: string) => drawnStates.some((one) => one.state === state);

/** Dots for the eye alone: the lines below say the same. */
function Places({ rows, size }: { rows: readonly Found[]; size: number }) {
  return (
    <g aria-hidden>
      {rows.map(({ id, name, latitude, longitude }) => {
        const at = latitude === null || longitude === null ? null : pointOf(latitude, longitude);
        return (
          at && (
            <circle key={id} className={classes.place} cx={at.x} cy={at.y} r={size}>
              <title>{name}</title>
            </circle>
          )
        );
      })}
    </g>
  );
}

function Legend({ shades }: { shades: readonly Shade[] }) {
  const number = (count: number) => count.toLocaleString('en-US');
  return (
    <Group gap="sm" aria-label="What the shades mean" role="group">
      {shades.map(({ from, to }, index) => (
        <Group key={from} gap={5} wrap="nowrap">
          <span className={classes.swatch} data-shade={inkOf(index + 1, shades)} aria-hidden />
          <Text span size="xs">
            {from === to ? number(from) : `${number(from)} to ${number(to)}`}
          </Text>
        </Group>
      ))}
      <Group gap={5} wrap="nowrap">
        <span className={classes.spot} aria-hidden />
        <Text span size="xs">
          on this page
        </Text>
      </Group>
    </Group>
  );
}

/** The map shows the fifty states and the capital; what was found in the territories is named. */
function Territories({ counts, chosen, onToggle }: StatesProps) {
  const others = [...counts].filter(([state, count]) => count > 0 && !isDrawn(state));
  if (others.length === 0) return null;
  return (
    <Group gap="xs">
      <Text span size="sm">
        Not on the map:
      </Text>
      {others.map(([state, count]) => (
        <Button
          key={state}
          size="compact-sm"
          variant={chosen.includes(state) ? 'filled' : 'default'}
          aria-pressed={chosen.includes(state)}
          onClick={() => onToggle(state)}
        >
          {stateNames[state] ?? state}: {count.toLocaleString('en-US')}
        </Button>
      ))}
    </Group>
  );
}

/** Few shades are spread over the five inks, so that two can be told apart at a glance. */
const inkOf = (shade: number, shades: readonly Shade[]) =>
  shades.length === 0 ? 0 : Math.round((shade * 5) / shades.length);

type Around = { x: number; y: number; radius: number };

function aroundOf(
  { latitude, longitude }: { latitude: number; longitude: number },
  miles: number,
): Around | null {
  const at = pointOf(latitude, longitude);
  return at && { ...at, radius: miles * pointsInMile(latitude, longitude) };
}

/** The part of the drawing around a place, with its circle in the middle half; not closer than outlines look right. */
function closeTo({ x, y, radius }: Around) {
  const width = Math.min(whole.width, Math.max(80, radius * 4));
  const height = (width * whole.height) / whole.width;
  return { x: x - width / 2, y: y - height / 2, width, height };
}
