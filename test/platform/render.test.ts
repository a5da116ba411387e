import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderScan } from '#platform/pictures/render.ts';

const heic = readFileSync(join(import.meta.dirname, '../papers/photo.heic'));

test('a scan that cannot be handed over keeps none behind it from its pages', async () => {
  const unsendable = { bytes: (() => undefined) as never, form: 'heic', pages: null, mostPages: 1 } as const;
  await expect(renderScan(unsendable)).rejects.toThrow();
  expect(await renderScan({ bytes: heic, form: 'heic', pages: null, mostPages: 1 })).toMatchObject({
    kind: 'rendered',
  });
});
