import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { typeset } from '#platform/typeset/typeset.ts';

test('a file is set in type from a folder with spaces and accents in its name', async () => {
  const inProject = join(import.meta.dirname, '../../.tmp');
  mkdirSync(inProject, { recursive: true });
  const folder = mkdtempSync(join(inProject, 'José’s papers '));
  try {
    const file = join(folder, 'note.typ');
    writeFileSync(file, '#set document(title: "A note")\nHello.\n#metadata(0.5) <end>\n');
    expect(await typeset(pathToFileURL(file), {}, new Date(0))).toMatchObject({ pages: 1, fill: 0.5 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
