import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DamagedZip, type OpenZip, openZip } from '#platform/files/zip-entries.ts';
import { collected } from '#platform/files/collected.ts';
import { zipFile } from '#test/support/zip-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'foothold-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function onDisk(bytes: Buffer): string {
  const path = join(folder, `${(files += 1)}.zip`);
  writeFileSync(path, bytes);
  return path;
}

async function contents(zip: OpenZip, name: string): Promise<string> {
  const entry = zip.entries.find((one) => one.name === name) ?? { name, bytes: 0 };
  return Buffer.concat(await collected(zip.read(entry))).toString();
}

const long = 'NPI,"Entity Type Code"\n'.repeat(20_000);
const packed = [
  { name: 'readme.pdf', content: 'no table' },
  { name: 'npidata_pfile.csv', content: long },
];

describe('TGT-3: a ZIP file is read where it lies', () => {
  test.each([false, true])(
    'its entries are listed and read, also in the form over 4 GB (%s)',
    async (zip64) => {
      const zip = await openZip(onDisk(zipFile(packed, { zip64 })));
      expect(zip.entries).toEqual([
        { name: 'readme.pdf', bytes: 8 },
        { name: 'npidata_pfile.csv', bytes: long.length },
      ]);
      expect(await contents(zip, 'npidata_pfile.csv')).toBe(long);
      expect(await contents(zip, 'readme.pdf')).toBe('no table');
      zip.close();
    },
  );

  test('a reader may stop in the middle of an entry and read another', async () => {
    const zip = await openZip(onDisk(zipFile(packed)));
    const [, table] = zip.entries;
    for await (const part of zip.read(table!)) {
      expect(part.length).toBeGreaterThan(0);
      break;
    }
    expect(await contents(zip, 'readme.pdf')).toBe('no table');
    zip.close();
  });

  test('a file that was cut off is refused when it is opened', async () => {
    const whole = zipFile(packed);
    const cut = openZip(onDisk(whole.subarray(0, whole.length - 30)));
    await expect(cut).rejects.toThrow(DamagedZip);
    await expect(cut).rejects.toMatchObject({
      entry: null,
      message: expect.stringContaining('not a whole ZIP'),
    });
  });

  test('a page of HTML under the name of a ZIP file is refused', async () => {
    const page = openZip(onDisk(Buffer.from('<!doctype html><title>Not found</title>'.repeat(10))));
    await expect(page).rejects.toThrow(DamagedZip);
  });

  test('a byte that changed on its way is found, and the entry named', async () => {
    const bytes = zipFile(packed);
    // The packed content of the first entry begins after its header of 30 bytes and its name.
    bytes.writeUInt8(bytes.readUInt8(30 + 10 + 3) ^ 1, 30 + 10 + 3);
    const zip = await openZip(onDisk(bytes));
    await expect(contents(zip, 'readme.pdf')).rejects.toMatchObject({ entry: 'readme.pdf' });
    expect(await contents(zip, 'npidata_pfile.csv')).toBe(long);
    zip.close();
  });

  test('the right length with the wrong checksum is found too', async () => {
    const bytes = zipFile(packed);
    const central = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    bytes.writeUInt32LE(1, central + 16);
    const zip = await openZip(onDisk(bytes));
    await expect(contents(zip, 'npidata_pfile.csv')).rejects.toThrow('checksum is wrong');
    zip.close();
  });

  test('a file that is not there is told by the operating system’s own code', async () => {
    await expect(openZip(join(folder, 'none.zip'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
