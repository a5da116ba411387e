import { Group, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { ChartFrame } from '#web/ChartFrame.tsx';
import type { Figures } from './campaign-data.ts';
import { Rows, inWords } from './log-links.tsx';

const rowHeight = 64;

/** CMP-2: how many of those who were written to answered, and how many said yes; each leads to its rows in the log. */
export function FunnelChart({ funnel: { mailed, answered, yes } }: { funnel: Figures['funnel'] }) {
  const { ref, width } = useElementSize();
  const steps = [
    { name: 'Written to', stage: 'mailed', link: 'written to', count: mailed, words: '' },
    {
      name: 'Answered',
      stage: 'answered',
      link: 'answered',
      count: answered.count,
      words: inWords(answered),
    },
    {
      name: 'Said yes, or asked for papers',
      stage: 'yes',
      link: 'said yes',
      count: yes.count,
      words: inWords(yes),
    },
  ] as const;
  return (
    <ChartFrame
      title="From mailed to yes"
      about="The bars show how many people of each step there are. Open a step to see who they are."
      fileName="funnel"
      table={{
        head: ['Step', 'People', 'Of all who were written to'],
        rows: steps.map(({ name, count, words }) => [name, String(count), words]),
      }}
    >
      <div ref={ref}>
        <svg width={width} height={steps.length * rowHeight} aria-hidden style={{ display: 'block' }}>
          {steps.map(({ stage, name, count, words }, index) => (
            <g key={stage} transform={`translate(0 ${index * rowHeight})`}>
              <text y={15} fontSize={13} fill="var(--mantine-color-text)">
                {name}
                <tspan fontWeight={700} dx={6}>
                  {count}
                </tspan>
              </text>
              <rect y={22} width={width} height={16} rx={4} fill="var(--mantine-color-default-border)" />
              <rect
                y={22}
                width={(width * count) / mailed}
                height={16}
                rx={4}
                fill="var(--mantine-color-teal-7)"
              />
              <text y={53} fontSize={12} fill="var(--mantine-color-dimmed)">
                {words}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <Group gap="sm">
        <Text size="sm">See them:</Text>
        {steps.map(({ stage, link }) => (
          <Rows key={stage} filter={{ stage }}>
            {link}
          </Rows>
        ))}
      </Group>
    </ChartFrame>
  );
}
