import { useElementSize } from '@mantine/hooks';
import { ChartFrame } from '#web/ChartFrame.tsx';
import type { Chain, ChainNode } from '../chain.ts';

const box = { width: 190, height: 46, gap: 18, step: 250 };
const colours = { place: 'var(--mantine-color-teal-7)', person: 'var(--mantine-color-blue-7)' };

/** NXT-2: who led to whom, from left to right; from top to bottom where the page is narrow. */
export function ChainPicture({ chain: { nodes, edges } }: { chain: Chain }) {
  const { ref, width } = useElementSize();
  const steps = 1 + Math.max(...nodes.map(({ depth }) => depth));
  const rows = 1 + Math.max(...nodes.map(({ row }) => row));
  const narrow = width < steps * box.step;
  const place = ({ id, depth, row }: ChainNode) =>
    narrow
      ? { x: depth * 24, y: orderOf(id, nodes, edges) * (box.height + box.gap) }
      : { x: depth * box.step, y: row * (box.height + box.gap) };
  const height = (narrow ? nodes.length : rows) * (box.height + box.gap);
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.label ?? '';
  const through = new Map<string, string[]>();
  for (const { from, to } of edges)
    through.set(nameOf(to), [...(through.get(nameOf(to)) ?? []), nameOf(from)]);
  return (
    <ChartFrame
      title="Who led to whom"
      about="Each line goes from a place to the person whom its physician named, and from the person to the next place."
      fileName="who-led-to-whom"
      legend={[
        { label: 'Place', color: colours.place },
        { label: 'Person', color: colours.person },
      ]}
      table={{ head: ['Reached', 'Through'], rows: [...through].map(([name, by]) => [name, by.join(', ')]) }}
    >
      <div ref={ref}>
        <svg width={width} height={height} aria-hidden style={{ display: 'block' }}>
          {edges.map(({ from, to }) => {
            const [start, end] = [from, to].map((id) => nodes.find((node) => node.id === id));
            if (!start || !end) return null;
            const [a, b] = [place(start), place(end)];
            const path = narrow
              ? `M${a.x + 12},${a.y + box.height} V${b.y + box.height / 2} H${b.x}`
              : `M${a.x + box.width},${a.y + box.height / 2} C${a.x + box.width + 30},${a.y + box.height / 2} ${b.x - 30},${b.y + box.height / 2} ${b.x},${b.y + box.height / 2}`;
            return (
              <path
                key={`${from} ${to}`}
                d={path}
                fill="none"
                stroke="var(--mantine-color-dimmed)"
                strokeWidth={1.5}
              />
            );
          })}
          {nodes.map((node) => {
            const { x, y } = place(node);
            return (
              <g key={node.id} transform={`translate(${x + 1} ${y + 1})`}>
                <rect
                  width={box.width}
                  height={box.height}
                  rx={6}
                  fill="var(--mantine-color-body)"
                  stroke={colours[node.kind]}
                  strokeWidth={2}
                />
                <text x={10} y={28} fontSize={13} fill="var(--mantine-color-text)">
                  {node.label.length > 24 ? `${node.label.slice(0, 23)}…` : node.label}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
    </ChartFrame>
  );
}

/** The line of a node where all stand below each other: after the one that led to it. */
function orderOf(id: string, nodes: Chain['nodes'], edges: Chain['edges']): number {
  const order: string[] = [];
  const visit = (one: string) => {
    if (order.includes(one)) return;
    order.push(one);
    for (const { from, to } of edges) if (from === one) visit(to);
  };
  for (const node of nodes) if (node.depth === 0) visit(node.id);
  for (const node of nodes) visit(node.id);
  return order.indexOf(id);
}
