import { linesOf, shares, type Judged } from '../../test/inbox/labelled/judge.ts';
import { sets } from '../../test/inbox/labelled/sets.ts';

/** Prints how well incoming mail is understood: precision, recall and what was taken for what, per labelled set. */
const wantedSets = process.argv.slice(2).filter((value) => !value.startsWith('-'));
const showMisses = process.argv.includes('--misses');
/** The half for judging is left alone while rules are tuned. */
const halves = process.argv.includes('--tuning') ? (['tuning'] as const) : (['tuning', 'test'] as const);

for (const [name, judgeSet] of Object.entries(sets)) {
  if (wantedSets.length > 0 && !wantedSets.includes(name)) continue;
  const judged = (await judgeSet()).filter(({ half }) => halves.some((one) => one === half));
  process.stdout.write(`\n${name}: ${judged.length} mails\n`);
  for (const half of halves) {
    const part = judged.filter((one) => one.half === half);
    const { right, rest } = shares(part);
    process.stdout.write(
      `  ${half.padEnd(6)} ${percent(right)} right, ${percent(rest)} with the rest right (${part.length})\n`,
    );
  }
  const decided = judged.filter(({ found }) => found !== 'unclear');
  const open = judged.filter(({ wanted, found }) => wanted !== 'unclear' && found === 'unclear');
  if (open.length > 0)
    process.stdout.write(
      `  ${percent(shares(decided).right)} right of those decided; ${percent(open.length / judged.length)} left to the applicant\n`,
    );
  print(judged);
  if (showMisses) misses(judged);
}

function print(judged: readonly Judged[]): void {
  for (const { label, precision, recall, count } of linesOf(judged)) {
    const taken = Map.groupBy(
      judged.filter(({ wanted, found }) => wanted === label && found !== label),
      ({ found }) => found,
    );
    const wrong = [...taken].map(([found, ones]) => `${ones.length} as ${found}`).join(', ');
    process.stdout.write(
      `  ${label.padEnd(16)} precision ${percent(precision)} recall ${percent(recall)} of ${String(count).padStart(3)}  ${wrong}\n`,
    );
  }
}

function misses(judged: readonly Judged[]): void {
  for (const { name, half, wanted, found, rest } of judged)
    if (wanted !== found || !rest)
      process.stdout.write(
        `    ${half} ${name}: wanted ${wanted}, found ${found}${rest ? '' : ', rest wrong'}\n`,
      );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)}%`.padStart(4);
}
