import { Drop, Liquid, type Template, TokenizationError } from 'liquidjs';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { nearestName } from './nearest-name.ts';

/** The values of a letter's merge fields by group and name; null where the fact is missing or stale (RDY-7). */
export type MergeValues = Record<string, Record<string, string | null>>;

/** A rendered text, and the merge fields it would have printed but whose fact is missing. */
export type Rendered = { text: string; missing: string[] };

/** A letter is a page at most. What is larger is a mistake or an attack, and is refused before it costs time. */
const mostCharacters = 20_000;
const mostMilliseconds = 250;
const mostMemory = 100_000;

/** Stands where a fact should be: false in a condition, and recorded by name as soon as it would be printed. */
class MissingFact extends Drop {
  readonly field: string;
  constructor(field: string) {
    super();
    this.field = field;
  }
  override valueOf() {
    return null;
  }
}

/** The filters of letters. Each hands a missing fact on, so that no filter can hide it. */
const filters: Record<string, (text: string) => string> = {
  upcase: (text) => text.toUpperCase(),
  downcase: (text) => text.toLowerCase(),
  capitalize: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  strip: (text) => text.trim(),
};

const filterNames: readonly string[] = [...Object.keys(filters), 'default'];

/**
 * Renders one Liquid text of a letter strictly: only known fields, only `if`, only our few filters, no files,
 * and limits on length, time and memory. What cannot be taken is refused with its line and the mend.
 */
export function renderText(source: string, values: MergeValues, partName: string): Result<Rendered> {
  const missing = new Set<string>();
  const engine = letterEngine((field) => missing.add(field));
  const parsed = parseText(engine, source, values, partName);
  if (!parsed.ok) return parsed;
  try {
    const text: unknown = engine.renderSync(parsed.value, scopeOf(values));
    return ok({ text: String(text), missing: [...missing] });
  } catch (error) {
    return refuse(refusalOf(error, source, partName));
  }
}

/** Whether a text could be rendered with these fields, without rendering it. Every unknown field is named. */
export function checkText(source: string, values: MergeValues, partName: string): Result<true> {
  const parsed = parseText(
    letterEngine(() => undefined),
    source,
    values,
    partName,
  );
  return parsed.ok ? ok(true) : parsed;
}

function parseText(
  engine: Liquid,
  source: string,
  values: MergeValues,
  partName: string,
): Result<Template[]> {
  try {
    const templates = engine.parse(source);
    const unknown = unknownFields(engine, templates, values, partName);
    return unknown.length > 0 ? refuse(unknown) : ok(templates);
  } catch (error) {
    return refuse(refusalOf(error, source, partName));
  }
}

function letterEngine(onMissing: (field: string) => void): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    dynamicPartials: false,
    templates: {},
    parseLimit: mostCharacters,
    renderLimit: mostMilliseconds,
    memoryLimit: mostMemory,
    outputEscape: (value: unknown) => {
      if (!(value instanceof MissingFact)) return value === null || value === undefined ? '' : String(value);
      onMissing(value.field);
      return `[${value.field}]`;
    },
  });
  for (const tag of Object.keys(engine.tags)) if (tag !== 'if') delete engine.tags[tag];
  for (const filter of Object.keys(engine.filters)) delete engine.filters[filter];
  for (const [name, filter] of Object.entries(filters)) {
    engine.registerFilter(name, (value: unknown) =>
      value instanceof MissingFact ? value : filter(String(value)),
    );
  }
  engine.registerFilter('default', (value: unknown, otherwise: unknown) =>
    value instanceof MissingFact || value === '' ? otherwise : value,
  );
  return engine;
}

function scopeOf(values: MergeValues): Record<string, Record<string, string | MissingFact>> {
  return Object.fromEntries(
    Object.entries(values).map(([group, fields]) => [
      group,
      Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, value ?? new MissingFact(`${group}.${name}`)]),
      ),
    ]),
  );
}

function unknownFields(
  engine: Liquid,
  templates: Template[],
  values: MergeValues,
  partName: string,
): Refusal[] {
  const known = Object.entries(values).flatMap(([group, names]) =>
    Object.keys(names).map((name) => `${group}.${name}`),
  );
  const uses = Object.values(engine.analyzeSync(templates, { partials: false }).variables).flat();
  return uses
    .filter((use) => !known.includes(use.segments.map(String).join('.')))
    .map((use) => {
      const field = use.segments.map(String).join('.');
      const nearest = nearestName(field, known);
      return {
        field: `${partName}, line ${use.location.row}`,
        value: field,
        reason: `There is no merge field named “${field}”.`,
        mend: nearest
          ? `Did you mean {{ ${nearest} }}? Otherwise choose one from the list of fields.`
          : 'Choose one from the list of fields beside the editor.',
      };
    });
}

/** liquidjs says what is wrong in its own words; the applicant reads it in ours, with the line. */
function refusalOf(error: unknown, source: string, partName: string): Refusal {
  const message = error instanceof Error ? error.message : String(error);
  const line = Number(/line:(\d+)/.exec(message)?.[1] ?? 1);
  const field = `${partName}, line ${line}`;
  const value = (source.split('\n')[line - 1] ?? '').trim().slice(0, 80);
  const tag = /tag "([^"]+)" not found/.exec(message)?.[1];
  if (tag) return { field, value, ...tagRefusal(tag) };
  const filter = /undefined filter: (\S+?),?(?:\s|$)/.exec(message)?.[1];
  if (filter) {
    const mend = `Use one of: ${filterNames.join(', ')}. Or remove “| ${filter}”.`;
    return { field, value, reason: `There is no filter named “${filter}” in letters.`, mend };
  }
  if (/limit exceeded/.test(message)) {
    const mend = 'Shorten it to a letter of one page, with simple fields and conditions only.';
    return { field, value, reason: 'This text would take too much time or memory to write out.', mend };
  }
  if (/^tag \{%.*not closed/.test(message) && !(error instanceof TokenizationError)) {
    const mend = 'Write {% endif %} where the condition ends.';
    return { field, value, reason: 'A condition that begins with {% if … %} is not ended.', mend };
  }
  const mend = 'Write fields as {{ group.name }} and conditions as {% if group.name %} … {% endif %}.';
  return { field, value, reason: 'The merge code on this line cannot be read.', mend };
}

function tagRefusal(tag: string): { reason: string; mend: string } {
  if (['else', 'elsif', 'endif'].includes(tag)) {
    return {
      reason: `“${tag}” stands here without a condition before it.`,
      mend: 'Begin the condition with {% if group.name %}, or remove this.',
    };
  }
  const loops = ['for', 'tablerow', 'cycle', 'break', 'continue'];
  return {
    reason: loops.includes(tag)
      ? `Letters cannot repeat a part: “${tag}” is not available.`
      : `“${tag}” is not available in letters.`,
    mend: 'Use only fields {{ … }} and conditions {% if … %} … {% else %} … {% endif %}.',
  };
}
