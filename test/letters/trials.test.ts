import { beforeEach, expect, test } from 'vitest';
import { proposeFirstMails } from '#features/campaign/propose-service.ts';
import { discardDraft, rewriteDraft } from '#features/campaign/draft-edit-service.ts';
import { draftView } from '#features/campaign/draft-view-service.ts';
import { campaignOverview } from '#features/campaign/overview-service.ts';
import { currentLetters, restoreLetter } from '#features/letters/service.ts';
import { counted } from '#features/letters/trial.ts';
import { campaignLogPage, exportLog } from '#features/campaign/log-service.ts';
import { endTrial, startTrial, trials } from '#features/letters/trial-service.ts';
import { readSpreadsheet } from '#features/targets/spreadsheet.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { addTarget, makeReady } from '../campaign/ready-applicant.ts';

const second = { subject: 'Four weeks in {{ applicant.specialty }}', body: 'Dear Office,\n\nMay I apply?' };

onBothEngines('TPL-3: two wordings of a letter', (opened) => {
  let ws: Workspace;
  const parts = () => opened().parts;
  beforeEach(async () => {
    parts().clock.set('2026-11-24T15:00:00Z');
    ws = await opened().newWorkspace();
    await makeReady(ws, parts());
    expect(await startTrial(ws, parts(), { audience: 'office', ...second })).toEqual({
      ok: true,
      value: true,
    });
  });
  const propose = async (count: number, prefix = 'one') => {
    const ids = await Promise.all(
      Array.from({ length: count }, (_none, at) =>
        addTarget(ws, parts(), { name: `Hospital ${prefix} ${at}`, emails: [`gme@${prefix}-${at}.example`] }),
      ),
    );
    await proposeFirstMails(ws, parts(), ids);
    return ids;
  };
  const drafts = async () =>
    Promise.all(
      (await campaignOverview(ws, parts())).drafts.map(async (one) => draftView(ws, parts(), one.id)),
    );
  const only = async () => {
    const [one, ...others] = await trials(ws, parts());
    expect(others).toEqual([]);
    if (!one) throw new Error('There is no comparison.');
    return one;
  };

  test('are drawn half and half, stay with their target, and are not changed meanwhile', async () => {
    await propose(8);
    const all = await drafts();
    const inB = all.filter((draft) => draft?.side === 'B');
    expect(inB).toHaveLength(4);
    expect(inB.every((draft) => draft?.body === 'Dear Office,\n\nMay I apply?' && !draft.outdated)).toBe(
      true,
    );
    const [one] = inB;
    await rewriteDraft(ws, parts(), one?.id ?? '', null, one ?? { subject: '', body: '' });
    expect(await draftView(ws, parts(), one?.id ?? '')).toMatchObject({ body: one?.body, side: 'B' });
    await discardDraft(ws, parts(), one?.id ?? '');
    await proposeFirstMails(ws, parts(), [one?.target.id ?? '']);
    expect((await drafts()).find((draft) => draft?.target.id === one?.target.id)?.side).toBe('B');
    expect(await restoreLetter(ws, parts(), 'office', 'first')).toMatchObject({ ok: false });
    expect(await startTrial(ws, parts(), { audience: 'office', ...second })).toMatchObject({ ok: false });
  });

  test('are counted by what left and what came back, once it had time to', async () => {
    await propose(4);
    const now = parts().clock.now();
    await ws.transaction(async (db) => {
      await db.updateTable('message').set({ state: 'sent', sent_at: now }).execute();
      const b = await db.selectFrom('message').select('outreach_id').where('trial_side', '=', 'B').execute();
      await db
        .updateTable('outreach')
        .set({ state: 'answered', outcome: 'yes' })
        .where('id', '=', b[0]?.outreach_id ?? '')
        .execute();
    });
    expect((await only()).sides).toMatchObject([
      { sent: 2, ripe: 0, answered: 0 },
      { sent: 2, ripe: 0, answered: 0, yes: 0 },
    ]);
    parts().clock.set('2026-12-10T15:00:00Z');
    const { sides, better } = await only();
    expect(sides).toMatchObject([
      { side: 'A', sent: 2, ripe: 2, answered: 0, yes: 0 },
      { side: 'B', sent: 2, ripe: 2, answered: 1, yes: 1 },
    ]);
    expect(better).toBeNull();
    for (const one of sides) {
      for (const number of counted) {
        const wording = `${(await only()).id}.${one.side}.${number}`;
        const { lines } = await campaignLogPage(ws, parts(), { wording }, 0);
        expect(lines, `the log behind ${number} of ${one.side}`).toHaveLength(one[number]);
        const file = await readSpreadsheet(await exportLog(ws, parts(), { wording }, 'xlsx'));
        const [, ...kept] = file.ok ? file.value.rows : [];
        expect(kept.map(([target]) => target)).toEqual(lines.map(({ target }) => target.name));
      }
    }
  });

  test('end with one of them as the letter', async () => {
    const { id } = await only();
    expect(await endTrial(await opened().newWorkspace(), parts(), id, 'B')).toBeNull();
    expect(await endTrial(ws, parts(), id, 'B')).toEqual({ ok: true, value: true });
    expect(await endTrial(ws, parts(), id, 'A')).toMatchObject({ ok: false });
    expect((await currentLetters(ws))[0]).toMatchObject({ ...second, version: 1 });
    await propose(1, 'later');
    expect((await drafts()).map((draft) => draft?.side)).toEqual([null]);
    // Two tabs that keep the letter in the same moment make two versions of it.
    const twice = [1, 2].map(() => restoreLetter(ws, parts(), 'office', 'first'));
    const versions = (await Promise.all(twice)).map((kept) => (kept.ok ? kept.value.version : null));
    expect(versions.toSorted()).toEqual([2, 3]);
  });
});
