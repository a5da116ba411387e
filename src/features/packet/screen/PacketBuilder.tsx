import {
  Button,
  Group,
  NativeSelect,
  Paper,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { EmptyState } from '#web/EmptyState.tsx';
import { NumberField } from '#web/NumberField.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { type Choices, bytesUnder, usualLimit } from '../choices.ts';
import { megabytes } from '../fitting.ts';
import { type Line, itemsOf, moved, proposedLines } from './chosen.ts';
import { MaskEditor } from './MaskEditor.tsx';
import { MadePacket } from './MadePacket.tsx';
import { PacketItem } from './PacketItem.tsx';
import { type Proposal, useMake } from './packet-data.ts';

type Props = { proposal: Proposal; thread: string | null };

/** The papers, in order, and how they travel. */
export function PacketBuilder({ proposal, thread }: Props) {
  const [lines, setLines] = useState<Line[]>(() => proposedLines(proposal));
  const [version, setVersion] = useState<string | null>(
    proposal.cv.current ? null : (proposal.cv.versions[0]?.id ?? null),
  );
  const [travels, setTravels] = useState<Pick<Choices, 'site' | 'format' | 'limit' | 'sentBy'>>({
    site: proposal.site,
    format: 'pdf',
    limit: usualLimit,
    sentBy: 'mail',
  });
  const [masking, setMasking] = useState<string | null>(null);
  const make = useMake();
  const change = (key: string, part: Partial<Line>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const items = itemsOf(lines, version);
  const chosen = lines.filter(({ on }) => on);
  const unmarked = chosen.filter(({ masked, masks }) => masked && masks.length === 0);
  const size = chosen.reduce((sum, { paper }) => sum + (paper?.size ?? 0), 0);
  const marked = lines.find(({ key }) => key === masking);
  const [last] = proposal.before;
  const result = useRef<HTMLElement>(null);
  const shown = make.isSuccess ? last?.id : undefined;
  useEffect(() => {
    if (shown) result.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  if (lines.length === 0) {
    return (
      <EmptyState
        title="No papers yet"
        action={
          <Button component="a" href="/papers">
            Add your papers
          </Button>
        }
      >
        Put scans of your passport, diploma, score reports, immunisation record and cards into Papers. From
        then on a packet takes a minute.
      </EmptyState>
    );
  }
  return (
    <Stack>
      <Stack
        gap="xs"
        component="ol"
        p={0}
        m={0}
        style={{ listStyle: 'none' }}
        aria-label="Papers in the packet"
      >
        {lines.map((line, index) => (
          <PacketItem
            key={line.key}
            line={line}
            first={index === 0}
            last={index === lines.length - 1}
            onChange={(part) => change(line.key, part)}
            onMove={(by) => setLines(moved(lines, line.key, by))}
            onMask={() => setMasking(line.key)}
          >
            {line.paper === null && (
              <NativeSelect
                size="xs"
                aria-label="Version of the CV"
                value={version ?? ''}
                onChange={(event) => setVersion(event.currentTarget.value || null)}
                data={[
                  ...(proposal.cv.current
                    ? [{ value: '', label: `As it goes with mails: ${proposal.cv.current.fileName}` }]
                    : []),
                  ...proposal.cv.versions.map(({ id, name }) => ({ value: id, label: `Version “${name}”` })),
                ]}
              />
            )}
          </PacketItem>
        ))}
      </Stack>
      <Paper withBorder p="md">
        <Stack gap="sm">
          {thread === null && (
            <TextInput
              label="For which site"
              description="It stands on the first page"
              value={travels.site}
              maxLength={200}
              onChange={(event) => setTravels({ ...travels, site: event.currentTarget.value })}
              required
            />
          )}
          <Group align="flex-end">
            <SegmentedControl
              aria-label="As which file"
              value={travels.format}
              onChange={(format) => setTravels({ ...travels, format: format as Choices['format'] })}
              data={[
                { value: 'pdf', label: 'One PDF' },
                { value: 'zip', label: 'ZIP, a PDF each' },
              ]}
            />
            <SegmentedControl
              aria-label="How it travels"
              value={travels.sentBy}
              onChange={(sentBy) => setTravels({ ...travels, sentBy: sentBy as Choices['sentBy'] })}
              data={[
                { value: 'mail', label: 'By mail' },
                { value: 'upload', label: 'Upload at their site' },
              ]}
            />
            <NumberField
              label="They take, in MB"
              w={160}
              min={1}
              max={100}
              value={travels.limit}
              onChange={(limit) => setTravels({ ...travels, limit })}
            />
          </Group>
          <Text size="sm" c="dimmed">
            {travels.sentBy === 'mail'
              ? `A mail grows by a third on its way, so the file may have ${megabytes(bytesUnder(travels))}. Ten MB pass nearly everywhere; Gmail takes 25, Outlook.com 20. `
              : ''}
            Your choice has about {megabytes(size)}. If it is too large, the pictures are made smaller first.
          </Text>
          <RefusalList error={make.error} title="The packet was not made" />
          <Group>
            <Button
              size="md"
              loading={make.isPending}
              disabled={items.length === 0 || travels.site.trim() === '' || unmarked.length > 0}
              onClick={() => make.mutate({ ...travels, outreachId: thread, items })}
            >
              Make the packet
            </Button>
            {unmarked.length > 0 && (
              <Text size="sm" fw={600}>
                First hide the number on {unmarked.map(({ paper }) => paper?.title).join(', ')}, or send it
                whole.
              </Text>
            )}
          </Group>
        </Stack>
      </Paper>
      {last && (
        <section aria-label="The packet" ref={result}>
          <Title order={2} size="h4" mb="xs">
            The packet
          </Title>
          <MadePacket packet={last} remarks={make.data?.remarks ?? []} canAnswer={proposal.canAnswer} />
        </section>
      )}
      {marked?.paper && (
        <MaskEditor
          paper={marked.paper}
          masks={marked.masks}
          onKeep={(masks) => {
            change(marked.key, { masks, masked: masks.length > 0 });
            setMasking(null);
          }}
          onClose={() => setMasking(null)}
        />
      )}
    </Stack>
  );
}
