export { recordEvent, recordEventIn } from './events-service.ts';
export { runSenderOnce } from './sender.ts';
export { settleByEvidence } from './settle.ts';
export { takeBackChange } from './take-back-service.ts';
