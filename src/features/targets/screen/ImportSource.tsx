import { FileInput, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { listPlans, lists } from '../rules.ts';
import type { Wish } from './import-data.ts';

type Props = { wish: Wish; onChange: (change: Partial<Wish>) => void; onFile: (file: File) => void };

/** Step 1: a file, or rows copied from a spreadsheet. */
export function ImportSource({ wish, onChange, onFile }: Props) {
  return (
    <Stack>
      <Select
        label="Onto which list"
        description="A column named “List” can say otherwise, row by row."
        data={lists.map((value) => ({ value, label: listPlans[value].title }))}
        value={wish.list}
        allowDeselect={false}
        onChange={(value) => onChange({ list: lists.find((one) => one === value) ?? wish.list })}
      />
      <FileInput
        label="A file"
        description="CSV or Excel (.xlsx), at most 20 MB and 50,000 rows. The first row should name the columns."
        placeholder="Choose a file"
        leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
        accept=".csv,.tsv,.txt,.xlsx"
        value={wish.file}
        onChange={(file) => (file ? onFile(file) : onChange({ file: null }))}
        clearable
        clearButtonProps={{ 'aria-label': 'Choose no file' }}
      />
      <Textarea
        label="Or rows copied from a spreadsheet"
        description="Copy them together with their header row and paste them here."
        minRows={5}
        maxRows={12}
        autosize
        disabled={wish.file !== null}
        value={wish.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <Text size="sm" c="dimmed">
        Nothing is taken yet. Next you see how the columns are understood.
      </Text>
    </Stack>
  );
}
