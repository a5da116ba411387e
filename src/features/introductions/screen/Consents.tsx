import {
  Badge,
  Button,
  Checkbox,
  Collapse,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { RefusalList } from '#web/RefusalList.tsx';
import { notifyDone, notifyRefused } from '#web/notify.ts';
import { notifyWithUndo } from '#web/notify-undo.tsx';
import { dayInWords } from '#plain/in-words.ts';
import { type Audience, type Scope, audienceWords, audiences } from '../consent.ts';
import { Words } from './Words.tsx';
import { type StayWithPeople, useRecordConsent, useWithdraw } from './introductions-data.ts';

/** NXT-1: who may be named to whom. Without one of these no mail can carry the name. */
export function Consents({ stay, today }: { stay: StayWithPeople; today: string }) {
  const [open, form] = useDisclosure();
  const withdraw = useWithdraw();
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        Permission to be named
      </Title>
      {stay.consents.length === 0 && (
        <Text size="sm">
          None on record. A mail that names a physician of this stay cannot be approved or sent. Ask, then
          write down what was allowed.
        </Text>
      )}
      {stay.consents.map(
        ({ id, physician, audiences: allowed, onlyTargetId, until, words, saidOn, withdrawnOn }) => (
          <Group
            key={id}
            justify="space-between"
            align="start"
            gap="xs"
            component="article"
            aria-label={`Consent of ${physician}`}
          >
            <div>
              <Group gap="xs">
                <Text size="sm" fw={600}>
                  {physician}
                </Text>
                <Badge size="sm" variant="light" color={withdrawnOn ? 'gray' : 'teal'}>
                  {withdrawnOn ? `Taken back on ${dayInWords(withdrawnOn)}` : 'On record'}
                </Badge>
              </Group>
              <Text size="sm">
                “{words}” ({dayInWords(saidOn)})
              </Text>
              <Text size="sm" c="dimmed">
                For {allowed.map((one) => audienceWords[one]).join(', ')}
                {onlyTargetId ? ', to one recipient only' : ''}
                {until ? `, until ${dayInWords(until)}` : ', without an end'}.
              </Text>
            </div>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                withdraw.mutate(
                  { id, withdrawn: withdrawnOn === null },
                  {
                    onSuccess: () =>
                      withdrawnOn === null
                        ? notifyWithUndo('Mails that hold the name stay here from now on.', () =>
                            withdraw.mutate({ id, withdrawn: false }, { onError: notifyRefused }),
                          )
                        : notifyDone('It stands again.'),
                    onError: notifyRefused,
                  },
                )
              }
            >
              {withdrawnOn ? 'Let it stand again' : 'It was taken back'}
            </Button>
          </Group>
        ),
      )}
      <Group gap="xs" align="start">
        <Button size="compact-sm" onClick={form.toggle} aria-expanded={open}>
          Write a permission down
        </Button>
        <Words name="How to ask for it" text={stay.questions.consent} />
      </Group>
      <Collapse expanded={open} keepMounted={false}>
        <ConsentForm stay={stay} today={today} onDone={form.close} />
      </Collapse>
    </Stack>
  );
}

function ConsentForm({ stay, today, onDone }: { stay: StayWithPeople; today: string; onDone: () => void }) {
  const record = useRecordConsent(stay.id);
  const [scope, setScope] = useState<Scope>({
    physician: stay.facts.supervisor,
    audiences: [],
    onlyTargetId: null,
    until: null,
    words: '',
    saidOn: today,
  });
  const change = (some: Partial<Scope>) => setScope({ ...scope, ...some });
  const known = stay.introductions.flatMap(({ targetId, introduced }) =>
    targetId ? [{ value: targetId, label: `Only ${introduced}` }] : [],
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        record.mutate(scope, {
          onSuccess: () => {
            notifyDone('It is on record.');
            onDone();
          },
        });
      }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
          <TextInput
            label="Physician"
            value={scope.physician}
            maxLength={120}
            onChange={(event) => change({ physician: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label="Said on"
            value={scope.saidOn}
            max={today}
            onChange={(event) => change({ saidOn: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label="Until"
            description="Empty: without an end"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={scope.until ?? ''}
            onChange={(event) => change({ until: event.currentTarget.value || null })}
          />
        </SimpleGrid>
        <Checkbox.Group
          label="Where the name may stand"
          value={scope.audiences}
          onChange={(chosen) => change({ audiences: chosen as Audience[] })}
        >
          <Group gap="md" mt={4}>
            {audiences.map((one) => (
              <Checkbox key={one} value={one} label={audienceWords[one]} />
            ))}
          </Group>
        </Checkbox.Group>
        {known.length > 0 && (
          <NativeSelect
            label="To whom"
            value={scope.onlyTargetId ?? ''}
            onChange={(event) => change({ onlyTargetId: event.currentTarget.value || null })}
            data={[{ value: '', label: 'Everybody of these' }, ...known]}
          />
        )}
        <Textarea
          label="The words that were said"
          placeholder="As you remember them, or from the mail"
          value={scope.words}
          maxLength={600}
          autosize
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
        <RefusalList error={record.error} />
        <Button type="submit" size="xs" w="fit-content" loading={record.isPending}>
          Keep this permission
        </Button>
      </Stack>
    </form>
  );
}
