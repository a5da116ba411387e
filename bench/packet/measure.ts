// npm run measure:papers [-- --details]: how well the papers that sites ask for are read, on sentences written and labelled by us.
import { halves, wantedPapers } from '#test/packet/wanted-papers.ts';

const part = (some: number, all: number) =>
  `${some} of ${all} (${((100 * some) / Math.max(1, all)).toFixed(0)}%)`;

for (const half of halves) {
  const { sentences, whole, right, found, labelled, wrong } = wantedPapers(half);
  console.log(
    `${half}: ${part(whole, sentences)} sentences exactly; found ${part(right, labelled)} of the papers asked for; ${part(right, found)} of those found were asked for`,
  );
  if (process.argv.includes('--details')) for (const one of wrong) console.log(`  ${one}`);
}
