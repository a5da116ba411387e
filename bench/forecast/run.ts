import { type Dice, diceOf, seeded } from '#features/forecast/chance.ts';
import { forecast, outlooks } from '#features/forecast/forecast.ts';
import { planFigures, planShare } from '#features/forecast/plan-figures.ts';
import { coverage } from './calibration.ts';
import { byProgram, ideally, namedWithinPlan } from './named.ts';
import { mailsAWeek, plantable } from './planted.ts';
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

const good = () => 0.1;
const seeds = { planted: 70_001, luck: 90_001 };

console.log(
  `Diagnosis, looked at every week of the plan's 16 at ${mailsAWeek} mails a week: right / wrong / silent, and the week in which it spoke. Good mails: 10%\n`,
);
for (const remains of [0.1, 0, 0.3]) {
  console.log(`  the cause leaves ${(remains * 10).toFixed(0)}%`);
  for (const planted of plantable) {
    const { right, wrong, silent, weeks } = namedWithinPlan(
      planted,
      { good, remains, gaps: false },
      campaigns,
      seeds.planted,
    );
    console.log(
      `    ${planted}: ${percent(right, campaigns)} / ${percent(wrong, campaigns)} / ${percent(silent, campaigns)}, week ${weeks}; right when it speaks ${percent(right, Math.max(1, right + wrong))}`,
    );
  }
}

console.log(
  '\nNothing blamed in any of the 13 weekly looks, where only luck is at work; with gaps / without\n',
);
const fromPlan = (of: Dice) => of.beta(planFigures.positive.a, planFigures.positive.b);
for (const [name, rate] of [
  ['rates of the plan', fromPlan],
  ['10%', good],
  ['5%', () => 0.05],
] as const) {
  const told = [true, false].map((gaps) => {
    const { silent } = namedWithinPlan('luck', { good: rate, remains: 1, gaps }, campaigns, seeds.luck);
    return percent(silent, campaigns);
  });
  console.log(`  ${name}: ${told.join(' / ')}`);
}

console.log(
  '\nNamed right in one look three weeks after the last mail: the program / who knows the rates / who also knows which values\n',
);
for (const [mails, remains] of [
  [120, 0.1],
  [200, 0.1],
  [300, 0.1],
  [400, 0.1],
  [300, 0.3],
] as const) {
  const world = { good, remains, gaps: false };
  const cells = plantable.map((planted) => {
    const counts = [byProgram, ideally('hidden'), ideally('known')].map((read) =>
      ((100 * read(planted, world, mails, campaigns / 3, seeds.planted)) / (campaigns / 3)).toFixed(0),
    );
    return `${planted} ${counts.join(' / ')}`;
  });
  console.log(`  ${mails} mails, ${(remains * 10).toFixed(0)}% left: ${cells.join(', ')}`);
}
