import fc from 'fast-check';
import { expect, test } from 'vitest';
import { campaignFigures } from '#features/campaign/figures-service.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { sendFirstMails } from '../forecast/sent-mails.ts';
import { countedFigures, keptFigures } from './counted-figures.ts';
import { histories, play } from './random-history.ts';

onBothEngines('The figures of a campaign', (opened) => {
  test('CMP-2: kept while it happens, they are what counting everything anew gives', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const ws = await opened().newWorkspace();
        await play(ws, opened().parts, history);
        expect(await keptFigures(ws)).toEqual(await countedFigures(ws));
      }),
      { numRuns: Number(process.env['FOOTHOLD_HISTORIES'] ?? 4) },
    );
  });

  test('CMP-2: the funnel, the weeks and each group', async () => {
    const ws = await opened().newWorkspace();
    const { parts } = opened();
    parts.clock.set('2026-03-18T15:00:00Z');
    await sendFirstMails(ws, parts, [
      { list: 'hospital', on: '2026-03-03', count: 2, state: 'NY' },
      { list: 'clinic', on: '2026-03-17', count: 1, state: 'NJ', answered: 'yes' },
    ]);
    const figures = await campaignFigures(ws, parts);
    expect(figures.funnel).toMatchObject({ mailed: 3, answered: { count: 1 }, yes: { count: 1, of: 3 } });
    expect(figures.weeks.map(({ monday, first }) => [monday, first])).toEqual([
      ['2026-03-02', 2],
      ['2026-03-09', 0],
      ['2026-03-16', 1],
    ]);
    const states = figures.groups.find(({ dimension }) => dimension === 'state');
    expect(states?.rows).toMatchObject([
      { value: 'NY', mailed: 2, answered: { count: 0 } },
      { value: 'NJ', mailed: 1, answered: { count: 1 } },
    ]);
  });
});
