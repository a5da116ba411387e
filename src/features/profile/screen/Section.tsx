import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { ChangedElsewhere } from '#web/ChangedElsewhere.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import classes from './Profile.module.css';

type Saving = {
  changed: boolean;
  changedElsewhere: boolean;
  saving: boolean;
  error: unknown;
  keep: () => void;
  discard: () => void;
};
type Props = { id: string; title: string; about?: ReactNode; form?: Saving; children: ReactNode };

/** One section of the profile, with its own Save. `id` is the anchor that the gate's next actions lead to. */
export function Section({ id, title, about, form, children }: Props) {
  const content = (
    <Stack>
      <Stack gap={4}>
        <Title order={2} size="h4" id={`${id}-title`}>
          {title}
        </Title>
        {about && (
          <Text size="sm" c="dimmed" component="div">
            {about}
          </Text>
        )}
      </Stack>
      {children}
      {form && <SaveBar form={form} title={title} />}
    </Stack>
  );
  return (
    <Paper
      withBorder
      p={{ base: 'md', sm: 'lg' }}
      component="section"
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className={classes.section}
    >
      {form ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (form.changed && !form.changedElsewhere) form.keep();
          }}
        >
          {content}
        </form>
      ) : (
        content
      )}
    </Paper>
  );
}

function SaveBar({ form, title }: { form: Saving; title: string }) {
  const { changed, changedElsewhere, saving, error, discard } = form;
  return (
    <>
      {changedElsewhere ? (
        <ChangedElsewhere onShow={discard} />
      ) : (
        <RefusalList error={error} title="This was not saved" />
      )}
      <Group gap="xs">
        <Button
          type="submit"
          disabled={!changed || changedElsewhere}
          loading={saving}
          aria-label={`Save: ${title}`}
        >
          Save
        </Button>
        {changed && (
          <Button variant="default" onClick={discard} aria-label={`Discard changes: ${title}`}>
            Discard changes
          </Button>
        )}
        {changed && (
          <Text size="sm" c="dimmed">
            Not saved yet
          </Text>
        )}
      </Group>
    </>
  );
}
