import { z } from 'zod';
import { leavesByNames } from './by-hand.ts';
import { hoursNames } from './sending-hours.ts';

/** CMP-5, CMP-7: what the applicant sets of when and how fast mails leave, and who presses "Send". */
export const paceSchema = z.object({
  secondsBetweenMails: z
    .int('must be a whole number of seconds')
    .min(0, 'must not be negative')
    .max(86_400, 'must be at most a day'),
  mailsPerDay: z
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(500, 'must be at most 500: more than mailbox providers let a person send'),
  sendingHours: z.enum(hoursNames),
  ramp: z.boolean(),
  leavesBy: z.enum(leavesByNames),
});
export type PaceSettings = z.infer<typeof paceSchema>;

export const paceNames: Readonly<Record<keyof PaceSettings, string>> = {
  secondsBetweenMails: 'Seconds between two mails',
  mailsPerDay: 'Mails a day at most',
  sendingHours: 'When mails leave, by the recipient’s clock',
  ramp: 'Begin gently',
  leavesBy: 'Who presses “Send”',
};
