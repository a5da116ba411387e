import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import type { Audience } from '../rules.ts';

type Props = { audience: Audience; value: string | null; onChange: (id: string | null) => void };

/** For whom the preview is shown. While the list of this audience is empty, an example stands in. */
export function PreviewTarget({ audience, value, onChange }: Props) {
  const recipients = useQuery({
    queryKey: ['letters', 'recipients', audience],
    queryFn: () => ask(api.letters.recipients[':audience'].$get({ param: { audience } })),
  });
  const data = recipients.data?.recipients.map(({ id, label }) => ({ value: id, label })) ?? [];
  return (
    <>
      <Select
        label="Preview for"
        description={
          recipients.data && data.length === 0
            ? 'This list has no targets yet. An invented recipient stands in.'
            : 'Choose one of your targets, or leave it empty for an invented recipient.'
        }
        placeholder="An invented recipient"
        data={data}
        value={data.some((one) => one.value === value) ? value : null}
        onChange={onChange}
        searchable
        clearable
        limit={50}
        nothingFoundMessage="No target of this list has that name"
      />
      <RefusalList error={recipients.error} />
    </>
  );
}
