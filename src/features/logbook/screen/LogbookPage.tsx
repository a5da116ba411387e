import { Anchor, Container, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '#web/EmptyState.tsx';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { Refused } from '#web/api.ts';
import { refusedOn, waitingOn } from '../device.ts';
import { InstallHint } from './InstallHint.tsx';
import { Logbook } from './Logbook.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useDesk } from './useDesk.ts';

/** SIT-2: the logbook as a page of its own, that a phone keeps and opens without network. */
export function LogbookPage() {
  const { desk, state } = useDesk();
  const { logbooks, reach, elsewhere, demo, keepsNothing } = state;
  const [chosen, setChosen] = useState(() => new URLSearchParams(location.search).get('externship'));
  const shown = logbooks?.find(({ externship }) => externship.id === chosen) ?? logbooks?.[0];
  const count = (of: typeof waitingOn) =>
    new Set((logbooks ?? []).flatMap(of).map(({ entryId }) => entryId)).size;
  return (
    <Container size={560} px="sm" pb="xl">
      <StatusBar
        known={{
          reach,
          waiting: count(waitingOn),
          refused: count((logbook) => refusedOn(logbook).map(({ change }) => change)),
        }}
        elsewhere={elsewhere}
        onTry={() => void desk.sync()}
      />
      <Stack component="main" gap="md">
        <Group justify="space-between" align="baseline">
          <Title order={1} size="h3">
            Logbook{demo && ' (demo, all of it is invented)'}
          </Title>
          <Anchor href={shown ? `/on-site?externship=${shown.externship.id}` : '/on-site'} size="sm">
            To Foothold
          </Anchor>
        </Group>
        {logbooks && logbooks.length > 1 && shown && (
          <NativeSelect
            aria-label="Externship"
            value={shown.externship.id}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={logbooks.map(({ externship: { id, title } }) => ({ value: id, label: title }))}
          />
        )}
        {logbooks?.length === 1 && shown && <Text c="dimmed">{shown.externship.title}</Text>}
        {keepsNothing && <RefusalList error={nothingKept} title="Nothing can be written here" />}
        {!logbooks && <Loading what="the logbook" />}
        {shown && (
          <Logbook
            key={shown.externship.id}
            logbook={shown}
            today={state.today}
            onWrite={(entryId, content) => desk.write(shown.externship.id, entryId, content)}
          />
        )}
        {logbooks && !shown && !keepsNothing && reach.kind !== 'asking' && (
          <Nothing reached={reach.kind === 'reached'} />
        )}
        <InstallHint />
      </Stack>
    </Container>
  );
}

function Nothing({ reached }: { reached: boolean }) {
  return reached ? (
    <EmptyState title="No externship yet" action={<Anchor href="/opportunities">To Opportunities</Anchor>}>
      The logbook begins with a confirmed place. Move one of your opportunities to “Confirmed”, then come
      back.
    </EmptyState>
  ) : (
    <EmptyState title="Open it once with a network">
      This device does not know your externships yet. Sign in to Foothold in this browser and open this page
      once. After that it works without network.
    </EmptyState>
  );
}

const nothingKept = new Refused(0, [
  {
    field: 'browser',
    value: '',
    reason: 'This browser keeps nothing on the device, so entries would be lost.',
    mend: 'Leave the private window, or allow this site to keep data, then reload the page.',
  },
]);
