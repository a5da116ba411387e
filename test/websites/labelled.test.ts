import { beforeAll, expect, test } from 'vitest';
import { documentOf } from '#features/websites/reading/documents.ts';
import { textOf } from '#features/websites/reading/page-document.ts';
import { standsIn } from '#features/websites/page-text.ts';
import { siteReadingSchema, type Evidence } from '#features/websites/rules.ts';
import { understandSite } from '#features/websites/understanding.ts';
import { figuresOf, precision, printed, recall, type Figures } from './labelled-figures.ts';
import { labelledPages } from './labelled-pages.ts';

const pages = [...labelledPages('dev'), ...labelledPages('test')];
let figures: Figures;

beforeAll(() => {
  figures = figuresOf(labelledPages('test'));
  process.stdout.write(`Test part of the labelled pages:\n${printed(figures)}\n`);
});

test('there are at least 120 pages, half of them only to measure', () => {
  expect(pages.length).toBeGreaterThanOrEqual(120);
  expect(labelledPages('test').length).toBeGreaterThanOrEqual(55);
});

test('addresses: recall 95%, precision 97%', () => {
  expect(recall(figures.addresses)).toBeGreaterThanOrEqual(0.95);
  expect(precision(figures.addresses)).toBeGreaterThanOrEqual(0.97);
});

test('do not contact: recall 100%, precision above 90%', () => {
  expect(recall(figures.prohibitions)).toBe(1);
  expect(precision(figures.prohibitions)).toBeGreaterThan(0.9);
});

test('open to graduates: right in 90% where it is not unclear, unclear in fewer than 25%', () => {
  expect(precision(figures.graduates)).toBeGreaterThanOrEqual(0.9);
  expect(recall(figures.graduates)).toBeGreaterThan(0.75);
});

test('fees: exact in 90%', () => {
  expect(
    recall({ ...figures.fees, missed: figures.fees.missed + figures.fees.wrong }),
  ).toBeGreaterThanOrEqual(0.9);
});

test('every quote of every page stands in it word for word, and every reading is of the agreed form', () => {
  for (const { name, page } of pages) {
    const reading = siteReadingSchema.parse(understandSite([page]));
    const text = textOf(documentOf(page));
    for (const quote of quotesIn(reading)) expect(standsIn(text, quote), `${name}: ${quote}`).toBe(true);
  }
});

function quotesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('quote' in value && 'url' in value) return [(value as Evidence).quote];
  return Object.values(value).flatMap(quotesIn);
}
