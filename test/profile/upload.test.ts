import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { request } from 'node:http';
import { readyCvText } from '#test/profile/ready-graduate.ts';
import { pdfOf } from '#test/support/pdf.ts';
import {
  type ApiClient,
  type RunningFoothold,
  cookieOf,
  runFoothold,
} from '#test/support/running-foothold.ts';

let foothold: RunningFoothold;
let ask: ApiClient;

beforeAll(async () => {
  foothold = await runFoothold();
  ask = await foothold.signIn();
});
afterAll(() => foothold.remove());

const MB = 1024 * 1024;
const upload = (bytes: Uint8Array<ArrayBuffer>, name = 'cv.pdf') => {
  const form = new FormData();
  form.set('file', new File([bytes], name, { type: 'application/pdf' }));
  return ask('POST', '/api/profile/cv', form);
};

/** Sends 40 MB piece by piece; `declared` names the size beforehand, as browsers do. */
async function send40Mb(declared: boolean): Promise<{ status: number | undefined; body: string }> {
  const cookie = await cookieOf(foothold);
  return new Promise((resolve, reject) => {
    const sent = request(`${foothold.address}/api/profile/cv`, {
      method: 'POST',
      headers: {
        cookie,
        origin: foothold.address,
        'content-type': 'multipart/form-data; boundary=x',
        ...(declared ? { 'content-length': 40 * MB } : {}),
      },
    });
    sent.on('response', (answer) => {
      let body = '';
      answer.on('data', (piece) => (body += String(piece)));
      answer.on('end', () => {
        resolve({ status: answer.statusCode, body });
        sent.destroy();
      });
    });
    sent.on('error', reject);
    const piece = Buffer.alloc(MB, 'x');
    let left = 40;
    const go = () => {
      while (left > 0) {
        left -= 1;
        if (!sent.write(piece)) return void sent.once('drain', go);
      }
      sent.end();
    };
    go();
  });
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that are still held after the garbage is collected; the store's own memory stands still meanwhile. */
function memoryHeld(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

test.each([
  ['with its size told', true],
  ['without a word of its size', false],
])('RDY-2: 40 MB %s are refused clearly, and the memory stays', async (_how, declared) => {
  const before = memoryHeld();
  const answer = await send40Mb(declared);
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.body)).toMatchObject({ refusals: [{ mend: expect.stringMatching(/\S/) }] });
  await expect.poll(() => memoryHeld() - before).toBeLessThan(10 * MB);
  expect(await ask('GET', '/api/profile')).toMatchObject({ status: 200, body: { cvVersions: [] } });
});

test('RDY-2: 11 MB are refused with the CV’s own limit', async () => {
  const large = new Uint8Array(11 * MB);
  large.set(pdfOf(['One', 'Two']));
  const answer = await upload(large);
  expect(answer).toMatchObject({
    status: 422,
    body: { refusals: [{ reason: expect.stringContaining('10 MB') }] },
  });
});

test('RDY-2: a book is not read through', async () => {
  const answer = await upload(pdfOf(Array.from({ length: 41 }, () => 'A page')));
  expect(answer).toMatchObject({
    status: 422,
    body: { refusals: [{ reason: expect.stringContaining('41 pages') }] },
  });
});

test('a CV comes back as it was, is kept by no cache, and cannot be taken for another kind of file', async () => {
  const bytes = pdfOf([readyCvText, 'Two']);
  expect((await upload(bytes, 'Résumé "x"\r\nSet-Cookie: a=b.pdf')).status).toBe(200);
  const { body } = await ask('GET', '/api/profile');
  const [version] = (body as { cvVersions: { documentId: string }[] }).cvVersions;
  const answer = await fetch(`${foothold.address}/api/profile/documents/${version?.documentId}`, {
    headers: { cookie: await cookieOf(foothold) },
  });
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename\*=UTF-8''[\w%.~-]+\.pdf$/);
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test('without a session a CV is not given out', async () => {
  const answer = await fetch(
    `${foothold.address}/api/profile/documents/00000000-0000-4000-8000-000000000000`,
  );
  expect(answer.status).toBe(401);
});
