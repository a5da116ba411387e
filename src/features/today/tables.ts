import type { Generated } from 'kysely';
import type { IsoDate } from '#plain/time.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    today_snooze: TodaySnoozeTable;
    today_digest: TodayDigestTable;
  }
}

export interface TodaySnoozeTable {
  workspace_id: Generated<string>;
  todo_id: string;
  until: IsoDate;
}

export interface TodayDigestTable {
  workspace_id: Generated<string>;
  hour: number;
  time_zone: string;
  last_day: IsoDate | null;
}
