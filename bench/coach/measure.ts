// npm run measure:coach [FILE]: precision and recall of the coach per rule, on our labelled mails or on those of a file.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { coach } from '#features/letters/coach/coach.ts';
import { type CoachScores, precision, recall, scoresOf, together } from '#test/letters/coach-scores.ts';
import { type LabelledMail, labelledMails, mailsIn, splits } from '#test/letters/labelled-mails.ts';

const percent = (value: number) => `${(value * 100).toFixed(1)}%`.padStart(7);

function print(title: string, mails: readonly LabelledMail[]) {
  const scores: CoachScores = scoresOf(mails);
  process.stdout.write(`\n${title}: ${mails.length} mails\n`);
  process.stdout.write('rule               wanted  precision  recall\n');
  for (const score of scores.rules) {
    if (score.wanted + score.wrong === 0) continue;
    process.stdout.write(
      `${score.rule.padEnd(18)} ${String(score.wanted).padStart(6)}    ${percent(precision(score))} ${percent(recall(score))}\n`,
    );
  }
  const all = together(scores.rules);
  process.stdout.write(
    `${'all rules'.padEnd(18)} ${String(all.wanted).padStart(6)}    ${percent(precision(all))} ${percent(recall(all))}\n`,
  );
  process.stdout.write(
    `good mails without a serious remark: ${scores.good - scores.goodAccused.length} of ${scores.good}\n`,
  );
  process.stdout.write(
    `terrible mails with one:             ${scores.terrible - scores.terribleMissed.length} of ${scores.terrible}\n`,
  );
  if (process.env['COACH_DETAILS']) {
    process.stdout.write(
      `wrong: ${scores.wrong.join('; ')}\nmissed: ${scores.missed.join('; ')}\naccused: ${scores.goodAccused.join(' ')}; not caught: ${scores.terribleMissed.join(' ')}\n`,
    );
  }
}

function printSpeed(mails: readonly LabelledMail[]) {
  const rounds = 20;
  for (const mail of mails) coach(mail.text, mail.context);
  const start = performance.now();
  for (let round = 0; round < rounds; round++) for (const mail of mails) coach(mail.text, mail.context);
  const each = (performance.now() - start) / (rounds * mails.length);
  const longest = mails.toSorted((a, b) => b.text.body.length - a.text.body.length)[0];
  process.stdout.write(
    `\n${each.toFixed(2)} ms a mail; the longest has ${longest?.text.body.length ?? 0} characters\n`,
  );
}

const file = process.argv[2];
if (file) print(file, mailsIn(readFileSync(resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8')));
else for (const split of splits) print(split, labelledMails(split));
printSpeed(splits.flatMap((split) => labelledMails(split)));
