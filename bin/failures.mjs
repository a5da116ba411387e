// What failed in a run of vitest, short enough to stand under the summary: whoever sees only the end sees it too.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** reportFile: where vitest's JSON reporter wrote; paths in the answer are told from `root`. One line per failure. */
export function failuresOf(reportFile, root) {
  if (!existsSync(reportFile)) return [];
  return JSON.parse(readFileSync(reportFile, 'utf8')).testResults.flatMap(
    ({ name, message, assertionResults }) => {
      const file = relative(root, name);
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      if (failed.length === 0) return message ? [`${file}: ${brief(message)}`] : [];
      return failed.map(
        ({ fullName, failureMessages }) => `${file} › ${fullName}: ${brief(failureMessages.join(' '))}`,
      );
    },
  );
}

const brief = (text) => stripVTControlCharacters(text).replaceAll(/\s+/g, ' ').trim().slice(0, 400);
