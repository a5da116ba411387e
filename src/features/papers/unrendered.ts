import type { Refusal } from '#plain/refusal.ts';
import { mostPages } from './arrangement.ts';

/** Why a scan could not be turned into pictures. */
export type Unrendered =
  { kind: 'tooManyPages'; pages: number } | { kind: 'tooManyPixels' | 'locked' | 'damaged' | 'tooHeavy' };

/** PKT-1: the same in words, with what to do instead. */
export function unrendered(fileName: string, found: Unrendered): Refusal {
  const [reason, mend] = wordsFor(found);
  return { field: 'scan', value: fileName.slice(0, 120), reason, mend };
}

function wordsFor(found: Unrendered): [reason: string, mend: string] {
  switch (found.kind) {
    case 'tooManyPages':
      return [
        `This PDF has ${found.pages} pages. A paper has at most ${mostPages}.`,
        'Take out the pages that sites ask for, and drop those alone.',
      ];
    case 'tooManyPixels':
      return [
        'The picture in this file is far larger than a scan of a paper, so it was not opened.',
        'Scan the paper with 300 dots an inch (dpi), or take a photo of it.',
      ];
    case 'locked':
      return [
        'This PDF is locked with a password, so nobody you send it to could open it.',
        'Open it with its password, print it to a new PDF, and drop that.',
      ];
    case 'damaged':
      return [
        'This file is damaged or was not loaded to its end.',
        'Scan the paper once more, or save the file once more where it comes from.',
      ];
    case 'tooHeavy':
      return [
        'This file needs more memory or time than a scan should, so it was not opened.',
        'Scan the paper once more as a plain PDF or JPEG.',
      ];
  }
}
