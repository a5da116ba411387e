// CMP-6: kills senders at random moments, 300 times over about 600 mails with follow-ups and answers, on a real mail server.
// SIGTERM ends it early, with the figures so far. Run: npm run bench:kill [embedded|postgresql|both] [KILLS] [TARGETS] [SEED] [plain]
import { type KillingOptions, killAndCount } from './killing.ts';

const [which = 'both', kills = '300', targets = '300', seed = '20261126', provider = 'files'] =
  process.argv.slice(2);
const enough = new AbortController();
process.once('SIGTERM', () => enough.abort());
const engines = (['embedded', 'postgresql'] as const).filter((one) => which === 'both' || which === one);
for (const engine of engines) {
  const options: KillingOptions = {
    engine,
    kills: Number(kills),
    targets: Number(targets),
    seed: Number(seed),
    filesSentItself: provider !== 'plain',
    enough: enough.signal,
    say: (line) => process.stdout.write(`  ${line}\n`),
  };
  const workers = engine === 'postgresql' ? 'PostgreSQL, two workers' : 'embedded store, one process';
  const filing = options.filesSentItself
    ? 'the provider files sent mail itself'
    : 'it does not file sent mail';
  console.log(`${workers}; ${filing}; seed ${seed}`);
  const found = await killAndCount(options);
  const share = ((found.unknown / found.mails) * 100).toFixed(1);
  console.log(
    `  ${found.killed} kills over ${found.mails} mails (${found.followUps} follow-ups, ${found.answers} answers) in ${found.seconds} s`,
  );
  console.log(
    `  doubled ${found.doubled}, lost ${found.lost}, forgotten ${found.forgotten}, after an answer ${found.afterAnswer}, unknown ${found.unknown} (${share}%)`,
  );
}
