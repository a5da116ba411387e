import { recognitionOf } from '../../test/logbook/recognition.ts';

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;
const sets = process.argv.includes('--tuning') ? (['tuning'] as const) : (['tuning', 'testing'] as const);

for (const set of sets) {
  const { caught, withIdentifier, refused, missed, wronglyRefused } = recognitionOf(set);
  console.log(
    `${set}: recall ${percent(caught, withIdentifier)} of ${withIdentifier}, precision ${percent(caught, refused)} of ${refused}`,
  );
  if (!process.argv.includes('--misses')) continue;
  for (const text of missed) console.log(`  missed: ${text}`);
  for (const text of wronglyRefused) console.log(`  refused without need: ${text}`);
}
