import { crc32, inflateRawSync } from 'node:zlib';

/** Why a ZIP file is not opened. */
export type ZipFault = 'broken' | 'too-large';

type Entry = { name: Buffer; data: Buffer; crc: number };

/**
 * The wanted entries of a ZIP file, unpacked with a limit and packed anew without compression. A file of 20 MB
 * can unpack to 20 GB; readers that unpack by themselves have no limit, so they get this one (APPNOTE.TXT 4.3).
 */
export function boundedZip(
  zip: Uint8Array,
  mostBytes: number,
  wanted: (name: string) => boolean,
): Buffer | ZipFault {
  try {
    const entries = unpacked(Buffer.from(zip), mostBytes, wanted);
    return entries === 'too-large' ? entries : stored(entries);
  } catch (error) {
    // zlib says with this code that an entry holds more than was allowed for it.
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken';
  }
}

function unpacked(file: Buffer, mostBytes: number, wanted: (name: string) => boolean): Entry[] | 'too-large' {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('no end of central directory');
  let offset = file.readUInt32LE(end + 16);
  let left = mostBytes;
  const entries: Entry[] = [];
  for (let index = 0; index < file.readUInt16LE(end + 10); index += 1) {
    if (file.readUInt32LE(offset) !== 0x02014b50) throw new Error('no central directory entry');
    const method = file.readUInt16LE(offset + 10);
    const packedSize = file.readUInt32LE(offset + 20);
    const nameLength = file.readUInt16LE(offset + 28);
    const name = file.subarray(offset + 46, offset + 46 + nameLength);
    const local = file.readUInt32LE(offset + 42);
    offset += 46 + nameLength + file.readUInt16LE(offset + 30) + file.readUInt16LE(offset + 32);
    if (!wanted(name.toString())) continue;
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + packedSize);
    if (method !== 0 && method !== 8) throw new Error('unknown compression');
    const data = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
    left -= data.length;
    if (left < 0) return 'too-large';
    entries.push({ name, data, crc: crc32(data) });
  }
  return entries;
}

function stored(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, crc } of entries) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 'latin1');
    common.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, name, data);
    offset += 30 + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
