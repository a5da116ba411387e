import { Button, Group, Paper, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { RefusalList } from '#web/RefusalList.tsx';
import { notifyDone } from '#web/notify.ts';
import { useOwnChanges } from '#web/useOwnChanges.ts';
import type { OpportunitySeen } from '../answers.ts';
import { longestOffer, offerNames } from '../opportunity.ts';
import { useReadPage, useSaveOffer } from './opportunities-data.ts';

/** STR-1: the text of the offer, pasted, or read from the company's page. */
export function OfferSection({ id, offer }: Pick<OpportunitySeen, 'id' | 'offer'>) {
  const seen = { text: offer.text, url: offer.url };
  const { value, changes, edit, done } = useOwnChanges(seen);
  const { text, url } = value;
  const save = useSaveOffer(id);
  const read = useReadPage(id);
  const kept = (said: string) => {
    done(changes);
    notifyDone(said);
  };
  return (
    <Paper withBorder p="md" component="section" aria-label="The offer">
      <Title order={2} size="h4" mb={4}>
        The offer
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Paste the mail, the message or the page, all of it. It is read on this computer only. Every flag shows
        the sentence it rests on.
      </Text>
      <Stack gap="sm">
        <Textarea
          label={offerNames.text}
          value={text}
          onChange={(event) => edit({ text: event.currentTarget.value })}
          autosize
          minRows={5}
          maxRows={14}
          maxLength={longestOffer}
        />
        <TextInput
          label="Web address of the page, if there is one"
          placeholder="https://"
          value={url}
          onChange={(event) => edit({ url: event.currentTarget.value })}
          maxLength={500}
        />
        <RefusalList error={save.error} />
        <RefusalList error={read.error} title="The page was not read" />
        <Group>
          <Button
            loading={save.isPending}
            onClick={() => save.mutate(changes, { onSuccess: () => kept('The offer was read.') })}
          >
            Read this text
          </Button>
          <Button
            variant="default"
            loading={read.isPending}
            disabled={url.trim() === ''}
            onClick={() => read.mutate({ url, seen }, { onSuccess: () => kept('The page was read.') })}
          >
            Read the page instead
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
