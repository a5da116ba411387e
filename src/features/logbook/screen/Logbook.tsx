import { Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import type { IsoDate } from '#plain/time.ts';
import { notifyWithUndo } from '#web/notify-undo.tsx';
import { notifyRefused } from '#web/notify.ts';
import { type DeviceLogbook, changesOn } from '../device.ts';
import { type Content, activityNames } from '../entries.ts';
import { type Entry, entriesOf } from '../sync.ts';
import { DayEntries } from './DayEntries.tsx';
import { DayPicker } from './DayPicker.tsx';
import { EntryForm } from './EntryForm.tsx';

type Props = {
  logbook: DeviceLogbook;
  today: IsoDate;
  onWrite: (entryId: string, content: Content | null) => Promise<void>;
};

/** One externship's logbook: a day, the line to write, and what stands there. */
export function Logbook({ logbook, today, onWrite }: Props) {
  const [chosen, setDay] = useState<IsoDate | null>(null);
  const day = chosen ?? today;
  const [editing, setEditing] = useState<Entry | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const entries = entriesOf(changesOn(logbook));
  const write = (entryId: string, content: Content | null) =>
    onWrite(entryId, content).then(
      () => true,
      (error: unknown) => {
        notifyRefused(error);
        return false;
      },
    );

  const remove = async ({ id, ...content }: Entry) => {
    if (!(await write(id, null))) return;
    if (editing?.id === id) setEditing(null);
    notifyWithUndo(`${activityNames[content.activity]} taken away.`, () => void write(id, content));
  };
  const save = async (content: Content) => {
    const done = await write(editing?.id ?? crypto.randomUUID(), content);
    if (done && editing) {
      const { id, ...before } = editing;
      notifyWithUndo('Corrected.', () => void write(id, before));
      setEditing(null);
    }
    return done;
  };
  return (
    <Stack gap="md">
      <DayPicker day={day} today={today} onChange={(other) => setDay(other === today ? null : other)} />
      <EntryForm
        key={editing?.id ?? 'new'}
        ref={form}
        day={day}
        editing={editing}
        onSave={save}
        onCancel={() => setEditing(null)}
      />
      <DayEntries
        entries={entries}
        day={day}
        held={logbook.held}
        onEdit={(entry) => {
          setEditing(entry);
          form.current?.scrollIntoView({ block: 'center' });
        }}
        onRemove={remove}
      />
    </Stack>
  );
}
