import type { Refusal } from '#plain/refusal.ts';

/** A remark on one row of an import, numbered as the spreadsheet numbers it. taken: the row itself was taken. */
export type RowRemark = Refusal & { row: number; taken: boolean };
