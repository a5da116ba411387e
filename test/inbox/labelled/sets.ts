import { bounces } from './bounces.ts';
import { judgeAll, understandText, type Judged } from './judge.ts';

/** Each labelled set, and how one of its mails is judged. */
export const sets: Readonly<Record<string, () => Promise<Judged[]>>> = {
  bounces: () =>
    judgeAll(bounces, async ({ system, label, address, mail }) => {
      const { bounce } = await understandText(mail);
      return {
        name: system,
        wanted: label,
        found: bounce?.kind ?? 'none',
        rest: address === null || (bounce?.addresses.length === 1 && bounce.addresses[0] === address),
      };
    }),
};
