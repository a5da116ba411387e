import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks for passphrases without showing what is typed; reads lines where nobody types. */
export function askPassphrases() {
  const unseen = new Writable({ write: (_text, _encoding, next) => next() });
  const lines = createInterface({
    input: process.stdin,
    output: unseen,
    terminal: process.stdin.isTTY ?? false,
  });
  const given = lines[Symbol.asyncIterator]();
  return {
    async next(question: string): Promise<string> {
      if (process.stdin.isTTY) process.stderr.write(question);
      const { value } = await given.next();
      if (process.stdin.isTTY) process.stderr.write('\n');
      return typeof value === 'string' ? value : '';
    },
    close: () => lines.close(),
  };
}
