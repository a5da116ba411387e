import { type Dice, diceOf, seeded } from '#features/forecast/chance.ts';
import { forecast, outlooks } from '#features/forecast/forecast.ts';
import { planFigures, planShare } from '#features/forecast/plan-figures.ts';
import { coverage } from './calibration.ts';
import { type Planted, namedIn } from './planted.ts';
import { historyOf, ratesOfPlan, ratesSpreadOut } from './simulate.ts';

const campaigns = Number(process.argv[2] ?? 300);
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;

console.log('Forecast: how often the 80% band holds the true chance (4, 8 and 16 weeks ahead)\n');
for (const [name, truth] of [
  ['rates drawn from the plan', ratesOfPlan],
  ['rates spread evenly, 4 to 18% and 6 to 35%', ratesSpreadOut],
] as const) {
  const { held, asked } = coverage(truth, campaigns, 42);
  console.log(`  ${name}: ${percent(held, asked)} of ${asked} (wanted: 75 to 85%)`);
}

const dice = diceOf(seeded(3));
const history = historyOf(ratesOfPlan(dice), 8, 30, dice);
const pace = {
  hospital: planShare.hospital * 30,
  clinic: planShare.clinic * 30,
  physician: planShare.physician * 30,
};
const timed = Array.from({ length: 9 }, () => {
  const begun = performance.now();
  const looks = outlooks(history, 1);
  const between = performance.now();
  forecast(looks, pace, history.places);
  return { learn: between - begun, slide: performance.now() - between };
});
const median = (numbers: number[]) => (numbers.toSorted((a, b) => a - b)[4] ?? 0).toFixed(0);
console.log(
  `\n  240 mails, 26 weeks: ${median(timed.map((one) => one.learn))} ms once, ${median(timed.map((one) => one.slide))} ms for each move of the slider\n`,
);

console.log('Diagnosis: named right / named wrong, of campaigns with one planted cause; good mails: 10%\n');
const planted: Planted[] = ['profile', 'letter', 'delivery', 'list', 'friendliness', 'specialty', 'state'];
for (const [mails, remains] of [
  [120, 0.1],
  [200, 0.1],
  [300, 0.1],
  [400, 0.1],
  [300, 0],
  [300, 0.3],
] as const) {
  const world = { mails, weeks: mails / 30 + 3, good: () => 0.1, remains, gaps: false };
  const told = planted.map((one) => {
    const { right, wrong } = namedIn(one, world, campaigns / 3, 7);
    return `${one} ${percent(right, campaigns / 3)} / ${percent(wrong, campaigns / 3)}`;
  });
  console.log(`  ${mails} mails, ${remains * 10}% where the cause lies: ${told.join(', ')}`);
}

console.log(
  '\nDiagnosis: nothing blamed, of campaigns where only luck is at work; with and without gaps in the profile\n',
);
const fromPlan = (of: Dice) => of.beta(planFigures.positive.a, planFigures.positive.b);
for (const mails of [60, 120, 200, 300, 400]) {
  const told = [true, false].flatMap((gaps) =>
    (
      [
        ['rates of the plan', fromPlan],
        ['10%', () => 0.1],
        ['5%', () => 0.05],
      ] as const
    ).map(([name, good]) => {
      const world = { mails, weeks: mails / 30 + 3, good, remains: 1, gaps };
      return `${name}${gaps ? ' with gaps' : ''} ${percent(namedIn('luck', world, campaigns, 9).right, campaigns)}`;
    }),
  );
  console.log(`  ${mails} mails: ${told.join(', ')}`);
}
