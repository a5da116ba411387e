import { readFile, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Explanation, explain } from '#features/inbox/explanation.ts';
import { header, type IncomingMail } from '#features/inbox/incoming-mail.ts';
import { readMail } from '#features/inbox/reading.ts';
import { sortingNames } from '#features/inbox/rules.ts';
import { understand } from '#features/inbox/understanding.ts';
import { systemClock } from '#platform/clock.ts';

const usage = `Usage: foothold mail explain FILE|FOLDER ...

Prints what Foothold understands of each mail: whether it is an answer, a mail that came back, an automatic
reply or a report, how it is sorted and why, and the words of its writer without what they quote. Mails are files
as mail programs save them (.eml). Nothing is sent or stored.

  --json   Prints one JSON object a line instead
  --help   Shows this

Exit codes: 0 done; 1 a file could not be read; 2 wrong use
`;

process.exitCode = await main();

async function main(): Promise<number> {
  const given = argumentsGiven();
  if (
    given === null ||
    (!given.values.help && (given.positionals[0] !== 'explain' || given.positionals.length < 2))
  ) {
    process.stderr.write(usage);
    return 2;
  }
  if (given.values.help) {
    process.stdout.write(usage);
    return 0;
  }
  let unread = 0;
  for (const place of given.positionals.slice(1)) {
    for await (const file of filesIn(resolve(process.env['INIT_CWD'] ?? process.cwd(), place))) {
      try {
        const explanation = await explainFile(file);
        process.stdout.write(
          given.values.json ? `${JSON.stringify({ file, ...explanation })}\n` : inWords(file, explanation),
        );
      } catch (error) {
        unread++;
        process.stderr.write(`${file} could not be read as a mail: ${String(error)}\n`);
      }
    }
  }
  return unread === 0 ? 0 : 1;
}

function argumentsGiven() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch {
    return null;
  }
}

/** The file itself, or all files of a folder and of those in it, by name; hidden ones are left out. */
async function* filesIn(place: string): AsyncGenerator<string> {
  const found = await stat(place).catch(() => null);
  if (!found?.isDirectory()) {
    yield place;
    return;
  }
  for (const name of (await readdir(place)).toSorted())
    if (!name.startsWith('.')) yield* filesIn(join(place, name));
}

async function explainFile(file: string): Promise<Explanation> {
  const bytes = await readFile(file);
  const now = systemClock.now();
  const mail = await readMail(bytes, now);
  const dated = { ...mail, receivedAt: writtenAt(mail) ?? now };
  return explain(dated, understand(dated));
}

/** "Back on Monday" is counted from the day on which the mail was written. */
function writtenAt(mail: IncomingMail): string | null {
  const moment = Date.parse(header(mail.headers, 'date').replace(/\([^)]*\)\s*$/, ''));
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}

function inWords(file: string, explained: Explanation): string {
  const { kind, bounce, autoReply, sorting, referral, visibleText } = explained;
  const lines = [
    `${file}`,
    `  is            ${kind}`,
    `  sorted as     ${sortingNames[sorting.as].name}`,
    `  because       ${sorting.reason}`,
  ];
  if (bounce !== null) {
    lines.push(
      `  came back     ${bounce.class}${bounce.delayed ? ', still tried' : ''}${bounce.certain ? '' : ', no reason given'}`,
    );
    lines.push(`  address       ${bounce.addresses.join(', ') || 'none named'}`);
    lines.push(`  server said   ${bounce.words}`);
  }
  if (autoReply !== null)
    lines.push(`  automatic     ${autoReply.kind}`, `  back on       ${autoReply.returnDate ?? 'no day'}`);
  if (referral !== null)
    lines.push(`  names         ${[referral.name, referral.address].filter(Boolean).join(', ')}`);
  lines.push(`  visible text`, ...visibleText.split('\n').map((line) => `    ${line}`), '');
  return `${lines.join('\n')}\n`;
}
