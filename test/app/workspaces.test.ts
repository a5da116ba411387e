import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usualChoices } from '#features/dossier/cv-choices.ts';
import { emptyQuote } from '#features/malpractice/quote.ts';
import { usualAgreement } from '#features/onsite/agreement.ts';
import { noDetails } from '#features/opportunities/opportunity.ts';
import { noFacts as noLetterFacts } from '#features/recommendation/letter.ts';
import { emptyProfile } from '#features/profile/rules.ts';
import type { Finding } from '#features/websites/findings.ts';
import type { Workspace, WorkspaceId } from '#platform/store/workspace.ts';
import { has } from '#test/support/missing.ts';
import { pdfOf } from '#test/support/pdf.ts';
import { coordinator, noFaculty } from '../websites/readings.ts';
import { type ApiClient, type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import { type OwnDatabase, copyPreparedDatabase } from '#test/support/shared-postgres.ts';

type Ids = {
  target: string;
  otherTarget: string;
  batch: string;
  document: string;
  override: string;
  cvVersion: string;
  paper: string;
  scan: string;
  page: string;
  draft: string;
  trial: string;
  finding: string;
  prohibition: string;
  overrule: string;
  task: string;
  job: string;
};
type AllIds = Ids & {
  outreach: string;
  mail: string;
  incoming: string;
  unmatched: string;
  leftDraft: string;
  referral: string;
  fact: string;
  effort: string;
  opportunity: string;
  otherOpportunity: string;
  recommendation: string;
  introduction: string;
  consent: string;
  block: string;
  packet: string;
  packetPaper: string;
  quote: string;
  device: string;
};

let foreignWorkspace: WorkspaceId;
const aBlock = { from: '2026-09-07', to: '2026-10-04', state: 'free', keptFor: '' };
const aFact = {
  kind: 'exam',
  title: 'Step 2 CK',
  from: '2026-04-20',
  to: '2026-04-20',
  time: null,
  timeZone: 'UTC',
  targetId: null,
};
const aStay = { supervisor: '', certifiedIn: '', site: '', city: '', state: '', specialty: '' };
const aConsent = {
  physician: 'Maria Chen',
  audiences: ['cv'],
  onlyTargetId: null,
  until: null,
  words: 'Yes, do.',
  saidOn: '2026-03-02',
};
const anIntroduced = {
  list: 'physician',
  introduced: 'x',
  organisation: '',
  address: '',
  city: '',
  state: '',
  receivedOn: '2026-03-02',
};
const details = { ...noDetails, title: 'A clinic' };
const someTime = { category: 'profile', minutes: 20, spentOn: '2026-03-02', note: '', source: 'byHand' };

const hash = 'a'.repeat(64);
const aScan = () => new File([pdfOf(['Passport'])], 'passport.pdf');
const id = (path: string, found: string) => path.replace('{id}', found);

/** Every route that is told an id, tried with ids of another workspace. Bodies are such as the route takes. */
const routesWithIds = (ids: AllIds): [method: string, route: string, url: string, body?: unknown][] => {
  const on = (method: string, route: string, found: string, body?: unknown) =>
    [method, route, id(route, found), body] as [string, string, string, unknown];
  const ofSite = (method: string, route: string, finding: string, body?: unknown) =>
    [method, route, route.replace('{id}', ids.target).replace('{finding}', finding), body] as [
      string,
      string,
      string,
      unknown,
    ];
  const both = { one: ids.target, other: ids.otherTarget };
  return [
    on('GET', '/api/profile/documents/{id}', ids.document),
    on('DELETE', '/api/profile/overrides/{id}', ids.override),
    on('PUT', '/api/cv/versions/{id}', ids.cvVersion, { name: 'x', choices: usualChoices }),
    on('DELETE', '/api/cv/versions/{id}', ids.cvVersion),
    on('POST', '/api/cv/versions/{id}/use', ids.cvVersion),
    [
      'GET',
      '/api/cv/versions/{id}/file',
      `${id('/api/cv/versions/{id}/file', ids.cvVersion)}?format=pdf`,
      undefined,
    ],
    on('GET', '/api/papers/{id}', ids.paper),
    on('PUT', '/api/papers/{id}', ids.paper, { written: { title: 'x' }, basedOn: {} }),
    on('POST', '/api/papers/{id}/scans', ids.paper, form({ file: aScan() })),
    on('PUT', '/api/papers/{id}/pages', ids.paper, {
      revision: 1,
      pages: [{ scanId: ids.scan, page: 0, turn: 0, crop: null }],
    }),
    on('POST', '/api/papers/{id}/let-go', ids.paper),
    on('PUT', '/api/papers/{id}/deleted', ids.paper, { deleted: true }),
    on('DELETE', '/api/papers/{id}', ids.paper),
    on('POST', '/api/papers/merge', '', { ids: [ids.paper, ids.paper] }),
    on('GET', '/api/papers/{id}/file.pdf', ids.paper),
    ['GET', '/api/papers/pages/{id}/{size}', id('/api/papers/pages/{id}/thumbnail', ids.page), undefined],
    on('GET', '/api/papers/scans/{id}', ids.scan),
    on('GET', '/api/targets/one/{id}', ids.target),
    on('PATCH', '/api/targets/{id}', ids.target, { written: { city: 'X' }, basedOn: { city: 'Bronx' } }),
    on('POST', '/api/targets/bulk', '', { ids: [ids.target], field: 'city', value: 'X' }),
    on('POST', '/api/targets/delete', '', { ids: [ids.target] }),
    on('POST', '/api/targets/duplicates/merge', '', { ...both, choices: {} }),
    on('POST', '/api/targets/duplicates/apart', '', { ...both, apart: true }),
    on('GET', '/api/targets/imports/{id}/report.csv', ids.batch),
    on('POST', '/api/targets/export', '', { format: 'csv', ids: [ids.target], list: null }),
    on('GET', '/api/inbox/threads/{id}', ids.outreach),
    on('PUT', '/api/inbox/threads/{id}/answer', ids.outreach, {
      body: 'x',
      attachCv: false,
      mailId: ids.incoming,
    }),
    on('PUT', '/api/inbox/threads/{id}/steps', ids.outreach, { step: 'call', done: true }),
    on('POST', '/api/inbox/unmatched/{id}/match', ids.unmatched, { outreachId: ids.outreach }),
    on('POST', '/api/inbox/unmatched/{id}/leave', ids.unmatched),
    on('POST', '/api/inbox/unmatched/{id}/reopen', ids.unmatched),
    on('POST', '/api/inbox/referrals/{id}/accept', ids.referral, { name: 'x', address: 'x@example.org' }),
    on('POST', '/api/inbox/referrals/{id}/refuse', ids.referral),
    on('POST', '/api/inbox/referrals/{id}/reopen', ids.referral),
    on('PUT', '/api/inbox/mails/{id}/sorting', ids.incoming, { sortedAs: 'no' }),
    on('PUT', '/api/inbox/mails/{id}/handled', ids.incoming, { handled: true }),
    on('POST', '/api/letters/preview', '', {
      subject: 'x',
      body: 'x',
      audience: 'office',
      round: 'first',
      targetId: ids.target,
    }),
    on('GET', '/api/websites/targets/{id}', ids.target),
    on('POST', '/api/websites/targets/{id}/read', ids.target, { address: '' }),
    ofSite('POST', '/api/websites/targets/{id}/findings/{finding}/accept', ids.finding, { edit: null }),
    ofSite('POST', '/api/websites/targets/{id}/findings/{finding}/reject', ids.finding),
    ofSite('DELETE', '/api/websites/targets/{id}/findings/{finding}', ids.finding),
    ofSite('POST', '/api/websites/targets/{id}/prohibitions/{finding}/overrule', ids.prohibition, {
      reason: 'They asked me to write to them.',
    }),
    on('DELETE', '/api/websites/overrules/{id}', ids.overrule),
    on('POST', '/api/websites/jobs', '', { targetIds: [ids.target] }),
    on('POST', '/api/websites/jobs/{id}', ids.job, { wish: 'cancel' }),
    on('GET', '/api/websites/tasks/{id}/fax.pdf', ids.task),
    on('PUT', '/api/websites/tasks/{id}', ids.task, { doneOn: null, note: '' }),
    on('POST', '/api/campaign/drafts', '', { targetIds: [ids.target] }),
    on('POST', '/api/campaign/drafts/approve', '', { drafts: [{ id: ids.draft, textSha256: hash }] }),
    on('GET', '/api/campaign/drafts/{id}', ids.draft),
    on('PUT', '/api/campaign/drafts/{id}', ids.draft, {
      subject: 'x',
      body: 'x',
      seen: { subject: 'x', body: 'x' },
    }),
    on('DELETE', '/api/campaign/drafts/{id}', ids.draft),
    on('POST', '/api/campaign/drafts/{id}/rewrite', ids.draft, {
      personalLine: 'x',
      seen: { subject: 'x', body: 'x' },
    }),
    on('POST', '/api/campaign/drafts/{id}/opened', ids.draft, { textSha256: hash }),
    on('GET', '/api/campaign/drafts/{id}/facts', ids.draft),
    on('POST', '/api/campaign/drafts/{id}/send-back', ids.draft, { note: 'x' }),
    on('POST', '/api/letters/trials/{id}/end', ids.trial, { keep: 'A' }),
    on('POST', '/api/campaign/mails/{id}/withdraw', ids.draft),
    on('GET', '/api/campaign/mails/{id}/eml', ids.draft),
    on('GET', '/api/campaign/mails/{id}/by-hand', ids.draft),
    on('POST', '/api/campaign/mails/{id}/sent-by-hand', ids.draft),
    on('POST', '/api/campaign/left-drafts/{id}/deleted', ids.leftDraft),
    on('POST', '/api/campaign/mails/{id}/settle', ids.mail, { arrived: true }),
    on('GET', '/api/campaign/outreach/{id}', ids.outreach),
    on('PUT', '/api/campaign/outreach/{id}/outcome', ids.outreach, { outcome: 'no', note: '' }),
    on('POST', '/api/campaign/outreach/{id}/close', ids.outreach),
    on('POST', '/api/campaign/outreach/{id}/held', ids.outreach, { goesOn: true }),
    on('POST', '/api/campaign/outreach/{id}/never-again', ids.outreach, { wholeOrganisation: false }),
    on('POST', '/api/campaign/outreach/{id}/address', ids.outreach, { address: 'x@example.org' }),
    on('GET', '/api/packets/proposal/{id}', ids.outreach),
    on('PUT', '/api/externships/{id}', ids.opportunity, { written: aStay, basedOn: {} }),
    on('POST', '/api/externships/{id}/consents', ids.opportunity, aConsent),
    on('POST', '/api/externships/{id}/taken-up', ids.opportunity),
    on('DELETE', '/api/externships/{id}/taken-up', ids.opportunity),
    on('PUT', '/api/consents/{id}/withdrawn', ids.consent, { withdrawn: true }),
    on('POST', '/api/introductions', '', {
      opportunityId: ids.opportunity,
      introducer: 'x',
      askedOn: '2026-03-02',
    }),
    on('PUT', '/api/introductions/{id}/received', ids.introduction, anIntroduced),
    on('DELETE', '/api/introductions/{id}/received', ids.introduction),
    on('PUT', '/api/introductions/{id}/deleted', ids.introduction, { deleted: true }),
    on('POST', '/api/recommendations', '', { opportunityId: ids.opportunity, writer: 'x' }),
    on('PUT', '/api/recommendations/{id}', ids.recommendation, { written: noLetterFacts, basedOn: {} }),
    on('POST', '/api/recommendations/{id}/steps', ids.recommendation, { kind: 'ask', on: '2026-03-02' }),
    on('DELETE', '/api/recommendations/{id}/steps', ids.recommendation),
    on('PUT', '/api/recommendations/{id}/deleted', ids.recommendation, { deleted: true }),
    on('POST', '/api/recommendations/{id}/mails', ids.recommendation, { kind: 'question' }),
    on('GET', '/api/recommendations/{id}/packet.pdf', ids.recommendation),
    on('POST', '/api/packets', '', {
      site: 'A',
      outreachId: ids.outreach,
      items: [{ kind: 'cv', versionId: null }],
      format: 'pdf',
      limit: 10,
      sentBy: 'mail',
    }),
    on('POST', '/api/packets/{id}/attach', ids.packet),
    on('DELETE', '/api/packets/{id}', ids.packet),
    ['GET', '/api/packets/papers/{id}/pages/{page}', id('/api/packets/papers/{id}/pages/0', ids.packetPaper)],
    on('PUT', '/api/availability/blocks/{id}', ids.block, aBlock),
    on('DELETE', '/api/availability/blocks/{id}', ids.block),
    on('PUT', '/api/malpractice/quotes/{id}', ids.quote, { ...emptyQuote, insurer: 'A' }),
    on('POST', '/api/malpractice/quotes/{id}/deleted', ids.quote, { deleted: true }),
    on('PUT', '/api/plan/facts/{id}', ids.fact, aFact),
    on('DELETE', '/api/plan/facts/{id}', ids.fact),
    on('POST', '/api/plan/facts', '', { ...aFact, targetId: ids.target }),
    on('POST', '/api/opportunities/from-answer', '', { outreachId: ids.outreach }),
    [
      'GET',
      '/api/opportunities/compare',
      `/api/opportunities/compare?ids=${ids.opportunity},${ids.otherOpportunity}`,
      undefined,
    ],
    on('GET', '/api/opportunities/{id}', ids.opportunity),
    on('PUT', '/api/opportunities/{id}', ids.opportunity, details),
    on('POST', '/api/opportunities/{id}/move', ids.opportunity, { from: 'offered', to: 'comparing' }),
    on('POST', '/api/opportunities/{id}/plan', ids.opportunity),
    on('PUT', '/api/opportunities/{id}/offer', ids.opportunity, { written: { text: '' }, basedOn: {} }),
    on('POST', '/api/opportunities/{id}/offer/page', ids.opportunity, {
      url: 'https://one.example',
      seen: {},
    }),
    on('GET', '/api/opportunities/{id}/physicians', ids.opportunity),
    on('POST', '/api/logbook/{id}/changes', ids.opportunity, {
      workspaceId: foreignWorkspace,
      since: 0,
      changes: [],
    }),
    [
      'GET',
      '/api/logbook/{id}/export',
      `/api/logbook/${ids.opportunity}/export?what=weeks&format=csv`,
      undefined,
    ],
    on('DELETE', '/api/devices/{id}', ids.device),
    on('GET', '/api/onsite/{id}', ids.opportunity),
    on('PUT', '/api/onsite/{id}/agreement', ids.opportunity, { agreement: usualAgreement(4), revision: 0 }),
    on('PUT', '/api/onsite/{id}/check-ins', ids.opportunity, { monday: '2026-03-02', flags: [] }),
    on('PUT', '/api/effort/entries/{id}', ids.effort, someTime),
    on('POST', '/api/effort/entries/{id}/deleted', ids.effort, { deleted: true }),
  ];
};

/** Routes that are told no id of anything: they can only speak of their own workspace. */
const routesWithoutIds = new Set([
  'GET /api/session',
  'GET /api/devices',
  'POST /api/devices/link',
  'GET /api/profile',
  'PUT /api/profile',
  'POST /api/profile/cv',
  'POST /api/profile/overrides',
  'GET /api/cv',
  'POST /api/cv/preview',
  'POST /api/cv/versions',
  'GET /api/cv/resume.json',
  'GET /api/cv/texts',
  'POST /api/cv/import/preview',
  'POST /api/cv/import',
  'GET /api/papers',
  'POST /api/papers',
  'GET /api/immunisations',
  'PUT /api/immunisations',
  'GET /api/targets',
  'GET /api/targets/rows',
  'GET /api/targets/fitting',
  'POST /api/targets',
  'POST /api/targets/undo',
  'POST /api/targets/redo',
  'GET /api/targets/duplicates',
  'POST /api/targets/imports/preview',
  'POST /api/targets/imports',
  'GET /api/mailbox',
  'PUT /api/mailbox',
  'DELETE /api/mailbox',
  'PUT /api/mailbox/password',
  'POST /api/mailbox/test',
  'GET /api/mailbox/sign-in',
  'POST /api/mailbox/sign-in',
  'DELETE /api/mailbox/sign-in',
  'PUT /api/mailbox/sign-in/published',
  'GET /api/inbox',
  'GET /api/inbox/threads',
  'GET /api/inbox/unmatched',
  'GET /api/inbox/outreaches',
  'POST /api/inbox/check',
  'GET /api/letters',
  'GET /api/letters/trials',
  'POST /api/letters/trials',
  'GET /api/letters/recipients/{audience}',
  'GET /api/letters/{audience}/{round}',
  'PUT /api/letters/{audience}/{round}',
  'POST /api/letters/{audience}/{round}/restore',
  'POST /api/campaign/follow-ups',
  'GET /api/campaign',
  'GET /api/campaign/log',
  'GET /api/campaign/log/export',
  'GET /api/campaign/figures',
  'PUT /api/campaign/pause',
  'PUT /api/campaign/pace',
  'GET /api/websites/jobs',
  'GET /api/today',
  'PUT /api/today/snoozes',
  'DELETE /api/today/snoozes',
  'PUT /api/today/digest',
  'GET /api/logbook',
  'GET /api/onsite',
  'GET /api/opportunities',
  'POST /api/opportunities',
  'GET /api/plan',
  'GET /api/plan/answered',
  'PUT /api/plan/start',
  'PUT /api/plan/items/{key}',
  'DELETE /api/plan/items/{key}/move',
  'POST /api/plan/steps/{step}',
  'POST /api/plan/link',
  'DELETE /api/plan/link',
  'GET /api/packets',
  'GET /api/recommendations',
  'GET /api/introductions',
  'GET /api/return',
  'GET /api/packets/proposal',
  'GET /api/availability',
  'POST /api/availability/blocks',
  'GET /api/visa',
  'PUT /api/visa/way',
  'PUT /api/visa/items',
  'GET /api/malpractice',
  'POST /api/malpractice/quotes',
  'GET /api/forecast',
  'GET /api/diagnosis',
  'GET /api/effort',
  'POST /api/effort/entries',
  'POST /api/effort/timer',
  'POST /api/effort/timer/stop',
]);

/** Routes of the national directory, which is the same for all. Whose lists they look at: test/directory/adding.test.ts. */
const routesOfDirectory = new Set([
  'GET /api/directory',
  'POST /api/directory/update',
  'POST /api/directory/update/cancel',
  'GET /api/directory/search',
  'GET /api/directory/refused',
  'GET /api/directory/refused/file',
  'GET /api/directory/entries/{id}',
  'POST /api/directory/add',
  'POST /api/directory/add-best',
  'POST /api/directory/apart',
]);

/** Routes of the folder's key: they answer to whoever runs the program, and to nobody else. */
const routesOfKey: Record<string, unknown> = {
  'GET /api/vault/state': undefined,
  'POST /api/vault/unlock': { passphrase: 'x' },
  'PUT /api/vault/passphrase': { current: null, wanted: 'four words of a stranger' },
};

for (const engine of ['embedded', 'postgresql'] as const) {
  describe.skipIf(engine === 'postgresql' && !has.postgresql)(
    `Two workspaces through the API (${engine})`,
    () => {
      let database: OwnDatabase | undefined;
      let foothold: RunningFoothold;
      let foreign: ApiClient;
      let ids: AllIds;

      beforeAll(async () => {
        database = engine === 'postgresql' ? await copyPreparedDatabase() : undefined;
        foothold = await runFoothold({ databaseUrl: database?.address });
        const owner = await foothold.signIn();
        ids = await fill(foothold.store.workspace(foothold.ownWorkspace), owner);
        foreignWorkspace = (await foothold.store.createWorkspace('Another')).id;
        foreign = await foothold.signIn(foreignWorkspace);
        await expectDone(foreign('PUT', '/api/plan/start', { startOn: '2026-03-02', timeZone: 'UTC' }));
      });
      afterAll(async () => {
        await foothold?.remove();
        await database?.drop();
      });

      test('every route is either tried below, or is told no id', async () => {
        const { body } = await foreign('GET', '/api/openapi.json');
        const { paths } = body as { paths: Record<string, Record<string, unknown>> };
        const all = Object.entries(paths).flatMap(([path, methods]) =>
          Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
        );
        const tried = routesWithIds(ids).map(([method, route]) => `${method} ${route}`);
        const free = new Set([...routesWithoutIds, ...routesOfDirectory, ...Object.keys(routesOfKey)]);
        expect(all.filter((route) => !free.has(route)).toSorted()).toEqual(tried.toSorted());
      });

      test('every route that is told an id of the other workspace answers 404', async () => {
        const answers: Record<string, number> = {};
        for (const [method, route, url, body] of routesWithIds(ids)) {
          answers[`${method} ${route}`] = (await foreign(method, url, body)).status;
        }
        expect(Object.entries(answers).filter(([, status]) => status !== 404)).toEqual([]);
      });

      test('an id that has no form of ours, or was never given, answers 404 as well', async () => {
        const names = Object.keys(ids) as (keyof AllIds)[];
        for (const made of ['x', "' or 1=1", randomUUID()]) {
          const all = Object.fromEntries(names.map((name) => [name, encodeURIComponent(made)])) as AllIds;
          const none = { ...all, otherTarget: randomUUID(), otherOpportunity: randomUUID() };
          for (const [method, route, url, body] of routesWithIds(none)) {
            expect(`${method} ${route} ${(await foreign(method, url, body)).status}`).toBe(
              `${method} ${route} 404`,
            );
          }
        }
      });

      test('no answer of a route without ids names anything of the other workspace', async () => {
        for (const route of routesWithoutIds) {
          const [method = '', path = ''] = route.split(' ');
          if (method !== 'GET' || path.includes('{')) continue;
          const answer = await foreign(method, path);
          expect(answer.status).toBe(200);
          for (const found of Object.values(ids)) expect(JSON.stringify(answer.body)).not.toContain(found);
        }
      });

      test('the key of the folder is not there for another workspace', async () => {
        for (const [route, body] of Object.entries(routesOfKey)) {
          const [method = '', path = ''] = route.split(' ');
          expect((await foreign(method, path, body)).status).toBe(404);
        }
      });

      test('nothing of the owner changed by all this', async () => {
        const owner = await foothold.signIn();
        const { body } = await owner('GET', '/api/targets/rows');
        const { rows } = body as { rows: { id: string; city: string }[] };
        expect(rows.map((target) => target.city)).toEqual(expect.arrayContaining(['Bronx', 'Queens']));
        expect((await owner('GET', `/api/campaign/drafts/${ids.draft}`)).status).toBe(200);
      });
    },
  );
}

/** A workspace with at least one of everything that has an id. */
async function fill(workspace: Workspace, ask: ApiClient): Promise<AllIds> {
  const profile = { ...emptyProfile, standing: 'graduate', name: 'A', email: 'a@example.org' };
  await expectDone(ask('PUT', '/api/profile', { profile, revision: 0 }));
  await expectDone(ask('POST', '/api/profile/cv', form({ file: new File([pdfOf(['CV', 'CV'])], 'cv.pdf') })));
  await expectDone(
    ask('POST', '/api/profile/overrides', { checkId: 'RDY-3', reason: 'My bio is being read by a friend.' }),
  );
  await expectDone(ask('POST', '/api/cv/versions', { name: 'Mine', choices: usualChoices }));
  await expectDone(ask('POST', '/api/papers', form({ file: aScan(), kind: 'passport', title: 'Passport' })));
  const csv =
    'Name,City,State,Contact email\nMontefiore Example,Bronx,NY,a@one.example\nQueens Example,Queens,NY,b@two.example\n';
  const imported = await expectDone(
    ask(
      'POST',
      '/api/targets/imports',
      form({
        text: csv,
        list: 'hospital',
        hasHeader: 'yes',
        fields: JSON.stringify(['name', 'city', 'state', 'contactEmails']),
      }),
    ),
  );
  const list = (await expectDone(ask('GET', '/api/targets/rows'))) as { rows: { id: string }[] };
  const [target, otherTarget] = list.rows.map((one) => one.id);
  if (!target || !otherTarget) throw new Error('The import took nothing.');
  await expectDone(ask('POST', '/api/campaign/drafts', { targetIds: [target] }));
  await expectDone(ask('PUT', '/api/plan/start', { startOn: '2026-03-02', timeZone: 'UTC' }));
  await expectDone(ask('POST', '/api/plan/facts', aFact));
  const plan = (await expectDone(ask('GET', '/api/plan'))) as { plan: { facts: { id: string }[] } };
  const block = (await expectDone(ask('POST', '/api/availability/blocks', aBlock))) as { id: string };
  const quote = (await expectDone(
    ask('POST', '/api/malpractice/quotes', { ...emptyQuote, insurer: 'An insurer' }),
  )) as { id: string };
  const opportunities: string[] = [];
  for (const title of ['One', 'Another']) {
    const offered = { origin: 'offer', title };
    const made = (await expectDone(ask('POST', '/api/opportunities', offered))) as { id: string };
    opportunities.push(made.id);
  }
  const [opportunity = '', otherOpportunity = ''] = opportunities;
  const effort = (await expectDone(ask('POST', '/api/effort/entries', someTime))) as { id: string };
  return workspace.transaction(async (db) => {
    const one = async (query: ReturnType<typeof sql<{ id: string }>>) => {
      const found = (await query.execute(db)).rows[0]?.id;
      if (!found) throw new Error('A row is missing.');
      return found;
    };
    const outreach = await one(sql`select id from outreach`);
    const draft = await one(sql`select id from message where state = 'draft'`);
    const mail =
      await one(sql`insert into message (outreach_id, round, state, to_address, subject, body, created_at, updated_at)
      values (${outreach}, 'followUp', 'unknown', 'a@one.example', 'x', 'x', now(), now()) returning id`);
    const incoming =
      await one(sql`insert into incoming (outreach_id, target_id, mail_key, kind, matched_by, sorted_as, sorted_reason,
        from_address, from_name, subject, body, own_text, received_at, folder, uid_validity, uid, created_at)
      values (${outreach}, ${target}, 'k', 'answer', 'address', 'yes', 'x', 'a@one.example', '', 'x', 'x', 'x', now(), 'INBOX', 1, 1, now())
      returning id`);
    const site = await one(sql`insert into website (address_key, address, organisations, created_at)
      values ('one.example', 'https://one.example/', array['one.example'], now()) returning id`);
    await sql`update target set website = 'https://one.example/' where id = ${target}`.execute(db);
    const found = (kind: string, finding: Finding) =>
      one(sql`insert into website_finding
        (website_id, finding_key, kind, finding, fingerprint, first_seen_at, last_seen_at)
        values (${site}, ${kind}, ${kind}, ${JSON.stringify(finding)}::jsonb, '', now(), now()) returning id`);
    const finding = await found('route', { kind: 'route', route: coordinator });
    const prohibition = await found('prohibition', { kind: 'prohibition', prohibition: noFaculty });
    const job = await one(sql`insert into website_job (label, state, created_at)
      values ('2 websites', 'paused', now()) returning id`);
    await sql`insert into website_job_item (job_id, website_id, position, state)
      values (${job}, ${site}, 0, 'waiting')`.execute(db);
    return {
      finding,
      prohibition,
      job,
      overrule: await one(sql`insert into website_overrule (target_id, finding_id, quote, reason, created_at)
        values (${target}, ${prohibition}, 'x', 'x', now()) returning id`),
      task: await one(sql`insert into route_task (target_id, finding_id, route, created_at)
        values (${target}, ${finding}, ${JSON.stringify(coordinator)}::jsonb, now()) returning id`),
      target,
      otherTarget,
      outreach,
      draft,
      mail,
      incoming,
      unmatched:
        await one(sql`insert into inbox_unmatched (kind, mail_key, from_address, from_name, subject, received_at, account,
        folder, uid_validity, uid, state) values ('answer', 'k', 'a@one.example', '', 'x', now(), 'a', 'INBOX', '1', 1, 'open')
        returning id`),
      leftDraft:
        await one(sql`insert into left_draft (mail_id, mailbox, message_id, to_address, subject, body, approved_at)
        values (${mail}, 'a@example.org', '<a@b>', 'a@one.example', 'x', 'x', now()) returning id`),
      referral:
        await one(sql`insert into referral (incoming_id, outreach_id, kind, name, address, organisation, sentence, state,
        created_at) values (${incoming}, ${outreach}, 'referral', 'x', 'r@one.example', '', 'x', 'proposed', now())
        returning id`),
      fact: plan.plan.facts[0]?.id ?? '',
      effort: effort.id,
      device: await one(sql`select id from session limit 1`),
      opportunity,
      otherOpportunity,
      recommendation:
        await one(sql`insert into recommendation (opportunity_id, writer, facts, created_at, updated_at)
        values (${opportunity}, 'Maria Chen', ${JSON.stringify(noLetterFacts)}::jsonb, now(), now()) returning id`),
      introduction: await one(sql`insert into introduction (opportunity_id, introducer, asked_on, created_at)
        values (${opportunity}, 'Maria Chen', '2026-03-02', now()) returning id`),
      consent: await one(sql`insert into naming_consent (opportunity_id, scope, created_at)
        values (${opportunity}, ${JSON.stringify(aConsent)}::jsonb, now()) returning id`),
      block: block.id,
      packet: await one(sql`insert into packet (name, choices, created_at)
        values ('A site', '{}', now()) returning id`),
      packetPaper: await one(sql`insert into paper (kind, title, created_at)
        values ('passport', 'A passport', now()) returning id`),
      quote: quote.id,
      batch: (imported as { batchId: string }).batchId,
      document: await one(sql`select id from document`),
      override: await one(sql`select id from gate_override`),
      cvVersion: await one(sql`select id from cv_version`),
      paper: await one(sql`select id from paper`),
      scan: await one(sql`select id from paper_scan`),
      page: await one(sql`select id from paper_page`),
      trial: await one(sql`insert into letter_trial (audience, subject_b, body_b, started_at)
        values ('administrator', 'x', 'x', now()) returning id`),
    };
  });
}

async function expectDone(asked: ReturnType<ApiClient>): Promise<unknown> {
  const { status, body } = await asked;
  expect({ status, body }).toMatchObject({ status: 200 });
  return body;
}

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}
