export { type Profile, emptyProfile, experienceKinds, profileSchema } from './facts.ts';
export { provenFacts } from './proven-facts.ts';
export type { Check } from './readiness.ts';
export { unprovenClaims } from './truth.ts';
export type { CvReport } from './cv-check.ts';
export { sentencesOf } from './sentences.ts';
