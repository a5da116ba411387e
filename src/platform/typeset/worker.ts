import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Typeset } from './typeset.ts';

export type Order = {
  number: number;
  file: string;
  inputs: Record<string, string>;
  pictures: Record<string, Uint8Array>;
  svg: boolean;
  made: number;
};
export type Answer = { number: number } & ({ ok: true; typeset: Typeset } | { ok: false; reason: string });

const root = fileURLToPath(new URL('../../../', import.meta.url));
const require = createRequire(import.meta.url);

/** Latin, Greek, Cyrillic and Vietnamese first; then the scripts in which applicants' names are written most. */
const fonts = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
  'noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
  'noto-sans-devanagari/600SemiBold/NotoSansDevanagari_600SemiBold.ttf',
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
].map((font) => require.resolve(`@expo-google-fonts/${font}`));

const compiler = NodeCompiler.create({
  workspace: root,
  fontArgs: [{ fontPaths: fonts.map((font) => dirname(font)) }],
});

function set({ file, inputs, made, svg }: Order): Typeset {
  const compiled = compiler.compile({ mainFilePath: file, inputs, resetRead: true });
  const document = compiled.result;
  if (!document) {
    const wrong = compiled.takeError();
    throw new Error(`The text could not be set in type: ${JSON.stringify(wrong?.shortDiagnostics)}`);
  }
  const [end] = compiler.query(document, { selector: '<end>', field: 'value' }) as (string | number)[];
  const pdf = compiler.pdf(document, {
    pdfStandard: 'ua-1',
    pdfTags: true,
    creationTimestamp: Math.floor(made / 1000),
  });
  return {
    pages: document.numOfPages,
    fill: Number(end ?? 1),
    pdf,
    svg: svg ? compiler.plainSvg(document) : '',
  };
}

parentPort?.on('message', (order: Order) => {
  const paths = Object.keys(order.pictures).map((name) => `${root}pictures/${name}`);
  for (const [index, picture] of Object.values(order.pictures).entries()) {
    compiler.mapShadow(paths[index] ?? '', Buffer.from(picture));
  }
  const answer = ((): Answer => {
    try {
      return { number: order.number, ok: true, typeset: set(order) };
    } catch (error) {
      return {
        number: order.number,
        ok: false,
        reason: error instanceof Error ? error.message : String(error),
      };
    }
  })();
  for (const path of paths) compiler.unmapShadow(path);
  parentPort?.postMessage(answer, []);
  // What a packet shows is not kept in memory.
  compiler.evictCache(paths.length > 0 ? 0 : 10);
});
