import { beforeEach, describe, expect, test } from 'vitest';
import { campaignOverview } from '#features/campaign/overview-service.ts';
import { saveLetter } from '#features/letters/service.ts';
import { stepInTime, targetById } from '#features/targets/service.ts';
import { acceptFinding, rejectFinding, takeBackDecision } from '#features/websites/decide-service.ts';
import { faxCoverOf } from '#features/websites/fax-service.ts';
import { websiteOfTarget } from '#features/websites/proposal-service.ts';
import { readWaiting } from '#features/websites/queue-service.ts';
import type { SiteReading } from '#features/websites/rules.ts';
import { markTask, taskTodos } from '#features/websites/task-service.ts';
import { readWebsiteOf } from '#features/websites/website-service.ts';
import { readPdf } from '#platform/pdf/read-pdf.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { addStay } from '#test/externship/stays.ts';
import { addTarget, makeReady } from '../campaign/ready-applicant.ts';
import { coordinator, evidence, noFaculty, observership, readerOf, readingOf, routeOf } from './readings.ts';

onBothEngines('TGT-5: what a website says is proposed, and the applicant decides', (opened) => {
  let ws: Workspace;
  let target: string;
  let site: SiteReading | null;
  const reader = readerOf(() => site);
  const parts = () => ({ ...opened().parts, websites: reader });
  beforeEach(async () => {
    parts().clock.set('2026-03-03T15:00:00Z');
    ws = await opened().newWorkspace();
    target = await addTarget(ws, parts(), { name: 'Riverside', emails: [] });
    site = readingOf({ routes: [coordinator], programs: [observership('open')] });
  });
  const read = async () => {
    const queued = await readWebsiteOf(ws, parts(), target, 'www.riverside.example');
    expect(queued).toEqual({ ok: true, value: true });
    await readWaiting(ws, parts());
  };
  const view = async () => {
    const found = await websiteOfTarget(ws, target, parts().clock.now());
    if (!found) throw new Error('There is no such target.');
    return found;
  };
  const findings = async (kind: string) =>
    (await view()).findings.filter(({ finding }) => finding.kind === kind);
  const first = async (kind: string) => {
    const [found] = await findings(kind);
    if (!found) throw new Error(`There is no ${kind}.`);
    return found;
  };
  const accept = async (kind: string) => acceptFinding(ws, parts(), target, (await first(kind)).id, null);

  test('a typed website is entered, read, and each finding shown with its sentence', async () => {
    await read();
    expect((await targetById(ws, target))?.website).toBe('https://www.riverside.example/');
    expect(await view()).toMatchObject({
      state: { readAt: '2026-03-03T15:00:00Z', refusal: null, reading: null, pages: [{ kind: 'html' }] },
      findings: [
        { state: 'proposed', finding: { route: { evidence: coordinator.evidence } } },
        { state: 'proposed', finding: { program: { name: 'International Observership' } } },
      ],
    });
  });

  test('an accepted address is the target’s, with its person; taking back restores what was there', async () => {
    await read();
    expect(await accept('route')).toEqual({ ok: true, value: true });
    expect(await targetById(ws, target)).toMatchObject({
      contactEmails: ['dana.whitfield@riverside.example'],
      contactPerson: 'Dana Whitfield',
      contactRole: 'Program Coordinator',
    });
    expect((await first('route')).state).toBe('accepted');
    await takeBackDecision(ws, parts(), target, (await first('route')).id);
    expect(await targetById(ws, target)).toMatchObject({ contactEmails: [], contactPerson: '' });
    expect((await first('route')).state).toBe('proposed');
  });

  test('accepting is one step of the lists’ own undo', async () => {
    await read();
    await accept('route');
    await stepInTime(ws, parts(), 'undo');
    expect((await targetById(ws, target))?.contactEmails).toEqual([]);
  });

  test('an address that was edited first is taken as edited; one that is none is refused', async () => {
    await read();
    const { id } = await first('route');
    const edit = { kind: 'route' as const, person: 'Dana W.', roleText: 'Coordinator' };
    expect(await acceptFinding(ws, parts(), target, id, { ...edit, value: 'nobody' })).toMatchObject({
      refusals: [{ field: 'value' }],
    });
    await acceptFinding(ws, parts(), target, id, { ...edit, value: 'Dana@Riverside.example' });
    expect(await targetById(ws, target)).toMatchObject({
      contactEmails: ['dana@riverside.example'],
      contactPerson: 'Dana W.',
    });
    expect(await first('route')).toMatchObject({
      state: 'edited',
      taken: { route: { evidence: coordinator.evidence } },
    });
    // Taken over once more, it takes the place of what was taken over before.
    await acceptFinding(ws, parts(), target, id, { ...edit, value: 'd.whitfield@riverside.example' });
    expect((await targetById(ws, target))?.contactEmails).toEqual(['d.whitfield@riverside.example']);
  });

  test('TGT-2: “USCE program?” gets its answer with the sentence', async () => {
    site = readingOf({ usce: { value: 'no', evidence: evidence('We do not take observers.') } });
    await read();
    await accept('usce');
    expect(await targetById(ws, target)).toMatchObject({
      usce: 'no',
      usceEvidence: expect.stringContaining('“We do not take observers.” (https://www.riverside'),
    });
  });

  test('AIM-3: a program is kept with its sentences; a value without one stays unclear whatever is entered', async () => {
    await read();
    const { id } = await first('program');
    await acceptFinding(ws, parts(), target, id, {
      kind: 'program',
      name: 'Observership',
      type: 'observership',
      audience: 'both',
      contact: 'observing',
      state: 'open',
      letter: 'given',
      fee: { usd: 450, per: 'month' },
      length: '4 weeks',
      dates: '',
      keepsVisa: true,
    });
    expect((await first('program')).taken).toMatchObject({
      program: {
        audience: { value: 'both', evidence: evidence('Graduates of foreign schools may apply.') },
        fee: { value: { usd: 450 }, evidence: evidence('The fee is $500 a month.') },
        letter: { value: 'unclear' },
      },
    });
  });

  test('what was rejected and has not changed is not asked about again; what has changed is', async () => {
    await read();
    for (const kind of ['route', 'program']) await rejectFinding(ws, parts(), target, (await first(kind)).id);
    parts().clock.advance({ days: 30 });
    site = readingOf({ routes: [coordinator], programs: [observership('closed')] });
    await read();
    expect((await first('route')).state).toBe('rejected');
    expect(await first('program')).toMatchObject({
      state: 'proposed',
      before: { program: { state: { value: 'open' } } },
      finding: { program: { state: { value: 'closed' } } },
    });
  });

  test('what its page no longer says is gone, and an accepted fact keeps its sentence', async () => {
    await read();
    await accept('program');
    parts().clock.advance({ days: 30 });
    site = readingOf();
    await read();
    expect(await findings('route')).toEqual([]);
    expect(await first('program')).toMatchObject({ state: 'accepted', isGone: true });
  });

  test('a website that cannot be read today says why, and what was read before stays', async () => {
    await read();
    site = null;
    await read();
    expect(await view()).toMatchObject({
      state: { readAt: '2026-03-03T15:00:00Z', refusal: { reason: 'It cannot be read.' } },
      findings: [{}, {}],
    });
  });

  test('findings of another workspace, or of another target’s website, are not found', async () => {
    await read();
    const { id } = await first('route');
    const other = await addTarget(ws, parts(), { name: 'Elsewhere', emails: [] });
    expect(await acceptFinding(ws, parts(), other, id, null)).toBeNull();
    const foreign = await opened().newWorkspace();
    expect(await acceptFinding(foreign, parts(), target, id, null)).toBeNull();
    expect(await websiteOfTarget(foreign, target, parts().clock.now())).toBeNull();
  });

  test('a fax gets a cover letter from the applicant’s own letter, once the gate is open (RDY-6, RDY-7)', async () => {
    site = readingOf({ routes: [routeOf('fax', '+16145550199')] });
    await read();
    await accept('route');
    const [task] = (await view()).tasks;
    expect(await faxCoverOf(ws, parts(), task?.id ?? '')).toMatchObject({
      refusals: [{ field: 'readiness' }, {}, {}],
    });
    await makeReady(ws, parts());
    const letter = await faxCoverOf(ws, parts(), task?.id ?? '');
    if (!letter?.ok) throw new Error(JSON.stringify(letter));
    const text = await readPdf(letter.value, 3);
    expect(text).toMatchObject({ kind: 'read', pages: 1 });
    expect(text).toMatchObject({
      text: expect.stringMatching(/Riverside[^]*\(614\) 555-0199[^]*Amara Nwosu/),
    });
  });

  test('a fax that their website forbids by now, or that names a physician who was not asked, gets none (TGT-8, NXT-1)', async () => {
    const fax = routeOf('fax', '+16145550199');
    site = readingOf({ routes: [fax] });
    await read();
    await accept('route');
    await makeReady(ws, parts());
    const id = (await view()).tasks[0]?.id ?? '';
    await addStay(ws, parts());
    const body = 'Dear office,\n\nDr. Maria Chen supervises me. May I come?';
    await saveLetter(ws, parts(), { audience: 'office', round: 'first', subject: 'An externship', body });
    expect(await faxCoverOf(ws, parts(), id)).toMatchObject({ refusals: [{ field: 'body' }] });
    const noFax = { ...noFaculty, blocks: { kinds: ['fax' as const], roles: [] } };
    site = readingOf({ routes: [fax], prohibitions: [noFax] });
    await read();
    expect(await faxCoverOf(ws, parts(), id)).toMatchObject({ refusals: [{ field: 'doNotContact' }] });
  });

  describe('CMP-1: a way other than e-mail', () => {
    beforeEach(async () => {
      site = readingOf({ routes: [routeOf('phone', '+16145550100')] });
      await read();
      await accept('route');
    });
    const task = async () => {
      const [found] = (await view()).tasks;
      if (!found) throw new Error('There is no task.');
      return found;
    };

    test('becomes a task with the time there, on the target and on Today', async () => {
      expect(await task()).toMatchObject({
        route: { value: '+16145550100' },
        doneOn: null,
        // Toledo, OH, where it is winter time.
        timesThere: ['Tuesday 10:00 AM'],
        isOfficeHours: true,
      });
      expect(await taskTodos(ws, parts())).toMatchObject([
        { kind: 'task', title: 'Call Riverside', why: expect.stringContaining('(614) 555-0100') },
      ]);
    });

    test('counts toward the week once it is done, and not before', async () => {
      const sent = async () => (await campaignOverview(ws, parts())).week.institutions;
      expect(await sent()).toBe(0);
      await markTask(ws, parts(), (await task()).id, { doneOn: '2026-03-02', note: 'Ask again in May.' });
      expect(await sent()).toBe(1);
      expect(await taskTodos(ws, parts())).toEqual([]);
      parts().clock.advance({ days: 7 });
      expect(await sent()).toBe(0);
    });

    test('TGT-8: is not asked for any more when the website forbids it later', async () => {
      const sentence = evidence('No phone calls, please.');
      const noCalls = { ...noFaculty, blocks: { kinds: ['phone' as const], roles: [] }, evidence: sentence };
      site = readingOf({ routes: [routeOf('phone', '+16145550100')], prohibitions: [noCalls] });
      await read();
      expect(await task()).toMatchObject({ forbiddenBy: sentence });
      expect(await taskTodos(ws, parts())).toEqual([]);
    });

    test('is not done tomorrow, and taking the acceptance back takes the open task back', async () => {
      const { id } = await task();
      expect(await markTask(ws, parts(), id, { doneOn: '2026-03-09', note: '' })).toMatchObject({
        refusals: [{ field: 'doneOn' }],
      });
      await takeBackDecision(ws, parts(), target, (await first('route')).id);
      expect((await view()).tasks).toEqual([]);
    });
  });
});
