import { crc32, deflateRawSync } from 'node:zlib';

export type PackedFile = { name: string; content: string | Buffer };

/** The bytes of a ZIP file for tests; with `zip64` in the form for files over 4 GB (APPNOTE.TXT 4.3.14 and 4.5.3). */
export function zipFile(files: readonly PackedFile[], { zip64 = false } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(zip64 ? 45 : 20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(title.length, 22);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 'latin1');
    common.copy(central, 6);
    const extra = zip64 ? largeSizes(data.length, packed.length, offset) : Buffer.alloc(0);
    if (zip64) for (const at of [20, 24, 42]) central.writeUInt32LE(0xffffffff, at);
    else central.writeUInt32LE(offset, 42);
    central.writeUInt16LE(extra.length, 30);
    directory.push(central, title, extra);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, title, packed);
    offset += 30 + title.length + packed.length;
  }
  const size = Buffer.concat(directory).length;
  return Buffer.concat([...parts, ...directory, ...ending(files.length, size, offset, zip64)]);
}

/** The smallest XLSX file around the XML of one sheet and the texts that its cells refer to. */
export function xlsxFile(sheet: string, sharedTexts: string | null = null): Buffer {
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${kind}/${type}" Target="${target}"/>`;
  const files = [
    { name: '_rels/.rels', content: relations(relation('r1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        relation('s1', 'worksheet', 'worksheets/sheet1.xml') +
          relation('s2', 'worksheet', '/xl/worksheets/second.xml') +
          relation('s3', 'sharedStrings', 'sharedStrings.xml'),
      ),
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="m" xmlns:r="${kind}"><sheets><sheet name="First" sheetId="1" r:id="s1"/><sheet name="Second" sheetId="2" r:id="s2"/></sheets></workbook>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
    {
      name: 'xl/worksheets/second.xml',
      content: '<worksheet xmlns="m"><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>',
    },
    { name: 'xl/sharedStrings.xml', content: sharedTexts ?? '<sst xmlns="m"/>' },
  ];
  return zipFile(files);
}

function largeSizes(size: number, packed: number, offset: number): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  for (const [place, value] of [size, packed, offset].entries())
    extra.writeBigUInt64LE(BigInt(value), 4 + place * 8);
  return extra;
}

function ending(count: number, size: number, offset: number, zip64: boolean): Buffer[] {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  for (const at of [8, 10]) end.writeUInt16LE(zip64 ? 0xffff : count, at);
  end.writeUInt32LE(zip64 ? 0xffffffff : size, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : offset, 16);
  if (!zip64) return [end];
  const large = Buffer.alloc(56);
  large.write('PK\x06\x06', 'latin1');
  large.writeBigUInt64LE(44n, 4);
  for (const at of [24, 32]) large.writeBigUInt64LE(BigInt(count), at);
  large.writeBigUInt64LE(BigInt(size), 40);
  large.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return [large, locator, end];
}
