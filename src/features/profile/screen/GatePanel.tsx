import { Alert, Anchor, Badge, Button, Group, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconHandStop, IconX } from '@tabler/icons-react';
import type { Check } from '../rules.ts';
import { OverrideDialog } from './OverrideDialog.tsx';
import { OverrideRecord } from './OverrideRecord.tsx';
import type { Overview } from './overview.ts';
import classes from './Profile.module.css';

/** RDY-6: the gate, always in sight: for each check whether it passes, why, and the next action. */
export function GatePanel({ overview }: { overview: Overview }) {
  const { checks, gate, overrides } = overview;
  const inForce = overrides.filter((one) => one.withdrawnAt === null);
  return (
    <Paper withBorder p="md" component="aside" aria-labelledby="gate-title" className={classes.gate}>
      <Stack gap="md">
        <Title order={2} size="h4" id="gate-title">
          Are you ready to write?
        </Title>
        {gate.open ? (
          <Alert color="teal" variant="light" p="sm" icon={<IconCheck aria-hidden />}>
            Yes. Mails that you approve may leave.
          </Alert>
        ) : (
          <Alert color="red" variant="light" p="sm" icon={<IconHandStop aria-hidden />}>
            Not yet. Nothing is sent to anyone until {gate.blockedBy.map((one) => one.title).join(', ')}{' '}
            {gate.blockedBy.length === 1 ? 'is' : 'are'} in order.
          </Alert>
        )}
        <Stack component="ol" gap="md" className={classes.checks}>
          {checks.map((check) => (
            <CheckRow
              key={check.id}
              check={check}
              override={inForce.find((one) => one.checkId === check.id) ?? null}
            />
          ))}
        </Stack>
        <OverrideRecord overrides={overrides} checks={checks} />
      </Stack>
    </Paper>
  );
}

type RowProps = { check: Check; override: Overview['overrides'][number] | null };

function CheckRow({ check, override }: RowProps) {
  const [asking, dialog] = useDisclosure();
  const { passed, blocking } = check;
  const held = !passed && blocking && override === null;
  const state = passed ? 'passes' : override ? 'overridden' : blocking ? 'fails' : 'open';
  return (
    <Group component="li" wrap="nowrap" align="flex-start" gap="sm">
      <ThemeIcon
        radius="xl"
        size="sm"
        mt={2}
        variant={passed || held ? 'filled' : 'default'}
        color={passed ? 'teal' : 'red'}
        aria-hidden
      >
        {passed ? <IconCheck size={14} /> : <IconX size={14} />}
      </ThemeIcon>
      <Stack gap={4} className={classes.words}>
        <Group gap={6}>
          <Text fw={600} size="sm">
            {check.title}
          </Text>
          <Badge variant="default" size="sm" tt="none" fw={500}>
            {state === 'open' ? 'recommended' : state}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {check.why}
        </Text>
        {!passed && check.nextAction && (
          <Anchor size="sm" underline="always" href={check.href.slice(check.href.indexOf('#'))}>
            {check.nextAction}
          </Anchor>
        )}
        {held && (
          <Group>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              ml={-7}
              onClick={dialog.open}
              aria-label={`Override with a reason: ${check.title}`}
            >
              Override with a reason
            </Button>
          </Group>
        )}
        {override && !passed && <Text size="sm">Overridden because: “{override.reason}”</Text>}
      </Stack>
      <OverrideDialog check={check} opened={asking} onClose={dialog.close} />
    </Group>
  );
}
