import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { LinkButton } from '#web/LinkButton.tsx';
import { notifyRefused } from '#web/notify.ts';
import { notifyWithUndo } from '#web/notify-undo.tsx';
import { type StayWithPeople, useTakeUp } from './introductions-data.ts';

/** NXT-2: what CV, LinkedIn and letters gain by the stay, word for word, in one step that can be taken back. */
export function TakeUpStep({ stay }: { stay: StayWithPeople }) {
  const { id, takenUp, takeUp } = stay;
  const change = useTakeUp(id);
  if (takenUp)
    return (
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          The stay stands in your profile. Choose in CV the version that goes with mails, and copy the
          LinkedIn text there.
        </Text>
        <Group gap="xs">
          <LinkButton to="/cv" size="compact-sm" variant="default">
            Open CV
          </LinkButton>
          <Button
            size="compact-sm"
            variant="default"
            loading={change.isPending}
            onClick={() => change.mutate(false, { onError: notifyRefused })}
          >
            Take it out again
          </Button>
        </Group>
      </Group>
    );
  const [blocked] = takeUp.refusals;
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        CV, LinkedIn and letters
      </Title>
      <Said name="CV" text={takeUp.cv.join('\n')} />
      <Said name="LinkedIn" text={takeUp.linkedIn} />
      <Said
        name="Letters"
        text={takeUp.letter ?? 'Your letters say nothing of it: no weeks of hands-on work are entered.'}
      />
      {!takeUp.named && (
        <Text size="sm" c="dimmed">
          Without permission for your CV and LinkedIn the supervisor is not named there.
        </Text>
      )}
      {blocked && (
        <Text size="sm">
          {blocked.reason} {blocked.mend}
        </Text>
      )}
      <Button
        w="fit-content"
        h="auto"
        py={6}
        styles={{ label: { whiteSpace: 'normal' } }}
        disabled={blocked !== undefined}
        loading={change.isPending}
        onClick={() =>
          change.mutate(true, {
            onSuccess: () =>
              notifyWithUndo('CV, LinkedIn text and letters hold the stay.', () =>
                change.mutate(false, { onError: notifyRefused }),
              ),
            onError: notifyRefused,
          })
        }
      >
        Add it to CV, LinkedIn text and letters
      </Button>
    </Stack>
  );
}

function Said({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
        {text}
      </Text>
    </div>
  );
}
