import { addDays } from '#plain/time.ts';
import { spanInWords } from '../block.ts';
import { stateInWords } from '../state-words.ts';
import type { BlockLine } from './availability-data.ts';

type Props = { block: BlockLine; y: number; x: (day: string) => number };

/** A block as one line of the plan's calendar. It is changed in Logistics. */
export function BlockBar({ block, y, x }: Props) {
  const name = `Your block: ${stateInWords(block)}`;
  const [left, right] = [x(block.from), x(addDays(block.to, 1))];
  return (
    <g role="img" aria-label={`${name}, ${spanInWords(block)}`}>
      <text x={2} y={y + 14} fontSize={13} fontWeight={600} fill="var(--mantine-color-text)">
        {name}
      </text>
      <rect
        x={left}
        y={y + 20}
        width={Math.max(6, right - left)}
        height={16}
        rx={4}
        fill={block.state === 'free' ? 'transparent' : 'var(--mantine-color-blue-5)'}
        fillOpacity={block.state === 'held' ? 0.5 : 0.9}
        stroke="var(--mantine-color-blue-5)"
        strokeWidth={1.5}
      />
    </g>
  );
}
