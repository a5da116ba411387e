import { systemClock } from '#platform/clock.ts';
import { examine } from './doctor/examine.ts';
import { type Finding, errorText, inWords, wrong } from './doctor/finding.ts';
import { type Settings, readSettings } from './settings.ts';

const usage = `Usage: foothold doctor

Looks at this computer and your data folder, and says what is wrong and what to do about it. Nothing is changed, and
no password leaves the computer.

Exit codes: 0 nothing is wrong; 1 something is; 2 wrong use
`;

async function findings(): Promise<Finding[]> {
  let settings: Settings;
  try {
    settings = readSettings(process.env, process.platform);
  } catch (error) {
    return [wrong('Environment', errorText(error), 'Correct or remove this variable, then try again.')];
  }
  return examine(settings, systemClock);
}

async function main(values: string[]): Promise<number> {
  if (values.length > 0) {
    const help = values[0] === '--help' || values[0] === '-h';
    (help ? process.stdout : process.stderr).write(usage);
    return help ? 0 : 2;
  }
  const found = await findings();
  process.stdout.write(inWords(found));
  return found.some(({ state }) => state === 'wrong') ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
