import { Anchor, Button, Group, Paper, Text, TextInput, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '#web/LinkButton.tsx';
import { api, ask } from '#web/api.ts';
import { useAction } from '#web/useAction.ts';
import { dayInWords } from '#plain/in-words.ts';
import type { Visa } from './visa-data.ts';

/** The days at the consulate. They stand in the plan, which moves the externship behind them. */
export function Appointments({ visa: { appointments, hasPlan } }: { visa: Visa }) {
  const [on, setOn] = useState('');
  const add = useAction(
    () =>
      ask(
        api.plan.facts.$post({
          json: {
            kind: 'visa',
            title: 'Visa interview',
            from: on,
            to: on,
            time: null,
            timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            targetId: null,
          },
        }),
      ),
    ['visa', 'plan', 'availability', 'forecast', 'today'],
    'The appointment stands in your plan. Your blocks are checked against it.',
  );
  return (
    <Paper withBorder p="md" component="section" aria-label="Appointments">
      <Title order={2} size="h4" mb="xs">
        Appointments
      </Title>
      {appointments.map(({ id, title, on: day, time }) => (
        <Text key={id} size="sm">
          {title}: <b>{dayInWords(day)}</b>
          {time && `, ${time}`}.{' '}
          <Anchor
            size="sm"
            underline="always"
            renderRoot={(props) => <Link to="/plan" search={{}} {...props} />}
          >
            Change it in the plan
          </Anchor>
        </Text>
      ))}
      {hasPlan ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            add.mutate(undefined, { onSuccess: () => setOn('') });
          }}
        >
          <Group align="flex-end" gap="xs" mt="xs">
            <TextInput
              type="date"
              label="Day of the visa interview"
              value={on}
              onChange={(event) => setOn(event.currentTarget.value)}
              required
            />
            <Button type="submit" variant="default" loading={add.isPending} disabled={on === ''}>
              Put it into the plan
            </Button>
          </Group>
        </form>
      ) : (
        <>
          <Text size="sm" mb="xs">
            Appointments stand in the plan, and you did not start one yet.
          </Text>
          <LinkButton to="/plan" search={{}} variant="default" size="xs">
            Start the plan
          </LinkButton>
        </>
      )}
    </Paper>
  );
}
