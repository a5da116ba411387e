import {
  ActionIcon,
  Alert,
  Button,
  Chip,
  Group,
  List,
  Paper,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { type Ref, useId, useState } from 'react';
import {
  type Activity,
  type Content,
  activityKeys,
  activityNames,
  contentSchema,
  refusalsOf,
} from '../entries.ts';
import type { Entry } from '../sync.ts';

type Props = {
  ref: Ref<HTMLFormElement>;
  day: string;
  editing: Entry | null;
  /** Whether it is kept. */
  onSave: (content: Content) => Promise<boolean>;
  onCancel: () => void;
};

const most = 99;

/** One line of the day in a few taps. What tells who a patient is, is refused before anything is kept (SIT-2). */
export function EntryForm({ ref, day, editing, onSave, onCancel }: Props) {
  const [activity, setActivity] = useState<Activity>(editing?.activity ?? 'history');
  const [count, setCount] = useState(editing?.count ?? 1);
  const [about, setAbout] = useState(editing?.about ?? '');
  const [saving, setSaving] = useState(false);
  const title = useId();
  const refusals = refusalsOf({ about });
  const save = async () => {
    const content = contentSchema.safeParse({ day: editing?.day ?? day, activity, count, about });
    if (!content.success || refusals.length > 0 || saving) return;
    setSaving(true);
    const done = await onSave(content.data);
    setSaving(false);
    if (!done) return;
    setCount(1);
    setAbout('');
  };
  const step = { variant: 'default', size: 44 } as const;
  return (
    <Paper withBorder p="sm">
      <form
        ref={ref}
        aria-labelledby={title}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <Title order={2} size="h5" id={title}>
            {editing ? 'Correct this entry' : 'What did you do?'}
          </Title>
          <Chip.Group value={activity} onChange={(value) => setActivity(value as Activity)}>
            <Group gap={6} role="radiogroup" aria-label="Kind">
              {activityKeys.map((key) => (
                <Chip key={key} value={key} size="md">
                  {activityNames[key]}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          <Group gap="xs" wrap="nowrap" role="group" aria-label="How many">
            <ActionIcon
              {...step}
              aria-label="One less"
              disabled={count <= 1}
              onClick={() => setCount(count - 1)}
            >
              <IconMinus aria-hidden />
            </ActionIcon>
            <Text fw={700} size="xl" w={48} ta="center" aria-live="polite">
              {count}
            </Text>
            <ActionIcon
              {...step}
              aria-label="One more"
              disabled={count >= most}
              onClick={() => setCount(count + 1)}
            >
              <IconPlus aria-hidden />
            </ActionIcon>
          </Group>
          <TextInput
            label="In a few words (may stay empty)"
            description="Never who the patient is. Age in years, sex and problem are enough."
            placeholder="54 y, male, chest pain"
            value={about}
            onChange={(event) => setAbout(event.currentTarget.value)}
            maxLength={200}
            size="md"
            autoComplete="off"
            aria-invalid={refusals.length > 0}
          />
          {refusals.length > 0 && (
            <Alert color="red" variant="light" title="This is not kept" role="alert">
              <List listStyleType="none" spacing={4}>
                {refusals.map(({ value, reason }) => (
                  <List.Item key={value}>
                    <Text size="sm">{reason}</Text>
                  </List.Item>
                ))}
              </List>
              <Text size="sm" fw={600} mt={4}>
                {refusals[0]?.mend}
              </Text>
            </Alert>
          )}
          <Group grow>
            {editing && (
              <Button variant="default" size="md" onClick={onCancel}>
                Leave it as it was
              </Button>
            )}
            <Button type="submit" size="md" disabled={refusals.length > 0}>
              {editing ? 'Save' : 'Add'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
