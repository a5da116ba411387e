import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetHalfOfDemo, makeUpDemo } from '#app/demo-folder.ts';
import { FolderHeld, lockFolder } from '#platform/folder-lock.ts';

let folder: string;
const row = () => join(folder, 'store', 'row');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foothold-half-'));
  mkdirSync(join(folder, 'store'));
  writeFileSync(row(), 'invented');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const brokenOff = () => makeUpDemo(folder, () => Promise.reject(new Error('killed')));

test('a demo whose making was broken off is made up anew', async () => {
  await expect(brokenOff()).rejects.toThrow('killed');
  forgetHalfOfDemo(folder);
  expect(existsSync(row())).toBe(false);
});

test('a demo that is whole stays as it is', async () => {
  await makeUpDemo(folder, async () => true);
  forgetHalfOfDemo(folder);
  expect(existsSync(row())).toBe(true);
});

test('a demo that another start makes up at the moment is left alone', async () => {
  await expect(brokenOff()).rejects.toThrow('killed');
  const lock = lockFolder(folder);
  expect(() => forgetHalfOfDemo(folder)).toThrow(FolderHeld);
  expect(existsSync(row())).toBe(true);
  lock.release();
});
