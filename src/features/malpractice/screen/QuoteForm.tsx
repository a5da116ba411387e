import {
  Button,
  Group,
  Modal,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { type Quote, emptyQuote } from '../quote.ts';
import { type QuoteLine, useQuoteChange } from './quotes-data.ts';

const yesNo = [
  { value: 'unclear', label: 'It does not say' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** A quote, as the insurer wrote it. What it does not say stays open. */
export function QuoteForm({ known, onClose }: { known: QuoteLine | null; onClose: () => void }) {
  const [quote, setQuote] = useState<Quote>(known?.facts ?? emptyQuote);
  const keep = useQuoteChange(async (facts: Quote) => {
    if (known) await ask(api.malpractice.quotes[':id'].$put({ param: { id: known.id }, json: facts }));
    else await ask(api.malpractice.quotes.$post({ json: facts }));
  });
  const change = (part: Partial<Quote>) => setQuote({ ...quote, ...part });
  const amount = (
    key: 'perClaim' | 'aggregate' | 'price' | 'tailPrice',
    label: string,
    description?: string,
  ) => (
    <NumberInput
      label={label}
      description={description}
      prefix="$"
      thousandSeparator
      allowNegative={false}
      decimalScale={key === 'perClaim' || key === 'aggregate' ? 0 : 2}
      hideControls
      value={quote[key] ?? ''}
      onChange={(value) => change({ [key]: value === '' ? null : Number(value) })}
    />
  );
  const day = (key: 'startsOn' | 'endsOn' | 'readOn', label: string) => (
    <TextInput
      type="date"
      label={label}
      value={quote[key] ?? ''}
      onChange={(event) => change({ [key]: event.currentTarget.value || null })}
    />
  );
  return (
    <Modal opened onClose={onClose} size="lg" title={known ? `Change ${known.facts.insurer}` : 'Add a quote'}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate(quote, { onSuccess: onClose });
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="Insurer or agency"
            value={quote.insurer}
            maxLength={120}
            onChange={(event) => change({ insurer: event.currentTarget.value })}
            required
            data-autofocus
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {amount('perClaim', 'Most it pays for one claim')}
            {amount('aggregate', 'Most it pays in all', 'Called “aggregate”')}
            <NativeSelect
              label="Which claims it pays"
              data={[
                { value: 'unclear', label: 'It does not say' },
                { value: 'occurrence', label: 'Occurrence: what happened in the term' },
                { value: 'claims-made', label: 'Claims-made: claims within the term' },
              ]}
              value={quote.form}
              onChange={(event) => change({ form: event.currentTarget.value as Quote['form'] })}
            />
            {quote.form === 'claims-made' && (
              <NativeSelect
                label="Tail: claims that come later"
                data={[
                  { value: 'unclear', label: 'It does not say' },
                  { value: 'included', label: 'Included' },
                  { value: 'extra', label: 'Bought on top' },
                  { value: 'none', label: 'Not to be had' },
                ]}
                value={quote.tail}
                onChange={(event) => change({ tail: event.currentTarget.value as Quote['tail'] })}
              />
            )}
            <NativeSelect
              label="Does it cover the USA?"
              data={yesNo}
              value={quote.coversUsa}
              onChange={(event) => change({ coversUsa: event.currentTarget.value as Quote['coversUsa'] })}
            />
            <NativeSelect
              label="Does it cover hands-on work?"
              data={yesNo}
              value={quote.handsOn}
              onChange={(event) => change({ handsOn: event.currentTarget.value as Quote['handsOn'] })}
            />
            <NativeSelect
              label="For whom is it?"
              data={[
                { value: 'unclear', label: 'It does not say' },
                { value: 'student', label: 'Students' },
                { value: 'graduate', label: 'Graduates' },
                { value: 'both', label: 'Both' },
              ]}
              value={quote.covers}
              onChange={(event) => change({ covers: event.currentTarget.value as Quote['covers'] })}
            />
            <NumberInput
              label="Days until it is active"
              allowNegative={false}
              allowDecimal={false}
              hideControls
              value={quote.daysToActivate ?? ''}
              onChange={(value) => change({ daysToActivate: value === '' ? null : Number(value) })}
            />
            {day('startsOn', 'It begins on (if fixed)')}
            {day('endsOn', 'It ends on')}
            {amount('price', 'Price for the whole term')}
            {quote.form === 'claims-made' &&
              quote.tail === 'extra' &&
              amount('tailPrice', 'Price of the tail')}
            <TextInput
              label="Link"
              type="url"
              value={quote.link}
              onChange={(event) => change({ link: event.currentTarget.value })}
            />
            {day('readOn', 'Read on')}
          </SimpleGrid>
          <Textarea
            label="Note"
            autosize
            minRows={2}
            maxLength={1000}
            value={quote.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          <RefusalList error={keep.error} />
          <Group justify="flex-end">
            <Button type="submit" loading={keep.isPending}>
              Keep the quote
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
