// An SMTP server in a process of its own that takes every mail and keeps none. Says its port.
import { startScriptedSmtp } from '#test/support/scripted-smtp.ts';

const sink = await startScriptedSmtp({});
process.stdout.write(`${sink.smtp.port}\n`);
setInterval(() => sink.mails.splice(0), 200);
process.stdin.on('end', () => process.exit()).resume();
