// npm run bench:packet: how long the server takes for a packet of twelve papers (22 pages), and where the time goes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cvOverview } from '#features/dossier/service.ts';
import type { Choices, Item } from '#features/packet/choices.ts';
import { makePacket } from '#features/packet/service.ts';
import { paperPictures } from '#features/papers/service.ts';
import { blacken } from '#platform/pictures/mask.ts';
import { graduateProfile, saveFacts } from '#test/campaign/ready-applicant.ts';
import { addScan } from '#test/packet/paper-scans.ts';
import { openTestStore } from '#test/support/stores.ts';
import { scannedPage, twelvePapers } from './papers.ts';

const rounds = Number(process.argv[2] ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'foothold-bench-'));
const { store, parts, newWorkspace } = await openTestStore(folder);
try {
  const ws = await newWorkspace();
  await ws.transaction((db) => saveFacts(db, graduateProfile, parts.clock.now()));
  const items: Item[] = [];
  let size = 0;
  for (const [seed, { kind, title, pages }] of twelvePapers.entries()) {
    const scans = await Promise.all(
      Array.from({ length: pages }, (_, page) => scannedPage(`${title}, page ${page + 1}`, seed * 10 + page)),
    );
    size += scans.reduce((sum, scan) => sum + scan.length, 0);
    const masked = kind === 'passport';
    const masks = masked ? [{ page: 0, left: 0.6, top: 0.05, width: 0.3, height: 0.1 }] : [];
    const paperId = await addScan(ws, parts, kind, title, { pages: scans });
    items.push({ kind: 'paper', paperId, masked, masks });
  }
  const { versions } = await cvOverview(ws, parts);
  items.push({ kind: 'cv', versionId: versions[0]?.id ?? null });
  const choices = (limit: number, format: Choices['format']): Choices => ({
    site: 'Mercy Hospital',
    outreachId: null,
    items,
    format,
    limit,
    sentBy: 'mail',
  });
  console.log(
    `Twelve papers, ${twelvePapers.reduce((sum, { pages }) => sum + pages, 0)} pages, ${(size / 1e6).toFixed(1)} MB, and the CV`,
  );
  await measure('opening every page (decryption)', async () => {
    for (const item of items) if (item.kind === 'paper') await paperPictures(ws, parts, item.paperId);
  });
  const page = await scannedPage('Passport', 1);
  await measure('blackening one page', () =>
    blacken(page, [{ left: 0.1, top: 0.1, width: 0.2, height: 0.1 }]),
  );
  const made = async (what: string, one: Choices) =>
    measure(what, async () => {
      const packet = await makePacket(ws, parts, one);
      if (!packet?.ok) throw new Error(JSON.stringify(packet));
    });
  await made('one PDF, as large as it is', choices(100, 'pdf'));
  await made('one PDF under 10 MB of mail', choices(10, 'pdf'));
  await made('under 4 MB: reduced or cut', choices(4, 'pdf'));
  await made('a ZIP', choices(100, 'zip'));
} finally {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Seconds of the clock, and of both cores together: the second hardly changes when other programs work too. */
async function measure(what: string, work: () => Promise<unknown>) {
  const found: { clock: number; cores: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    found.push({ clock: (performance.now() - begun) / 1000, cores: (user + system) / 1e6 });
  }
  const median = (of: 'clock' | 'cores') =>
    (found.map((one) => one[of]).toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0).toFixed(
      2,
    );
  console.log(
    `  ${what.padEnd(34)} first ${found[0]?.clock.toFixed(2)} s; median of ${rounds}: ${median('clock')} s, ${median('cores')} s of the cores`,
  );
}
