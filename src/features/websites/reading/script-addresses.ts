import { plainAddresses } from './address-shape.ts';

/** A string literal, an identifier, or another term of a sum. */
const TERM = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|([A-Za-z_$][\w$]*)|([+=;\n])|([^\s])/g;
const MOST_TERMS = 4_000;

/**
 * Addresses that a script puts together from pieces ("jane" + "@" + "place.org"), found by adding up its string literals;
 * nothing of the script is run.
 */
export function addressesInScript(script: string): string[] {
  const values = new Map<string, string>();
  const found = new Set<string>();
  let target = '';
  let lastName = '';
  let sum = '';
  let adding = false;
  const settle = () => {
    if (target !== '' && sum !== '') values.set(target, sum);
    for (const { address } of plainAddresses(readable(sum))) found.add(address);
    target = '';
    sum = '';
    adding = false;
  };
  let terms = 0;
  for (const [, double, single, name, mark] of script.matchAll(TERM)) {
    terms += 1;
    if (terms > MOST_TERMS) break;
    const literal = double ?? single;
    if (literal !== undefined) {
      if (!adding && sum !== '') settle();
      sum += literal;
      adding = false;
    } else if (name !== undefined) {
      if (!adding && sum !== '') settle();
      if (/^(?:var|let|const)$/.test(name)) continue;
      if (adding || target !== '') sum += values.get(name) ?? '';
      else if (values.has(name)) sum = values.get(name) ?? '';
      lastName = name;
      adding = false;
    } else if (mark === '+') adding = true;
    else if (mark === '=') {
      target = lastName;
      sum = '';
      adding = true;
    } else if (mark === ';' || (mark === '\n' && !adding)) settle();
    else if (mark !== '\n' && !adding) {
      const kept = target;
      settle();
      if (kept !== '' && sum === '') target = '';
    }
  }
  settle();
  return [...found];
}

const readable = (text: string) =>
  text
    .replace(/&#(?:64|x40);/gi, '@')
    .replace(/&#(?:46|x2e);/gi, '.')
    .replace(/%40/g, '@')
    .replace(/\\x40|\\u0040/g, '@');
