import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { webAddress } from '#features/websites/fetching/addresses.ts';
import { limits } from '#features/websites/fetching/limits.ts';
import { websiteReader } from '#features/websites/fetching/reader-service.ts';
import { TooComplicated, understanding } from '#features/websites/fetching/understand-service.ts';
import { refusalsOf } from '#features/websites/fetching/refusals.ts';
import type { ReadPage, SiteReading } from '#features/websites/rules.ts';
import { savedFilesIn, savedPage } from '#features/websites/saved-pages-service.ts';
import { systemClock } from '#platform/clock.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { dayOf } from '#plain/time.ts';
import { refusalText } from './directory-output.ts';
import { describeFault } from './faults.ts';
import { readSettings } from './settings.ts';
import { type WebsiteCommand, readArguments, usage } from './website-arguments.ts';
import { readingText } from './website-output.ts';
import { WrongUse } from './wrong-use.ts';

const exitCodes = { done: 0, failed: 1, wrongUse: 2, doneWithGaps: 3 } as const;
const say = (text: string) => process.stdout.write(text);
const complain = (text: string) => process.stderr.write(text);

async function main(): Promise<number> {
  const command = readArguments(process.argv.slice(2));
  if (command.name === 'help') {
    say(usage);
    return exitCodes.done;
  }
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const paths = command.sources.map((source) => resolve(from, source));
  const [first] = paths;
  if (first && isFolder(first)) {
    if (paths.length > 1) throw new WrongUse('One folder at a time.');
    return readFolder(first, command);
  }
  if (paths.every(isFile)) return readFiles(paths, command);
  if (command.sources.length > 1)
    throw new WrongUse(`There is no file ${paths.find((path) => !isFile(path))}.`);
  return readLive(command.sources[0] ?? '', command);
}

type Read = Extract<WebsiteCommand, { name: 'read' }>;

/** A website as it is now. What is looked at is told on the other stream, so that the reading can be piped. */
async function readLive(typed: string, { json }: Read): Promise<number> {
  const address = webAddress(typed);
  if (!address.ok) {
    complain(`${refusalText(address.refusals)}There is no file “${typed}” either.\n`);
    return exitCodes.wrongUse;
  }
  const settings = readSettings(process.env, process.platform);
  const reader = websiteReader({ cacheFolder: null, ...settings.websites });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  let gaps = 0;
  try {
    const read = await reader.read(address.value, dayOf(systemClock.now(), 'UTC'), {
      signal: stop.signal,
      async onPage({ url, refusal }) {
        if (refusal) gaps += 1;
        complain(`${refusal ? `not read: ${url} (${refusal.reason})` : `read: ${url}`}\n`);
      },
    });
    return tell(read.ok ? ok(read.value.reading) : read, json, gaps > 0);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    complain('Stopped.\n');
    return exitCodes.failed;
  } finally {
    await reader.close();
  }
}

/** Saved pages of one website, read together. */
async function readFiles(paths: string[], { addresses, json }: Read): Promise<number> {
  const pages: ReadPage[] = [];
  const refusals: Refusal[] = [];
  for (const [index, path] of paths.entries()) {
    const page = await savedPage(path, addresses[index]);
    if (page.ok) pages.push(page.value);
    else refusals.push(...page.refusals);
  }
  if (pages.length === 0) return tell(refuse(refusals), json, true);
  if (refusals.length > 0) complain(refusalText(refusals));
  return withThought(async (read) => tell(await read(pages), json, refusals.length > 0));
}

/** Many saved pages, each of them alone. */
async function readFolder(folder: string, { addresses, json }: Read): Promise<number> {
  if (addresses.length > 0) throw new WrongUse('--url goes with files, not with a folder.');
  const paths = await savedFilesIn(folder);
  let failed = 0;
  await withThought(async (read) => {
    for (const path of paths) {
      const page = await savedPage(path);
      const reading = page.ok ? await read([page.value]) : page;
      if (!reading.ok) failed += 1;
      const file = relative(folder, path);
      if (json) {
        const { ok: isRead } = reading;
        say(
          `${JSON.stringify(isRead ? { file, reading: reading.value } : { file, refusals: reading.refusals })}\n`,
        );
      } else say(`== ${file}\n${reading.ok ? readingText(reading.value) : refusalText(reading.refusals)}\n`);
    }
  });
  if (paths.length === 0) complain(`There is no saved page in ${folder}.\n`);
  if (failed === paths.length) return exitCodes.failed;
  return failed > 0 ? exitCodes.doneWithGaps : exitCodes.done;
}

function tell(reading: Result<SiteReading>, json: boolean, hasGaps: boolean): number {
  if (!reading.ok) {
    if (json) say(`${JSON.stringify({ refusals: reading.refusals })}\n`);
    else complain(refusalText(reading.refusals));
    return exitCodes.failed;
  }
  say(json ? `${JSON.stringify(reading.value)}\n` : readingText(reading.value));
  return hasGaps ? exitCodes.doneWithGaps : exitCodes.done;
}

/** Understanding in a thread of its own: a saved page is as little to be trusted as a live one. */
async function withThought<T>(
  work: (read: (pages: ReadPage[]) => Promise<Result<SiteReading>>) => Promise<T>,
): Promise<T> {
  const thought = understanding(limits);
  try {
    return await work(async (pages) => {
      try {
        return ok(await thought.reading(pages));
      } catch (error) {
        if (!(error instanceof TooComplicated)) throw error;
        return refuse(refusalsOf(pages[0]?.url ?? '').tooComplicated());
      }
    });
  } finally {
    await thought.close();
  }
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

process.stdout.on('error', () => process.exit(exitCodes.failed));
process.exitCode = await main().catch((error: unknown) => {
  if (error instanceof WrongUse) {
    complain(`${error.message}\n\n${usage}`);
    return exitCodes.wrongUse;
  }
  const { reason, mend } = describeFault(error).refusal;
  complain(`${reason} ${mend}\n${error instanceof Error ? error.message : String(error)}\n`);
  return exitCodes.failed;
});
