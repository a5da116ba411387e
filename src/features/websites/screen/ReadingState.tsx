import { Anchor, Button, Group, Progress, Stack, Text, TextInput } from '@mantine/core';
import { IconWorldSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { RefusalList } from '#web/RefusalList.tsx';
import { Refused } from '#web/api.ts';
import { momentInWords } from '#web/dates.ts';
import type { TargetWebsite } from '../target-website.ts';
import { readWebsite, useWebsiteAction } from './websites-data.ts';
import classes from './website.module.css';

type Props = { targetId: string; address: string; state: TargetWebsite['state'] };

const mostPages = 15;

/** The website's address, when it was read, how far a reading is, and the button that begins one. */
export function ReadingState({ targetId, address, state }: Props) {
  const [typed, setTyped] = useState('');
  const read = useWebsiteAction(() => readWebsite(targetId, address ? '' : typed));
  const reading = state?.reading;
  return (
    <Stack gap="xs">
      {address ? (
        <Text size="sm" className={classes.wrap}>
          <Anchor href={address} target="_blank" rel="noreferrer noopener" size="sm">
            {address}
          </Anchor>
          {state?.readAt && `, read ${momentInWords(state.readAt)}`}
        </Text>
      ) : (
        <TextInput
          label="Address of their website"
          description="Such as www.hospital.org"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && typed) read.mutate(undefined);
          }}
        />
      )}
      {reading ? (
        <Stack gap={4} role="status">
          <Text size="sm">
            {reading.state === 'waiting'
              ? 'This website waits for its turn.'
              : `Reading, page ${Math.min(reading.pages + 1, mostPages)} of at most ${mostPages}. Foothold waits 2 seconds between two pages, out of politeness.`}
            {reading.paused && ' The reading is paused.'}
          </Text>
          <Progress
            value={(100 * reading.pages) / mostPages}
            animated={!reading.paused}
            aria-label={`${reading.pages} of at most ${mostPages} pages`}
          />
        </Stack>
      ) : (
        <Group>
          <Button
            size="sm"
            variant={state?.readAt ? 'default' : 'filled'}
            leftSection={<IconWorldSearch size={18} aria-hidden />}
            loading={read.isPending}
            disabled={!address && !typed.trim()}
            onClick={() => read.mutate(undefined)}
          >
            {state?.readAt ? 'Read it again' : 'Read the website'}
          </Button>
          {!state?.readAt && (
            <Text size="sm" c="dimmed" flex="1 1 200px">
              Foothold looks for contacts, and for what is said about students, graduates and visitors.
            </Text>
          )}
        </Group>
      )}
      {state?.refusal && !reading && (
        <RefusalList error={new Refused(422, [state.refusal])} title="The website could not be read" />
      )}
    </Stack>
  );
}
