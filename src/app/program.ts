import open from 'open';
import { z } from 'zod';
import { FolderHeld, type Holder } from '#platform/folder-lock.ts';
import { describeFault, isDiskFull } from './faults.ts';
import { type Foothold, startFoothold } from './foothold.ts';
import { openLog } from './log.ts';
import { type Settings, readSettings } from './settings.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

/** How one program differs from another: other settings, and what is done before it opens its folder and before its link is shown. */
export type Program = {
  settings?: (settings: Settings) => Settings;
  starting?: (folder: string) => void;
  started?: (foothold: Foothold, folder: string) => Promise<void>;
  demo?: boolean;
};

async function run({ settings: changed = (same) => same, starting, started, demo = false }: Program) {
  const settings = changed(readSettings(process.env, process.platform));
  const log = openLog(settings.folder);
  try {
    starting?.(settings.folder);
    const foothold = await startFoothold({ ...settings, log, demo });
    if (demo)
      say(
        'This is a demo: all people, places and mails are invented, and nothing can be sent.\nThe first start takes half a minute: ten weeks are made up …',
      );
    await started?.(foothold, settings.folder);
    await runUntilStopped(foothold, settings, demo ? 'npm run demo' : 'npm start');
  } catch (error) {
    if (!(error instanceof FolderHeld)) throw error;
    await showFirst(error, settings);
  }
}

async function runUntilStopped(foothold: Foothold, settings: Settings, command: string) {
  const link = foothold.oneTimeLink();
  say(`\nFoothold is running. Open this link. It works once, in one browser:\n\n  ${link}\n`);
  sayForOtherDevice(foothold.linkForOtherDevice());
  say(`Your data is in ${settings.folder}`);
  say(`To stop: Ctrl-C. To get a new link: run "${command}" again in another terminal.`);
  if (foothold.parts.key?.locked)
    say('Your passphrase is asked for in the page. Until then nothing is sent and no mail is read.');
  if (settings.openBrowser) await openInBrowser(link);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    say('\nStopping.');
    try {
      await foothold.stop();
    } catch (error) {
      complain(`Stopped, but not everything could be closed. ${messageOf(error)}`);
      process.exit(1);
    }
    say('Stopped. Everything is saved.');
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function sayForOtherDevice(link: string | null) {
  if (link) say(`On another device, such as a phone, open this one. It works once, too:\n\n  ${link}\n`);
}

const linkAnswer = z.object({ path: z.string() });

/** A second start shows where the first one answers, with a fresh link. */
async function showFirst(held: FolderHeld, settings: Settings) {
  const link = await linkFromFirst(held.holder, held.holder?.address);
  if (!link) {
    complain(`${held.message} It does not answer yet. Wait a moment, or stop it first.`);
    process.exitCode = 1;
    return;
  }
  say(`\nFoothold is already running in process ${held.holder?.pid}. Open this link:\n\n  ${link}\n`);
  sayForOtherDevice(await linkFromFirst(held.holder, settings.publicAddress));
  if (settings.openBrowser) await openInBrowser(link);
}

/** A fresh link below `address`, which is where this or another device reaches the first one. */
async function linkFromFirst(
  holder: Holder | undefined,
  address: string | undefined,
): Promise<string | null> {
  if (!holder?.address || !holder.linkSecret || !address) return null;
  const answer = await fetch(`${holder.address}/link`, {
    method: 'POST',
    headers: { 'x-foothold-link-secret': holder.linkSecret },
  }).catch(() => null);
  if (!answer?.ok) return null;
  return address + linkAnswer.parse(await answer.json()).path;
}

async function openInBrowser(link: string) {
  await open(link).catch(() => complain('The browser could not be opened. Copy the link above into it.'));
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Runs Foothold until it is stopped, or says why it could not start. */
export function runProgram(program: Program = {}): void {
  run(program).catch((error: unknown) => {
    if (isDiskFull(error)) {
      const { reason, mend } = describeFault(error).refusal;
      complain(`${reason} ${mend}`);
    } else {
      complain(`Foothold could not start. ${messageOf(error)}`);
    }
    process.exit(1);
  });
}
