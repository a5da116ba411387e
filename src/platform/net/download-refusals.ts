import { basename, dirname } from 'node:path';
import type { Refusal } from '#plain/refusal.ts';
import type { Trouble } from './trouble.ts';

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** What is told when a file could not be brought, each with what to do. */
export function refusals({ file, address }: { file: string; address: string }) {
  const about = { field: basename(file), value: address.slice(0, 200) };
  return {
    trouble({ reason, mend }: Trouble, bytes: number, total: number | null): Refusal {
      const got = bytes > 0 ? ` ${megabytes(bytes)}${total ? ` of ${megabytes(total)}` : ''} are here.` : '';
      return { ...about, reason: `${reason}${got}`, mend };
    },
    wrongContent: (reason: string): Refusal => ({
      ...about,
      reason: `${reason} It was not kept.`,
      mend: 'Start the update again later: the publisher may be at work on its website.',
    }),
    status(status: number, page: string | null): Refusal {
      const byHand =
        page === null
          ? ''
          : ` Or open ${page} in your browser and save the file in the folder ${dirname(file)}.`;
      if (status === 401 || status === 403)
        return {
          ...about,
          reason: `The server does not give this file to programs (answer ${status}).`,
          mend: page === null ? 'Try again later.' : byHand.trim().replace(/^Or open/, 'Open'),
        };
      return {
        ...about,
        reason: `The server has no such file now (answer ${status}).`,
        mend: `Start the update again in some days.${byHand}`,
      };
    },
    diskFull: (bytes: number, total: number | null): Refusal => ({
      field: 'disk',
      value: basename(file),
      reason: total
        ? `The disk is too full: ${basename(file)} needs ${megabytes(total - bytes)} more.`
        : 'The disk is full. What came so far is kept.',
      mend: 'Free some space on the disk, then start the update again. It continues where it stopped.',
    }),
    stopped: (): Refusal => ({
      ...about,
      reason: 'The download was stopped. What came so far is kept.',
      mend: 'Start the update again when you like. It continues where it stopped.',
    }),
  };
}
