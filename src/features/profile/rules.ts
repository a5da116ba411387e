export { type Profile, emptyProfile, experienceKinds, profileSchema } from './facts.ts';
export { provenFacts } from './proven-facts.ts';
export { type Check, type CheckId, type Override, gate, readiness } from './readiness.ts';
export { type Claim, unprovenClaims } from './truth.ts';
export { type CvReport, checkCv, cvPages } from './cv-check.ts';
export { sentencesOf } from './sentences.ts';
