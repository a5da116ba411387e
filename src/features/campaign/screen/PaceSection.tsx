import { Button, Group, Paper, Radio, Stack, Switch, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Loading } from '#web/Loading.tsx';
import { NumberField } from '#web/NumberField.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';
import { useOwnChanges } from '#web/useOwnChanges.ts';
import { paceNames } from '../pace-settings.ts';
import { StopSwitch } from './StopSwitch.tsx';
import { type Overview, useOverview, useRefresh } from './campaign-data.ts';
import { todayInWords } from './pace-words.ts';

type Pace = Overview['pace'];

/** CMP-5, CMP-7, CMP-8: when and how fast mails leave, who presses "Send", and the switch that stops them all. */
export function PaceSection() {
  const overview = useOverview();
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="pace-title">
      <Stack>
        <Title order={2} size="h4" id="pace-title">
          Pace
        </Title>
        <Text size="sm" c="dimmed">
          Mails leave one by one, as a person would write them, in the morning of the person they go to.
          Mailbox providers close accounts that send many at once.
        </Text>
        <RefusalList error={overview.error} onRetry={() => void overview.refetch()} />
        {overview.isPending && <Loading what="the pace" />}
        {overview.data && (
          <>
            <Text size="sm">{todayInWords(overview.data)}</Text>
            <PaceForm pace={overview.data.pace} />
            <StopSwitch pausedAt={overview.data.pausedAt} />
          </>
        )}
      </Stack>
    </Paper>
  );
}

function PaceForm({ pace }: { pace: Pace }) {
  // What another window changes meanwhile, such as who presses “Send”, stays as it is there.
  const { value: wish, changes, changed, edit: change, done } = useOwnChanges(pace);
  const refresh = useRefresh();
  const save = useMutation({
    mutationFn: (json: typeof changes) => ask(api.campaign.pace.$put({ json })),
    onSuccess: async (_kept, sent) => {
      await refresh();
      done(sent);
      notifyDone('The pace is kept.');
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(changes);
      }}
    >
      <Stack>
        <Radio.Group
          label={paceNames.sendingHours}
          description="Never on US federal holidays. The time zone comes from the ZIP code, or from the state."
          value={wish.sendingHours}
          onChange={(value) => change({ sendingHours: value === 'workdays' ? 'workdays' : 'mornings' })}
        >
          <Stack gap={6} mt="xs">
            <Radio value="mornings" label="Tuesday to Thursday, 8 to 12: best read" />
            <Radio value="workdays" label="Monday to Friday, 8 to 17" />
          </Stack>
        </Radio.Group>
        <Group align="flex-end">
          <NumberField
            label={paceNames.secondsBetweenMails}
            description="At least; by chance up to twice as many."
            min={0}
            max={86_400}
            value={wish.secondsBetweenMails}
            onChange={(value) => change({ secondsBetweenMails: value })}
            required
          />
          <NumberField
            label={paceNames.mailsPerDay}
            description="Your provider may allow fewer."
            min={1}
            max={500}
            value={wish.mailsPerDay}
            onChange={(value) => change({ mailsPerDay: value })}
            required
          />
        </Group>
        <Switch
          checked={wish.ramp}
          onChange={(event) => change({ ramp: event.currentTarget.checked })}
          label={paceNames.ramp}
          description="10 mails on the first day of sending, then 15, 20, 25, 30 and 35. Leave it on for a mailbox that is new, or that never sent many mails."
        />
        <Radio.Group
          label={paceNames.leavesBy}
          value={wish.leavesBy}
          onChange={(value) => change({ leavesBy: leaving(value) })}
        >
          <Stack gap={6} mt="xs">
            <Radio value="mailbox" label="Foothold, after your approval" />
            <Radio
              value="drafts"
              label="I do: Foothold puts approved mails into the Drafts folder of my mailbox"
              description="The mailbox must be connected. What you send there is found again in Sent."
            />
            <Radio
              value="hand"
              label="I do: I open each approved mail in my mail program, and mark it as sent"
              description="Works without any password. Answers are seen only when a mailbox is connected."
            />
          </Stack>
        </Radio.Group>
        <RefusalList error={save.error} title="The pace was not changed" />
        <div>
          <Button type="submit" disabled={!changed} loading={save.isPending}>
            Save the pace
          </Button>
        </div>
      </Stack>
    </form>
  );
}

const leaving = (value: string) => (value === 'drafts' || value === 'hand' ? value : 'mailbox');
