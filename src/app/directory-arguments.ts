import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Search, searchSchema } from '#features/directory/rules.ts';
import { type SourceId, sourceIds } from '#features/directory/sources.ts';
import { stateCode } from '#features/targets/states.ts';
import { WrongUse } from './wrong-use.ts';

export type DirectoryCommand =
  | { name: 'help' }
  | { name: 'update'; json: boolean; without: SourceId[] }
  | { name: 'build'; json: boolean; from: string | null }
  | { name: 'status'; json: boolean }
  | { name: 'search'; json: boolean; search: Search; limit: number };

export const usage = `Usage: foothold directory <command>

  update                   Downloads the official files that are new, then builds the directory from them
      --without SOURCE     Leaves a source out; may be given several times
  build                    Builds the directory again from the files that update downloaded
      --from FOLDER        Builds it from the files in a folder, whichever of them are there
  status                   Shows what the directory holds and what it was built from
  search                   Finds hospitals, clinics or physicians, the best score first
      --list LIST          hospital, clinic or physician
      --specialty TEXT     As people write it: “internal medicine”, IM, psych
      --state STATE        May be given several times
      --near PLACE         A ZIP code or a city: “Bronx, NY”
      --within MILES       Around that place; 25 when it is not given
      --name TEXT          Words of a name; typing errors are forgiven
      --limit NUMBER       At most so many; 20 when it is not given

  --json                   Prints JSON instead: one object a line
  --help                   Shows this

Sources: ${sourceIds.join(', ')}

Exit codes: 0 done; 1 failed, the directory before stays in use; 2 wrong use; 3 done, but with sources missing
`;

const options = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  from: { type: 'string' },
  without: { type: 'string', multiple: true },
  list: { type: 'string' },
  specialty: { type: 'string' },
  state: { type: 'string', multiple: true },
  near: { type: 'string' },
  within: { type: 'string' },
  name: { type: 'string' },
  limit: { type: 'string' },
} as const;

const allowed: Record<string, readonly string[]> = {
  update: ['json', 'without'],
  build: ['json', 'from'],
  status: ['json'],
  search: ['json', 'list', 'specialty', 'state', 'near', 'within', 'name', 'limit'],
};

/** folder: where the person stands, against which a relative path is meant. */
export function readArguments(args: readonly string[], folder: string): DirectoryCommand {
  const { values, positionals } = parsed(args);
  const [name, ...others] = positionals;
  if (values.help || name === undefined || name === 'help') return { name: 'help' };
  const known = allowed[name];
  if (!known) throw new WrongUse(`There is no command “${name}”.`);
  if (others.length > 0) throw new WrongUse(`“${others[0]}” is one word too many.`);
  const odd = Object.entries(values).find(([key, value]) => value !== false && !known.includes(key));
  if (odd) throw new WrongUse(`“${name}” knows no --${odd[0]}.`);
  const { json } = values;
  if (name === 'build')
    return { name, json, from: values.from === undefined ? null : resolve(folder, values.from) };
  if (name === 'update') return { name, json, without: (values.without ?? []).map(sourceIn) };
  if (name === 'search') return { name, json, ...searchIn(values) };
  return { name: 'status', json };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

type Written = ReturnType<typeof parsed>['values'];

function searchIn(written: Written): { search: Search; limit: number } {
  const { list, specialty, near, name, within, limit = '20' } = written;
  const states = (written.state ?? []).map(stateIn);
  const miles = within === undefined ? undefined : Number(within);
  const search = searchSchema.safeParse({ list, specialty, near, name, states, within: miles });
  if (!search.success) {
    const [fault] = search.error.issues;
    throw new WrongUse(
      `--${fault?.path[0] === 'states' ? 'state' : String(fault?.path[0])}: ${fault?.message}`,
    );
  }
  if (!/^[1-9]\d{0,4}$/.test(limit)) throw new WrongUse(`--limit: “${limit}” is no number from 1 to 99999.`);
  return { search: search.data, limit: Number(limit) };
}

function stateIn(written: string): string {
  const code = stateCode(written);
  if (!code) throw new WrongUse(`--state: “${written}” is no state of the United States.`);
  return code;
}

function sourceIn(written: string): SourceId {
  const id = sourceIds.find((one) => one === written);
  if (!id) throw new WrongUse(`There is no source “${written}”. There are: ${sourceIds.join(', ')}.`);
  return id;
}
