import { Button, Grid, Group, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';
import { type Audience, type Round, limits } from '../rules.ts';
import { CoachRemarks } from './CoachRemarks.tsx';
import { FieldList } from './FieldList.tsx';
import { InsertField } from './InsertField.tsx';
import { LetterHistory } from './LetterHistory.tsx';
import { LetterPreview } from './LetterPreview.tsx';
import { PreviewTarget } from './PreviewTarget.tsx';
import { jumpTo } from './jump.ts';
import { useWordings } from './useWordings.ts';

type Text = { subject: string; body: string };
type Letter = Text & { audience: Audience; round: Round; version: number | null; isDefault: boolean };
type Props = {
  letter: Letter;
  text: Text;
  targetId: string | null;
  onTarget: (id: string | null) => void;
  /** Keeps what is being written; null once it is given up. */
  onText: (text: Text | null) => void;
  /** This text is saved; what was typed meanwhile stays. */
  onSaved: (text: Text) => void;
};

/** One letter: its text with merge fields, and beside it the mail as the chosen recipient would see it. */
export function LetterEditor({ letter, text, targetId, onTarget, onText, onSaved }: Props) {
  const { audience, round } = letter;
  const queries = useQueryClient();
  const changed = text.subject !== letter.subject || text.body !== letter.body;
  const edit = (part: Partial<Text>) => onText({ subject: text.subject, body: text.body, ...part });
  const subjectBox = useRef<HTMLInputElement>(null);
  const bodyBox = useRef<HTMLTextAreaElement>(null);
  const lastBox = useRef<'subject' | 'body'>('body');
  const [shown] = useDebouncedValue(
    { subject: text.subject, body: text.body, audience, round, targetId },
    250,
  );
  const preview = useQuery({
    queryKey: ['letters', 'preview', shown],
    queryFn: () => ask(api.letters.preview.$post({ json: shown })),
    placeholderData: keepPreviousData,
  });
  const wordings = useWordings(text, onText);
  // While the preview is behind the text, its places may be others.
  const isCurrent = !preview.isPlaceholderData && shown.subject === text.subject && shown.body === text.body;
  const save = useMutation({
    mutationFn: ({ subject, body }: Text) =>
      ask(api.letters[':audience'][':round'].$put({ param: { audience, round }, json: { subject, body } })),
    onSuccess: async (_kept, sent) => {
      await queries.invalidateQueries({ queryKey: ['letters'] });
      onSaved(sent);
      notifyDone('The letter is saved. New drafts use it.');
    },
  });
  const insert = (field: string) => {
    const part = round === 'first' ? lastBox.current : 'body';
    const box = part === 'subject' ? subjectBox.current : bodyBox.current;
    const from = box?.selectionStart ?? text[part].length;
    const to = box?.selectionEnd ?? from;
    const written = `{{ ${field} }}`;
    edit({ [part]: text[part].slice(0, from) + written + text[part].slice(to) });
    requestAnimationFrame(() => {
      box?.focus();
      box?.setSelectionRange(from + written.length, from + written.length);
    });
  };

  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 6 }}>
        <Stack>
          {round === 'first' ? (
            <TextInput
              ref={subjectBox}
              label="Subject"
              description={`Short and clear: up to ${limits.subjectCharacters} characters`}
              value={text.subject}
              onFocus={() => (lastBox.current = 'subject')}
              onChange={(event) => edit({ subject: event.currentTarget.value })}
            />
          ) : (
            <Text size="sm" c="dimmed">
              A follow-up answers in the thread of your first mail, so its subject is “Re:” and the subject of
              that mail.
            </Text>
          )}
          <Textarea
            ref={bodyBox}
            label="Letter"
            description={`Up to ${limits.bodyWords[round]} words. Fields stand in double braces; parts for some readers only between {% if … %} and {% endif %}.`}
            autosize
            minRows={12}
            maxRows={32}
            value={text.body}
            onFocus={() => (lastBox.current = 'body')}
            onChange={(event) => edit({ body: event.currentTarget.value })}
          />
          <Group gap="xs">
            <Button onClick={() => save.mutate(text)} disabled={!changed} loading={save.isPending}>
              Save letter
            </Button>
            <Button variant="default" onClick={() => onText(null)} disabled={!changed}>
              Discard changes
            </Button>
            <InsertField fields={preview.data?.fields ?? []} round={round} onChoose={insert} />
            <LetterHistory letter={letter} onUse={onText} />
          </Group>
          <RefusalList error={save.error} title="The letter was not saved" />
          {preview.data?.refusals.length === 0 && (
            <CoachRemarks
              remarks={preview.data.remarks}
              text={shown}
              onJump={(remark) =>
                isCurrent && jumpTo(remark, { subject: subjectBox.current, body: bodyBox.current })
              }
              onUse={isCurrent ? wordings.use : undefined}
              onUndo={wordings.undo}
            />
          )}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 6 }}>
        <Stack>
          <PreviewTarget audience={audience} value={targetId} onChange={onTarget} />
          <RefusalList error={preview.error} onRetry={() => void preview.refetch()} />
          {preview.data && <LetterPreview preview={preview.data} />}
        </Stack>
      </Grid.Col>
      <Grid.Col span={12}>
        {preview.data && <FieldList fields={preview.data.fields} />}
        {preview.isPending && <Loading what="the fields" />}
      </Grid.Col>
    </Grid>
  );
}
