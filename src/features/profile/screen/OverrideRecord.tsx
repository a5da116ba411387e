import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import { momentInWords } from '#web/dates.ts';
import { notifyRefused } from '#web/notify.ts';
import type { Overview } from './overview.ts';
import classes from './Profile.module.css';
import { useGateChanged } from './useGateChanged.ts';

/** RDY-6: every override ever made, with its reason; those in force can be withdrawn. */
export function OverrideRecord({ overrides, checks }: Pick<Overview, 'overrides' | 'checks'>) {
  const changed = useGateChanged();
  const withdraw = useMutation({
    mutationFn: (id: string) => ask(api.profile.overrides[':id'].$delete({ param: { id } })),
    onSuccess: () => changed('The override is withdrawn. The check counts again.'),
    onError: notifyRefused,
  });
  if (overrides.length === 0) return null;
  const titleOf = (checkId: string) => checks.find((check) => check.id === checkId)?.title ?? checkId;
  return (
    <Stack gap="xs">
      <Title order={3} size="h6">
        Overrides on record
      </Title>
      {overrides.map(({ id, checkId, reason, createdAt, withdrawnAt }) => (
        <Stack gap={2} key={id} className={classes.words}>
          <Text size="sm">
            {titleOf(checkId)}: “{reason}”
          </Text>
          <Group gap="xs">
            <Text size="xs" c="dimmed">
              {momentInWords(createdAt)}
              {withdrawnAt && `, withdrawn ${momentInWords(withdrawnAt)}`}
            </Text>
            {!withdrawnAt && (
              <Button
                size="compact-xs"
                variant="default"
                loading={withdraw.isPending && withdraw.variables === id}
                onClick={() => withdraw.mutate(id)}
                aria-label={`Withdraw the override of ${titleOf(checkId)}`}
              >
                Withdraw
              </Button>
            )}
          </Group>
        </Stack>
      ))}
    </Stack>
  );
}
