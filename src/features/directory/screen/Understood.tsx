import { List, Text } from '@mantine/core';
import { opennessOf } from '#features/targets/specialties.ts';
import type { SearchAnswer } from '../answers.ts';
import { understoodInWords } from './understood-words.ts';
import type { PageSearch } from './search.ts';

/** How the search was taken, and what should be known of the answer. */
export function Understood({ answer, search }: { answer: SearchAnswer; search: PageSearch }) {
  const { understood, notes } = answer;
  const said = understoodInWords(understood, search);
  const isHarder = understood.specialty !== null && opennessOf(understood.specialty) === 'harder';
  return (
    <>
      {said.length > 0 && <Text size="sm">{said.join(' · ')}</Text>}
      {isHarder && (
        <Text size="sm" c="dimmed">
          {understood.specialty} is harder: few places take international medical graduates (IMGs) in it. The
          open ones are internal medicine, family medicine, pediatrics and psychiatry.
        </Text>
      )}
      {notes.length > 0 && (
        <List size="sm" c="dimmed">
          {notes.map((note) => (
            <List.Item key={note}>{note}</List.Item>
          ))}
        </List>
      )}
    </>
  );
}
