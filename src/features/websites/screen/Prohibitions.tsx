import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import { useState } from 'react';
import { dayOfMoment } from '#web/dates.ts';
import { routeInWords } from '../finding-words.ts';
import type { TargetWebsite } from '../target-website.ts';
import { Quote } from './Quote.tsx';
import { letProhibitionCount, overruleProhibition, useWebsiteAction } from './websites-data.ts';
import classes from './website.module.css';

type Shown = TargetWebsite['prohibitions'][number];
type Props = { targetId: string; prohibitions: readonly Shown[] };

/** TGT-8: what the organisation asks not to do, the way that it offers instead, and a written reason to go against it. */
export function Prohibitions({ targetId, prohibitions }: Props) {
  return prohibitions.map((one) => <Forbidden key={one.id} targetId={targetId} one={one} />);
}

function Forbidden({ targetId, one }: { targetId: string; one: Shown }) {
  const [isWriting, setWriting] = useState(false);
  const [reason, setReason] = useState('');
  const overrule = useWebsiteAction(
    () => overruleProhibition(targetId, one.id, reason).then(() => setWriting(false)),
    'Your reason is kept. You can write to this target.',
  );
  const count = useWebsiteAction(
    () => letProhibitionCount(one.overruled?.id ?? ''),
    'The sentence counts again.',
  );
  const { evidence, permitted } = one.prohibition;
  return (
    <Alert
      color={one.overruled ? 'gray' : 'red'}
      variant="light"
      icon={<IconBan aria-hidden />}
      title={one.overruled ? 'Overruled by you' : 'They ask not to be contacted this way'}
    >
      <Stack gap="xs">
        <Quote evidence={evidence} />
        {permitted && (
          <Text size="sm" fw={600} className={classes.wrap}>
            The way that they offer: {routeInWords(permitted)}
          </Text>
        )}
        {one.earlier.map(({ reason: old, from, until }) => (
          <Text key={from} size="xs" c="dimmed">
            Overruled from {dayOfMoment(from)} to {dayOfMoment(until)}: “{old}”
          </Text>
        ))}
        {one.overruled ? (
          <Group justify="space-between" gap="xs">
            <Text size="sm" flex="1 1 200px">
              Your reason of {dayOfMoment(one.overruled.at)}: “{one.overruled.reason}”
            </Text>
            <Button
              size="xs"
              variant="default"
              loading={count.isPending}
              onClick={() => count.mutate(undefined)}
            >
              Obey it again
            </Button>
          </Group>
        ) : isWriting ? (
          <Stack gap="xs">
            <Textarea
              label="Why you may write to them all the same"
              description="For example that this person asked you to write. The reason is kept. Programs turn away applicants who ignore such a sentence."
              autosize
              minRows={2}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              data-autofocus
            />
            <Group gap="xs">
              <Button
                size="xs"
                color="red"
                loading={overrule.isPending}
                onClick={() => overrule.mutate(undefined)}
              >
                Overrule for this target
              </Button>
              <Button size="xs" variant="default" onClick={() => setWriting(false)}>
                Cancel
              </Button>
            </Group>
          </Stack>
        ) : (
          <Group>
            <Button size="xs" variant="default" onClick={() => setWriting(true)}>
              Give a reason to write
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
