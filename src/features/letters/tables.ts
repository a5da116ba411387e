import type { Generated } from 'kysely';
import type { IsoInstant } from '#plain/time.ts';
import type { Audience, Round } from './rules.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    letter_template: LetterTemplateTable;
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
