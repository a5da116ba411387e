import {
  Badge,
  Button,
  Collapse,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { listPlans, lists } from '#features/targets/rules.ts';
import { LinkButton } from '#web/LinkButton.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { notifyDone, notifyRefused } from '#web/notify.ts';
import { notifyWithUndo } from '#web/notify-undo.tsx';
import { dayInWords } from '#plain/in-words.ts';
import type { Received } from '../introduction.ts';
import { Words } from './Words.tsx';
import {
  type StayWithPeople,
  useAskIntroduction,
  useDeleteIntroduction,
  useReceive,
  useReopen,
} from './introductions-data.ts';

type One = StayWithPeople['introductions'][number];

/** NXT-1: introductions asked for, and whom they led to. */
export function Introductions({ stay, today }: { stay: StayWithPeople; today: string }) {
  const asking = useAskIntroduction();
  const { supervisor } = stay.facts;
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        Introductions
      </Title>
      {stay.introductions.length === 0 && (
        <Text size="sm">
          Ask in the last week for one name. A person you are sent to answers more often than a stranger.
        </Text>
      )}
      {stay.introductions.map((one) => (
        <Shown key={one.id} one={one} today={today} />
      ))}
      <Group gap="xs" align="start">
        <Button
          size="compact-sm"
          disabled={supervisor === ''}
          loading={asking.isPending}
          onClick={() =>
            asking.mutate(
              { opportunityId: stay.id, introducer: supervisor, askedOn: today },
              { onError: notifyRefused },
            )
          }
        >
          I asked today
        </Button>
        <Words name="How to ask for one" text={stay.questions.introduction} />
      </Group>
      {supervisor === '' && (
        <Text size="sm" c="dimmed">
          Enter the supervising physician above first.
        </Text>
      )}
    </Stack>
  );
}

function Shown({ one, today }: { one: One; today: string }) {
  const { id, introducer, askedOn, receivedOn, introduced, targetId } = one;
  const [open, form] = useDisclosure();
  const remove = useDeleteIntroduction(id);
  const reopen = useReopen(id);
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Text size="sm">
            {receivedOn
              ? `${introduced}, named by ${introducer}`
              : `Asked ${introducer} on ${dayInWords(askedOn)}`}
          </Text>
          <Badge size="sm" variant="light" color={receivedOn ? 'teal' : 'blue'}>
            {receivedOn ? 'On your list' : 'Asked'}
          </Badge>
        </Group>
        <Group gap="xs">
          {targetId && (
            <LinkButton size="compact-sm" variant="default" to="/targets" search={{ open: targetId }}>
              Show the target
            </LinkButton>
          )}
          {receivedOn ? (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => reopen.mutate(undefined, { onError: notifyRefused })}
            >
              Take the name back
            </Button>
          ) : (
            <>
              <Button size="compact-sm" variant="default" onClick={form.toggle} aria-expanded={open}>
                They named somebody
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() =>
                  remove.mutate(true, {
                    onSuccess: () =>
                      notifyWithUndo('Removed.', () => remove.mutate(false, { onError: notifyRefused })),
                    onError: notifyRefused,
                  })
                }
              >
                Remove
              </Button>
            </>
          )}
        </Group>
      </Group>
      <Collapse expanded={open && receivedOn === null} keepMounted={false}>
        <ReceivedForm id={id} today={today} />
      </Collapse>
    </div>
  );
}

function ReceivedForm({ id, today }: { id: string; today: string }) {
  const receive = useReceive(id);
  const [one, setOne] = useState<Received>({
    list: 'physician',
    introduced: '',
    organisation: '',
    address: '',
    city: '',
    state: '',
    receivedOn: today,
  });
  const field = (name: 'introduced' | 'organisation' | 'address' | 'city' | 'state', label: string) => (
    <TextInput
      label={label}
      value={one[name]}
      onChange={(event) => setOne({ ...one, [name]: event.currentTarget.value })}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        receive.mutate(one, { onSuccess: () => notifyDone(`${one.introduced} stands on your list.`) });
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" mt="xs">
        {field('introduced', 'Name of the person')}
        <NativeSelect
          label="List"
          value={one.list}
          onChange={(event) => setOne({ ...one, list: event.currentTarget.value as Received['list'] })}
          data={lists.map((list) => ({ value: list, label: listPlans[list].title }))}
        />
        {field('organisation', 'Practice or hospital')}
        {field('address', 'E-mail address')}
        {field('city', 'City')}
        {field('state', 'State, two letters')}
      </SimpleGrid>
      <RefusalList error={receive.error} />
      <Button type="submit" size="xs" mt="sm" loading={receive.isPending}>
        Put the person on the list
      </Button>
    </form>
  );
}
