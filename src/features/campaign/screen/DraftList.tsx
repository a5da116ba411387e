import { Badge, Checkbox, Group, Paper, Stack, Text, UnstyledButton } from '@mantine/core';
import { mailRoundNames } from '../state-words.ts';
import classes from './DraftList.module.css';
import type { Mail } from './campaign-data.ts';

type Props = {
  drafts: readonly Mail[];
  currentId: string | undefined;
  chosen: ReadonlySet<string>;
  onOpen: (id: string) => void;
  onChosen: (chosen: ReadonlySet<string>) => void;
};

/** The drafts, each with whom it is for. Only one that was opened can be chosen for a batch. */
export function DraftList({ drafts, currentId, chosen, onOpen, onChosen }: Props) {
  const choose = (id: string, on: boolean) => {
    const others = [...chosen].filter((one) => one !== id);
    onChosen(new Set(on ? [...others, id] : others));
  };
  return (
    <Stack gap={6} component="ul" className={classes.list} aria-label="Drafts">
      {drafts.map((draft) => (
        <Paper
          withBorder
          component="li"
          key={draft.id}
          p="xs"
          data-current={draft.id === currentId}
          className={classes.item}
        >
          <Group wrap="nowrap" gap="sm" align="flex-start">
            <Checkbox
              aria-label={`Choose the mail to ${draft.target.name}`}
              disabled={draft.openedSha256 === null || draft.sentBack}
              checked={chosen.has(draft.id)}
              onChange={(event) => choose(draft.id, event.currentTarget.checked)}
              mt={2}
            />
            <UnstyledButton
              onClick={() => onOpen(draft.id)}
              className={classes.open}
              aria-current={draft.id === currentId ? 'true' : undefined}
            >
              <Text size="sm" fw={draft.openedSha256 === null ? 700 : 400} truncate>
                {draft.target.name}
              </Text>
              <Text size="xs" c="dimmed" truncate>
                {draft.toAddress}
              </Text>
              <Group gap={6} mt={4}>
                <Badge size="xs" variant="light">
                  {mailRoundNames[draft.round]}
                </Badge>
                <Badge size="xs" variant="default">
                  {draft.openedSha256 === null ? 'Not opened' : 'Opened'}
                </Badge>
                {draft.sentBack && (
                  <Badge size="xs" variant="light" color="yellow">
                    Sent back
                  </Badge>
                )}
              </Group>
            </UnstyledButton>
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}
