import { statSync } from 'node:fs';
import { join } from 'node:path';
import { downloadsFolder, renewFromFolder, updateDirectory } from '#features/directory/renew-service.ts';
import { type Publishers, publishers } from '#features/directory/source-addresses.ts';
import type { SourceId } from '#features/directory/sources.ts';
import { directoryFacts } from '#features/directory/status-service.ts';
import { type UpdateDone, exitCodeOf, exitCodes } from '#features/directory/update-lines.ts';
import { systemClock } from '#platform/clock.ts';
import { publicWeb } from '#platform/net/public-web.ts';
import type { Result } from '#plain/refusal.ts';
import { readArguments, usage } from './directory-arguments.ts';
import { type Output, countsText, openOutput, refusalText } from './directory-output.ts';
import { answerText, searchFolder } from './directory-search.ts';
import { describeFault } from './faults.ts';
import { readSettings } from './settings.ts';
import { WrongUse } from './wrong-use.ts';

const say = (text: string) => process.stdout.write(text);
const complain = (text: string) => process.stderr.write(text);

async function main(): Promise<number> {
  const command = readArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (command.name === 'help') {
    say(usage);
    return exitCodes.done;
  }
  const settings = readSettings(process.env, process.platform);
  const folder = join(settings.folder, 'directory');
  if (command.name === 'status') return showStatus(folder, command.json);
  if (command.name === 'search') {
    const found = await searchFolder(folder, command.search, command.limit);
    if (found.ok) say(command.json ? `${JSON.stringify(found.value)}\n` : answerText(found.value));
    else complain(refusalText(found.refusals));
    return found.ok ? exitCodes.done : exitCodes.failed;
  }
  const output = openOutput(command, { out: process.stdout, complain: process.stderr });
  const work = { folder, now: systemClock.now, onProgress: output.progress, signal: stopSignal() };
  if (command.name === 'build') {
    const from = command.from ?? downloadsFolder(folder);
    if (!isFolder(from)) throw new WrongUse(`There is no folder ${from}.`);
    return tell(output, await renewFromFolder({ ...work, from }));
  }
  return tell(output, await update(work, settings.directoryMirror, command.without));
}

type Work = Parameters<typeof renewFromFolder>[0];

async function update(work: Omit<Work, 'from'>, mirror: string | undefined, without: SourceId[]) {
  const web = publicWeb({ allowed: mirror ? [hostAndPort(mirror)] : [] });
  try {
    return await updateDirectory({
      ...work,
      web,
      publishers: mirror ? mirrored(mirror) : publishers,
      without,
    });
  } finally {
    await web.close();
  }
}

function tell(output: Output, result: Result<UpdateDone>): number {
  const line = result.ok
    ? ({ kind: 'done', ...result.value } as const)
    : ({ kind: 'refused', refusals: result.refusals } as const);
  output.outcome(line);
  return exitCodeOf(line);
}

async function showStatus(folder: string, json: boolean): Promise<number> {
  const facts = await directoryFacts(folder);
  if (json) say(`${JSON.stringify(facts)}\n`);
  else if (!facts) say('There is no directory yet. “foothold directory update” downloads and builds it.\n');
  else {
    say(`Release ${facts.release}, built ${facts.built}, in ${folder}\n${countsText(facts.counts)}\n`);
    for (const { title, file, dated, rows, taken, missing } of facts.sources) {
      const read = `${taken.toLocaleString('en-US')} of ${rows.toLocaleString('en-US')} lines`;
      say(
        missing
          ? `- ${title}: not there. ${missing}\n`
          : `- ${title}: ${read} of ${file}${dated && ` (${dated})`}\n`,
      );
    }
  }
  return facts ? exitCodes.done : exitCodes.failed;
}

/** Ctrl-C, a signal, and a reader of our output that is gone all mean: stop, and keep what is here. */
function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
  process.stdout.on('error', () => stopping.abort());
  return stopping.signal;
}

function mirrored(mirror: string): Publishers {
  return { cms: mirror, nppes: mirror, hrsa: mirror, census: mirror, labor: mirror };
}

function hostAndPort(address: string): string {
  const { hostname, port, protocol } = new URL(address);
  return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

process.exitCode = await main().catch((error: unknown) => {
  if (error instanceof WrongUse) {
    complain(`${error.message}\n\n${usage}`);
    return exitCodes.wrongUse;
  }
  const { reason, mend } = describeFault(error).refusal;
  complain(`${reason} ${mend}\n${error instanceof Error ? error.message : String(error)}\n`);
  return exitCodes.failed;
});
