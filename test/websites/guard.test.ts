import { beforeEach, afterEach, expect, test } from 'vitest';
import { approveDrafts } from '#features/campaign/approve-service.ts';
import { openDraft } from '#features/campaign/draft-edit-service.ts';
import { draftView } from '#features/campaign/draft-view-service.ts';
import { campaignOverview } from '#features/campaign/overview-service.ts';
import { proposeFirstMails } from '#features/campaign/propose-service.ts';
import { runSenderOnce } from '#features/campaign/service.ts';
import { acceptFinding, letProhibitionCount, overrule } from '#features/websites/decide-service.ts';
import { websiteOfTarget } from '#features/websites/proposal-service.ts';
import { readWaiting } from '#features/websites/queue-service.ts';
import { readWebsiteOf } from '#features/websites/website-service.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { startScriptedSmtp } from '#test/support/scripted-smtp.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { addPaper, mailNow, makeSender, queueMail } from '../campaign/queued-mails.ts';
import { addTarget } from '../campaign/ready-applicant.ts';
import { coordinator, noFaculty, readerOf, readingOf, routeOf } from './readings.ts';

const physician = 'j.smith@riverside.example';

onBothEngines('TGT-8: a sentence that forbids writing is obeyed', (opened) => {
  let ws: Workspace;
  let hospital: string;
  let server: Awaited<ReturnType<typeof startScriptedSmtp>>;
  const doctor = { ...routeOf('email', physician), role: 'physician' as const };
  const reader = readerOf(() => readingOf({ routes: [coordinator, doctor], prohibitions: [noFaculty] }));
  const parts = () => ({ ...opened().parts, websites: reader });
  beforeEach(async () => {
    server = await startScriptedSmtp({});
    parts().clock.set('2026-03-03T15:00:00Z');
    ws = await opened().newWorkspace();
    await makeSender(ws, parts(), {
      smtp: server.smtp,
      imap: { host: '127.0.0.1', port: 1, security: 'tls' },
    });
    await addPaper(ws, parts());
    hospital = await addTarget(ws, parts(), { name: 'Riverside', emails: [coordinator.value] });
  });
  afterEach(() => server.stop());

  const read = async () => {
    await readWebsiteOf(ws, parts(), hospital, 'https://www.riverside.example');
    await readWaiting(ws, parts());
  };
  const draftTo = async (name: string, email: string) => {
    const id = await addTarget(ws, parts(), { list: 'physician', name, emails: [email] });
    await proposeFirstMails(ws, parts(), [id]);
    const draft = (await campaignOverview(ws, parts())).drafts.find(({ target }) => target.id === id);
    if (!draft) throw new Error('There is no draft.');
    return { targetId: id, draftId: draft.id };
  };
  const approve = async (draftId: string) => {
    const view = await draftView(ws, parts(), draftId);
    await openDraft(ws, parts(), draftId, view?.textSha256 ?? '');
    return approveDrafts(ws, parts(), [{ id: draftId, textSha256: view?.textSha256 ?? '' }]);
  };
  const prohibition = async (targetId: string) => {
    const [found] = (await websiteOfTarget(ws, targetId, parts().clock.now()))?.prohibitions ?? [];
    if (!found) throw new Error('There is no prohibition.');
    return found;
  };

  test('at approval, for another target of the same organisation too; the permitted way is offered', async () => {
    await read();
    const { draftId } = await draftTo('Jordan Smith', physician);
    expect(await approve(draftId)).toMatchObject({
      approved: [],
      refused: [
        {
          refusals: [
            {
              field: 'doNotContact',
              reason: expect.stringContaining(
                '“Please do not write to our faculty directly.” (https://www.riv',
              ),
              mend: expect.stringContaining('E-mail to Dana Whitfield, Program Coordinator'),
            },
          ],
        },
      ],
    });
  });

  test('the coordinator whom the sentence names may be written to', async () => {
    await read();
    await proposeFirstMails(ws, parts(), [hospital]);
    const [draft] = (await campaignOverview(ws, parts())).drafts;
    expect(await approve(draft?.id ?? '')).toMatchObject({ refused: [] });
  });

  test('at the moment of sending: what was approved before the sentence was read comes back', async () => {
    const { id } = await queueMail(ws, parts(), { address: physician });
    await read();
    expect(await runSenderOnce(ws, parts(), { owner: 'one', alone: true })).toMatchObject({ sent: 0 });
    expect(server.mails).toEqual([]);
    expect(await mailNow(ws, id)).toMatchObject({
      state: 'draft',
      failure: expect.stringContaining('Please do not write to our faculty directly.'),
    });
  });

  test('a written reason overrules it for this target alone, is kept, and can be taken back', async () => {
    await read();
    const { targetId, draftId } = await draftTo('Jordan Smith', physician);
    const { id } = await prohibition(targetId);
    expect(await overrule(ws, parts(), targetId, id, ' because ')).toMatchObject({
      refusals: [{ field: 'reason' }],
    });
    const reason = 'Dr. Smith asked me to write when we met at a congress.';
    await overrule(ws, parts(), targetId, id, reason);
    expect(await approve(draftId)).toMatchObject({ refused: [] });
    const { overruled } = await prohibition(targetId);
    expect(overruled).toMatchObject({ reason });
    const other = await draftTo('Robin Jones', 'r.jones@riverside.example');
    expect(await approve(other.draftId)).toMatchObject({ approved: [] });

    await letProhibitionCount(ws, parts(), overruled?.id ?? '');
    expect(await prohibition(targetId)).toMatchObject({ overruled: null, earlier: [{ reason }] });
  });

  test('an address that is forbidden is not taken over from the website', async () => {
    await read();
    const site = await websiteOfTarget(ws, hospital, parts().clock.now());
    const found = site?.findings.find(
      ({ finding }) => finding.kind === 'route' && finding.route.value === physician,
    );
    expect(found?.forbiddenBy?.quote).toBe('Please do not write to our faculty directly.');
    expect(await acceptFinding(ws, parts(), hospital, found?.id ?? '', null)).toMatchObject({
      refusals: [{ field: 'doNotContact' }],
    });
  });

  test('a gmail address belongs to no organisation', async () => {
    await read();
    const { draftId } = await draftTo('Sam Lee', 'sam.lee.md@gmail.com');
    expect(await approve(draftId)).toMatchObject({ refused: [] });
  });
});
