import { Box, Button, Group, Menu, Paper, Stack, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload, IconTable } from '@tabler/icons-react';
import { type ReactNode, useId, useRef } from 'react';
import { notifyRefused } from './notify.ts';
import { saveChart } from './save-chart.ts';

type Props = {
  title: string;
  /** What the picture says, in a sentence or two. */
  about?: ReactNode;
  legend?: readonly { label: string; color: string }[];
  /** The same numbers, for who reads rather than looks. The first cell of a row is its name. */
  table: {
    head: readonly string[];
    rows: readonly (readonly string[])[];
    /** The names of rows as links, for the table on the screen. */
    links?: ReadonlyMap<string, ReactNode>;
  };
  /** The name of a saved picture, without its ending. */
  fileName: string;
  children: ReactNode;
};

/** A chart with its words, its numbers as a table, and a picture to save. Holds one svg element. */
export function ChartFrame({ title, about, legend = [], table, fileName, children }: Props) {
  const drawing = useRef<HTMLDivElement>(null);
  const [shown, numbers] = useDisclosure();
  const id = useId();
  const save = (form: 'svg' | 'png') => {
    const svg = drawing.current?.querySelector('svg');
    if (svg) saveChart(svg, { title, legend }, form, fileName).catch(notifyRefused);
  };
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'md' }} component="section" aria-labelledby={id}>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4" id={id}>
            {title}
          </Title>
          {about && (
            <Text size="sm" c="dimmed" component="div">
              {about}
            </Text>
          )}
        </div>
        <Box ref={drawing}>{children}</Box>
        {legend.length > 0 && (
          <Group gap="md" aria-hidden>
            {legend.map(({ label, color }) => (
              <Group gap={6} key={label} wrap="nowrap">
                <Box w={10} h={10} bg={color} style={{ borderRadius: 2 }} />
                <Text size="xs">{label}</Text>
              </Group>
            ))}
          </Group>
        )}
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconTable size={14} aria-hidden />}
            onClick={numbers.toggle}
            aria-expanded={shown}
          >
            {shown ? 'Hide the numbers' : 'Show the numbers'}
          </Button>
          <Menu>
            <Menu.Target>
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconDownload size={14} aria-hidden />}
                aria-label={`Save as picture: ${title}`}
              >
                Save as picture
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => save('png')}>PNG, for documents</Menu.Item>
              <Menu.Item onClick={() => save('svg')}>SVG, stays sharp at any size</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
        <NumbersTable title={title} table={table} shown={shown} />
      </Stack>
    </Paper>
  );
}

/** Always there for a screen reader; on the screen when it is asked for. */
function NumbersTable({ title, table, shown }: Pick<Props, 'title' | 'table'> & { shown: boolean }) {
  const numbers = (
    <Table withTableBorder captionSide="top" verticalSpacing={4}>
      <Table.Caption>{title}: the numbers</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          {table.head.map((name) => (
            <Table.Th key={name} scope="col">
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {table.rows.map(([name = '', ...cells]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">{(shown && table.links?.get(name)) || name}</Table.Th>
            {cells.map((cell, index) => (
              <Table.Td key={table.head[index + 1]}>{cell}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
  return shown ? (
    <Table.ScrollContainer minWidth={320} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      {numbers}
    </Table.ScrollContainer>
  ) : (
    <VisuallyHidden>{numbers}</VisuallyHidden>
  );
}
