import {
  Button,
  Collapse,
  Group,
  NativeSelect,
  Radio,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { RefusalList } from '#web/RefusalList.tsx';
import { notifyDone } from '#web/notify.ts';
import { useOwnChanges } from '#web/useOwnChanges.ts';
import { type Waiver, waiverWords, waivers } from '../letter.ts';
import { unfilledGoals } from '../wording.ts';
import { type Letter, type Overview, useSaveLetter } from './recommendation-data.ts';

type Props = { letter: Letter; goalsDraft: string; cvVersions: Overview['cvVersions'] };

/** LOR-2, LOR-3: what the writer gets, and the waiver. The brief is counted from the logbook whenever it is made. */
export function PacketForm({ letter, goalsDraft, cvVersions }: Props) {
  const { id, unfilled } = letter;
  const [open, form] = useDisclosure();
  const { value: facts, changes, changed, edit, done } = useOwnChanges(letter.facts);
  const save = useSaveLetter(id);
  return (
    <div>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={form.toggle} aria-expanded={open}>
          {open ? 'Hide packet and waiver' : 'Packet and waiver'}
        </Button>
        {unfilled.length === 0 && (
          <Button
            component="a"
            href={`/api/recommendations/${id}/packet.pdf`}
            download
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
          >
            Save the writer’s packet
          </Button>
        )}
      </Group>
      <Collapse expanded={open}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate(changes, {
              onSuccess: () => {
                done(changes);
                notifyDone('Kept.');
              },
            });
          }}
        >
          <Stack gap="sm" mt="xs">
            <Textarea
              label="Your goals, on one page"
              description="In your own words. Places in [brackets] are still to be written: with them no packet is made."
              autosize
              minRows={6}
              maxRows={20}
              maxLength={3500}
              value={facts.goals}
              onChange={(event) => edit({ goals: event.currentTarget.value })}
            />
            {facts.goals === '' && (
              <Button
                size="compact-sm"
                variant="default"
                w="fit-content"
                onClick={() => edit({ goals: goalsDraft })}
              >
                Begin with a draft
              </Button>
            )}
            {unfilledGoals(facts.goals).length > 0 && (
              <Text size="sm">Places still to be written: {unfilledGoals(facts.goals).length}.</Text>
            )}
            <NativeSelect
              label="CV for the writer"
              value={facts.cvVersionId ?? ''}
              onChange={(event) => edit({ cvVersionId: event.currentTarget.value || null })}
              data={[
                { value: '', label: 'The CV that goes with mails' },
                ...cvVersions.map((version) => ({ value: version.id, label: `Version “${version.name}”` })),
              ]}
            />
            <TextInput
              type="date"
              label="Needed by"
              description="The day on which programs begin to read. It stands in the texts."
              value={facts.neededBy ?? ''}
              onChange={(event) => edit({ neededBy: event.currentTarget.value || null })}
              w={{ base: '100%', sm: 260 }}
            />
            <Radio.Group
              label="Your right to read this letter"
              value={facts.waiver}
              onChange={(waiver) => edit({ waiver: waiver as Waiver })}
            >
              <Stack gap={6} mt={4}>
                {waivers.map((one) => (
                  <Radio
                    key={one}
                    value={one}
                    label={waiverWords[one].name}
                    description={waiverWords[one].about}
                  />
                ))}
              </Stack>
            </Radio.Group>
            <RefusalList error={save.error} />
            <Button type="submit" size="xs" w="fit-content" loading={save.isPending} disabled={!changed}>
              Keep packet and waiver
            </Button>
          </Stack>
        </form>
      </Collapse>
    </div>
  );
}
