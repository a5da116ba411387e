export { type OutreachChange, recordEvent, recordEventIn } from './events-service.ts';
export { type SenderReport, runSenderOnce } from './sender.ts';
export { settleByEvidence, settleByEvidenceIn } from './settle.ts';
export { takeBackChange } from './take-back-service.ts';
