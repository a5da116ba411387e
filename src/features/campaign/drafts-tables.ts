import type { Generated } from 'kysely';

declare module './tables.ts' {
  interface MessageTable {
    /** TPL-3: the sentence the applicant wrote for this recipient alone. */
    personal_line: Generated<string>;
    /** The text as the letter made it, to know whether it was changed by hand. */
    rendered_sha256: string | null;
    /** The text that was on the screen when the applicant opened the draft (TPL-4). */
    opened_sha256: string | null;
  }
}
