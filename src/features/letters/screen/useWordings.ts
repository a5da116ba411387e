import { useState } from 'react';
import type { MailText, Remark } from '../coach/remark.ts';

/** “Use this wording”, and the way back: the texts before each use, for as long as nobody typed in between. */
export function useWordings(text: MailText, onText: (text: MailText) => void) {
  const [used, setUsed] = useState<{ before: MailText; after: MailText }[]>([]);
  const last = used.at(-1);
  const isLast = last !== undefined && last.after.subject === text.subject && last.after.body === text.body;
  return {
    use({ part, edit }: Remark) {
      if (!edit) return;
      const changed = text[part].slice(0, edit.start) + edit.text + text[part].slice(edit.end);
      const after = { subject: text.subject, body: text.body, [part]: changed };
      setUsed((earlier) => [
        ...(isLast ? earlier : []),
        { before: { subject: text.subject, body: text.body }, after },
      ]);
      onText(after);
    },
    undo: isLast
      ? () => {
          setUsed((earlier) => earlier.slice(0, -1));
          onText(last.before);
        }
      : undefined,
  };
}
