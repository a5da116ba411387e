// npm run measure:offers [-- --details]: how well the five checkpoints are read from offers written and labelled by us.
import { checkpoints } from '#features/opportunities/checkpoints.ts';
import { type Judged, halves, judge, labelledOffers } from '#test/opportunities/labelled-offers.ts';

const isRight = ({ wanted, found }: Judged) => wanted === found;

function print(half: string, judged: readonly Judged[]) {
  const say = (name: string, ones: readonly Judged[]) => {
    const right = ones.filter(isRight);
    const quoted = right.filter((one) => one.quoted);
    process.stdout.write(
      `  ${name.padEnd(11)} right ${part(right.length, ones.length)}  with the quote we meant ${part(quoted.length, ones.length)}\n`,
    );
  };
  process.stdout.write(`\n${half}: ${judged.length / checkpoints.length} offers\n`);
  for (const checkpoint of checkpoints)
    say(
      checkpoint,
      judged.filter((one) => one.checkpoint === checkpoint),
    );
  say('all', judged);
  const flags = judged.filter(({ found }) => found !== 'unclear');
  process.stdout.write(
    `  ${'verbatim'.padEnd(11)} ${part(flags.filter(({ verbatim }) => verbatim).length, flags.length)} of all signs\n`,
  );
}

const part = (some: number, all: number) =>
  `${String(some).padStart(3)} of ${all} (${((100 * some) / Math.max(1, all)).toFixed(0)}%)`;

for (const half of halves) {
  if (process.argv.includes('--tuning') && half !== 'tuning') continue;
  const judged = judge(labelledOffers(half));
  print(half, judged);
  if (!process.argv.includes('--details')) continue;
  for (const one of judged)
    if (!isRight(one) || !one.quoted)
      process.stdout.write(
        `    ${one.id} ${one.checkpoint}: wanted ${one.wanted}, found ${one.found}: ${one.quote}\n`,
      );
}
