import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

const [CR, LF] = [13, 10];

/** DuckDB's strict reading, which finds damaged lines, takes one kind of line end in a file, and says this of two. */
export const hasMixedLineEnds = (error: unknown) =>
  error instanceof Error && error.message.includes('state machine reached an invalid state');

/** Writes a file again with one kind of line end, as a spreadsheet program or two joined files may have left it with several. */
export async function writeEvenLines(path: string, into: string): Promise<void> {
  const unpack = path.endsWith('.gz') ? [createGunzip()] : [];
  await pipeline([createReadStream(path), ...unpack, evenLines(), createWriteStream(into)]);
}

function evenLines(): Transform {
  let endedWithCr = false;
  return new Transform({
    transform(bytes: Buffer, _encoding, done) {
      const even = Buffer.allocUnsafe(bytes.length);
      let length = 0;
      for (const byte of bytes) {
        if (byte !== LF || !endedWithCr) even[length++] = byte === CR ? LF : byte;
        endedWithCr = byte === CR;
      }
      done(null, even.subarray(0, length));
    },
  });
}
