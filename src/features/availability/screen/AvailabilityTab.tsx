import { Alert, Badge, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { EmptyState } from '#web/EmptyState.tsx';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { spanInWords } from '../block.ts';
import { stateInWords } from '../state-words.ts';
import { BlockForm } from './BlockForm.tsx';
import { type Availability, type BlockLine, useAvailability, useWithdrawBlock } from './availability-data.ts';

/** PKT-4: when the applicant can come, in blocks of 4 to 8 weeks. */
export default function AvailabilityTab() {
  const availability = useAvailability();
  const [opened, open] = useState<BlockLine | 'new' | null>(null);
  const { data } = availability;
  if (!data) {
    return availability.error ? (
      <RefusalList error={availability.error} onRetry={() => void availability.refetch()} />
    ) : (
      <Loading what="your blocks" />
    );
  }
  return (
    <Stack maw={760}>
      <Named availability={data} />
      {data.blocks.length === 0 ? (
        <EmptyState
          title="No block yet"
          action={
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
              Add a block
            </Button>
          }
        >
          A host says yes more easily to fixed weeks than to “any time”. Write down one or two blocks of 4 to
          8 weeks. Foothold checks them against your exams, your visa appointment and places that are
          confirmed.
        </EmptyState>
      ) : (
        <>
          <Group>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
              Add a block
            </Button>
          </Group>
          <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }} aria-label="Your blocks">
            {data.blocks.map((block) => (
              <BlockCard key={block.id} block={block} onOpen={() => open(block)} />
            ))}
          </Stack>
        </>
      )}
      {opened && (
        <BlockForm
          known={opened === 'new' ? null : opened}
          blocks={data.blocks}
          today={data.today}
          onClose={() => open(null)}
        />
      )}
    </Stack>
  );
}

/** RDY-7: what letters say of the time, in one sentence. */
function Named({ availability: { named, blocks, window } }: { availability: Availability }) {
  if (named) {
    return (
      <Alert color="teal" variant="light" title={`Letters name ${named.words}`}>
        {blocks.length === 0
          ? 'This is the time in your profile. Cut it into blocks here as soon as somebody answers.'
          : 'This is your first free block. When it is held or confirmed, letters take the next one, and a letter that names the old days is not sent.'}
      </Alert>
    );
  }
  return (
    <Alert color="orange" variant="light" title="Letters can name no time now">
      {blocks.length > 0
        ? 'None of your blocks is free. Letters that state when you can come cannot be approved. Add a block.'
        : window
          ? 'The time in your profile has begun, or a place is confirmed in it. Add a block that is still free.'
          : 'Write down when you can come. Letters that state it cannot be approved before.'}
    </Alert>
  );
}

const colors = { free: 'teal', held: 'orange', confirmed: 'violet', past: 'gray' } as const;

function BlockCard({ block, onOpen }: { block: BlockLine; onOpen: () => void }) {
  const withdraw = useWithdrawBlock();
  return (
    <Paper withBorder p="md" component="li">
      <Group justify="space-between" align="flex-start">
        <Stack gap={4}>
          <Title order={3} size="h5">
            {spanInWords(block)}
          </Title>
          <Group gap="xs">
            <Badge color={colors[block.state]} variant="light" size="lg" tt="none">
              {stateInWords(block)}
            </Badge>
            <Text size="sm" c="dimmed">
              {block.weeks} weeks
            </Text>
          </Group>
        </Stack>
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={onOpen} aria-label={`Change ${spanInWords(block)}`}>
            Change
          </Button>
          <ConfirmButton
            size="xs"
            loading={withdraw.isPending}
            question="The block is taken away. Mails that name it and did not leave yet come back to you."
            confirm="Take it away"
            onConfirm={() => withdraw.mutate(block.id)}
          >
            Take away
          </ConfirmButton>
        </Group>
      </Group>
      {block.remarks.length > 0 && (
        <List size="sm" mt="sm" spacing={4}>
          {block.remarks.map(({ text, mend }) => (
            <List.Item key={text}>
              {text} <b>{mend}</b>
            </List.Item>
          ))}
        </List>
      )}
    </Paper>
  );
}
