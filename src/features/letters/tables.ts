import type { Generated } from 'kysely';
import type { IsoInstant } from '#plain/time.ts';
import type { Audience, Round } from './rules.ts';
import type { Side } from './trial.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    letter_template: LetterTemplateTable;
    letter_trial: LetterTrialTable;
  }
}

export interface LetterTemplateTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  audience: Audience;
  round: Round;
  version: number;
  subject: string;
  body: string;
  created_at: IsoInstant;
}

export interface LetterTrialTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  audience: Audience;
  subject_b: string;
  body_b: string;
  started_at: IsoInstant;
  ended_at: IsoInstant | null;
  kept: Side | null;
}
