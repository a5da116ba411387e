import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CvChoices, usualChoices } from '#features/dossier/cv-choices.ts';
import { applicants } from '#test/dossier/applicants.ts';
import { readyGraduate } from '#test/profile/ready-graduate.ts';
import { readPdf } from '#platform/pdf/read-pdf.ts';
import { has } from '#test/support/missing.ts';
import {
  type ApiClient,
  type RunningFoothold,
  cookieOf,
  runFoothold,
} from '#test/support/running-foothold.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'foothold-cv-'));
let foothold: RunningFoothold;
let ask: ApiClient;
let cookie: string;

beforeAll(async () => {
  foothold = await runFoothold();
  ask = await foothold.signIn();
  cookie = await cookieOf(foothold);
});
afterAll(async () => {
  await foothold?.remove();
  rmSync(folder, { recursive: true, force: true });
});

type Overview = { versions: { id: string; name: string; choices: CvChoices }[]; parts: { id: string }[] };

async function save(profile: unknown) {
  const { body } = await ask('GET', '/api/profile');
  const { revision } = body as { revision: number };
  expect(await ask('PUT', '/api/profile', { profile, revision })).toMatchObject({ status: 200 });
}

async function overview(): Promise<Overview> {
  return (await ask('GET', '/api/cv')).body as Overview;
}

async function file(format: string): Promise<Uint8Array> {
  const [version] = (await overview()).versions;
  const answer = await fetch(`${foothold.address}/api/cv/versions/${version?.id}/file?format=${format}`, {
    headers: { cookie },
  });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

describe.each(Object.entries(applicants))('RDY-2: the CV of %s', (who, profile) => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    await save(profile);
    pdf = await file('pdf');
  });

  test('has 2 to 3 pages, and its text can be selected', async () => {
    const read = await readPdf(pdf, 10);
    expect(read).toMatchObject({
      kind: 'read',
      pages: expect.toSatisfy((pages) => pages === 2 || pages === 3),
    });
    const text = read.kind === 'read' ? read.text.replaceAll(/\s+/g, '') : '';
    for (const word of profile.name.match(/\p{Script=Latin}+/gu) ?? []) expect(text).toContain(word);
    // A name with a hyphen stays whole.
    for (const word of profile.name.match(/[\p{Script=Latin}-]+/gu) ?? [])
      expect(read.kind === 'read' && read.text).toContain(word);
    for (const { title } of profile.experience) expect(text).toContain(title.replaceAll(/\s+/g, ''));
  });

  test.skipIf(!has.poppler)('another reader finds it tagged, with every font embedded', async () => {
    const path = join(folder, `${who}.pdf`);
    writeFileSync(path, pdf);
    expect((await run('pdfinfo', [path])).stdout).toMatch(/Tagged:\s+yes/);
    const [, , ...fonts] = (await run('pdffonts', [path])).stdout.trimEnd().split('\n');
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/ yes (yes|no ) yes /);
    expect((await run('pdftotext', [path, '-'])).stdout).toContain(profile.email);
  });
});

test('RDY-2: the gate accepts the CV that was made here, and it goes with mails from now on', async () => {
  await save(applicants['a usual graduate']);
  const [version] = (await overview()).versions;
  expect(await ask('POST', `/api/cv/versions/${version?.id}/use`)).toMatchObject({
    status: 200,
    body: { pages: 2 },
  });
  const { body } = await ask('GET', '/api/profile');
  const { checks, cv, cvVersions } = body as {
    checks: { id: string; passed: boolean; why: string }[];
    cv: { report: { claims: unknown[]; parts: { found: boolean; id: string }[] } };
    cvVersions: { fileName: string }[];
  };
  expect(checks.find((one) => one.id === 'RDY-2')).toMatchObject({ passed: true });
  expect(cv.report.claims).toEqual([]);
  expect(cv.report.parts.filter((part) => !part.found)).toEqual([]);
  expect(cvVersions[0]?.fileName).toBe('Amara Nwosu CV.pdf');
});

test('a version leaves out what it was told to, and its name is its own', async () => {
  await save(applicants['many publications']);
  const hidden = ['publications', 'languages'];
  const choices = { ...usualChoices, design: 'compact', hidden };
  expect(await ask('POST', '/api/cv/versions', { name: 'For clinics', choices })).toMatchObject({
    status: 200,
  });
  expect(await ask('POST', '/api/cv/versions', { name: 'For clinics', choices })).toMatchObject({
    status: 422,
    body: { refusals: [{ field: 'name' }] },
  });
  const { body } = await ask('POST', '/api/cv/preview', choices);
  const { svg, length } = body as {
    svg: string;
    length: { pages: number; right: boolean; advice: string[] };
  };
  expect(svg).toMatch(/^<svg /);
  expect(length).toMatchObject({ pages: 1, right: false });
  expect(length.advice.length).toBeGreaterThan(0);
});

test('the last version cannot be deleted; the others can', async () => {
  const { versions } = await overview();
  for (const { id } of versions.slice(1))
    expect(await ask('DELETE', `/api/cv/versions/${id}`)).toMatchObject({ status: 200 });
  expect(await ask('DELETE', `/api/cv/versions/${versions[0]?.id}`)).toMatchObject({ status: 422 });
});

const form = (bytes: Uint8Array | string, name: string, others: Record<string, string> = {}) => {
  const data = new FormData();
  data.append('file', new File([bytes as BlobPart], name));
  for (const [key, value] of Object.entries(others)) data.append(key, value);
  return data;
};

type Preview = { readAs: string; proposals: { id: number; title: string; read: string }[] };

test.each(['pdf', 'docx'])(
  'our own CV as %s is read back: schools, work and publications are proposed',
  async (format) => {
    await save(applicants['a usual graduate']);
    const bytes = await file(format);
    await save({ ...readyGraduate, school: '', experience: [] });
    const { status, body } = await ask('POST', '/api/cv/import/preview', form(bytes, `cv.${format}`));
    expect(status).toBe(200);
    const { proposals } = body as Preview;
    const read = proposals.map((one) => `${one.title}: ${one.read}`).join('\n');
    expect(read).toContain('Medical school: University of Ibadan');
    expect(read).toContain('Experience: Medical officer, internal medicine; St. Catherine District Hospital');
    expect(read).toContain('sepsis checklist');
  },
);

test('of a resume.json only the chosen facts are taken; one that changed meanwhile refuses', async () => {
  await save(readyGraduate);
  const resume = JSON.stringify({ basics: { name: 'Another' }, awards: [{ title: 'A prize' }] });
  const { body } = await ask('POST', '/api/cv/import/preview', form(resume, 'resume.json'));
  const prize = (body as Preview).proposals.find((one) => one.title === 'Award');
  const { revision } = (await ask('GET', '/api/profile')).body as { revision: number };
  const chosen = String(prize?.id);
  const take = (known: number) =>
    ask('POST', '/api/cv/import', form(resume, 'resume.json', { chosen, revision: String(known) }));
  expect(await take(revision)).toMatchObject({ status: 200, body: { taken: 1 } });
  expect((await ask('GET', '/api/profile')).body).toMatchObject({
    profile: { name: readyGraduate.name, awards: ['A prize'] },
  });
  expect(await take(revision)).toMatchObject({ status: 422 });
});

test.each([
  ['no file of ours', 'hello', /no file/],
  ['a broken ZIP file', 'PK\u0003\u0004 and nothing', /cannot be opened/],
  ['a broken PDF', '%PDF-1.7 nothing', /damaged/],
  ['a resume with a wrong field', '{"work":[{"startDate":"soon"}]}', /work\.0\.startDate/],
])('%s is refused with the reason', async (_what, content, reason) => {
  const { status, body } = await ask('POST', '/api/cv/import/preview', form(content, 'file'));
  expect(status).toBe(422);
  expect((body as { refusals: { reason: string }[] }).refusals[0]?.reason).toMatch(reason);
});
