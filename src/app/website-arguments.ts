import { parseArgs } from 'node:util';
import { WrongUse } from './wrong-use.ts';

export type WebsiteCommand =
  { name: 'help' } | { name: 'read'; json: boolean; sources: string[]; addresses: string[] };

export const usage = `Usage: foothold website read WEBSITE
       foothold website read FILE ... [--url ADDRESS ...]
       foothold website read FOLDER

  Reads a website (politely: at most 15 pages, 2 seconds apart, as robots.txt allows), or pages that were saved
  as HTML or PDF files, and prints what it says: contacts, programs, and what it forbids, each with its sentence.

  WEBSITE                An address, such as www.hospital.org
  FILE ...               Pages of one website. They are read together
  FOLDER                 Saved pages, each read alone. With --json: one line {"file", "reading"} for each
      --url ADDRESS      Where a file was saved from, in the order of the files. Without it the page itself
                         tells (the browser's note, or its canonical link), or the file is its own address
      --json             Prints JSON instead
      --help             Shows this

Exit codes: 0 read; 1 nothing could be read; 2 wrong use; 3 read, but some pages could not be
`;

const options = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  url: { type: 'string', multiple: true, default: [] as string[] },
} as const;

export function readArguments(args: readonly string[]): WebsiteCommand {
  const { values, positionals } = parsed(args);
  const [name, ...sources] = positionals;
  if (values.help || name === undefined || name === 'help') return { name: 'help' };
  if (name !== 'read') throw new WrongUse(`There is no command “${name}”.`);
  if (sources.length === 0) throw new WrongUse('Name a website, a file or a folder.');
  const odd = values.url.find((address) => !/^https?:$/.test(URL.parse(address)?.protocol ?? ''));
  if (odd !== undefined) throw new WrongUse(`--url: “${odd}” is no web address.`);
  if (values.url.length > sources.length) throw new WrongUse('There are more --url than files.');
  return { name, json: values.json, sources, addresses: values.url };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}
