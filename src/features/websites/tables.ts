import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { Refusal } from '#plain/refusal.ts';
import type { IsoDate, IsoInstant } from '#plain/time.ts';
import type { TakenOver } from './accepting.ts';
import type { Finding, FindingKind } from './findings.ts';
import type { Route } from './rules.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    website: WebsiteTable;
    website_finding: WebsiteFindingTable;
    website_decision: WebsiteDecisionTable;
    website_overrule: WebsiteOverruleTable;
    route_task: RouteTaskTable;
    website_job: WebsiteJobTable;
    website_job_item: WebsiteJobItemTable;
  }
}

type Json<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>;
type JsonOrNull<T> = ColumnType<T | null, RawBuilder<T> | null, RawBuilder<T> | null>;

export type LookedAtPage = { url: string; kind: 'html' | 'pdf' | null; refusal: Refusal | null };

export interface WebsiteTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  address_key: string;
  address: string;
  organisations: string[];
  read_at: IsoInstant | null;
  pages: ColumnType<LookedAtPage[], RawBuilder<LookedAtPage[]> | undefined, RawBuilder<LookedAtPage[]>>;
  refusal: JsonOrNull<Refusal>;
  created_at: IsoInstant;
}

export interface WebsiteFindingTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  website_id: string;
  finding_key: string;
  kind: FindingKind;
  finding: Json<Finding>;
  fingerprint: string;
  before: JsonOrNull<Finding>;
  first_seen_at: IsoInstant;
  changed_at: IsoInstant | null;
  last_seen_at: IsoInstant;
  gone_at: IsoInstant | null;
}

export type Decision = 'accepted' | 'edited' | 'rejected';

export interface WebsiteDecisionTable {
  workspace_id: Generated<string>;
  target_id: string;
  finding_id: string;
  decision: Decision;
  fingerprint: string;
  finding: Json<Finding>;
  target_before: JsonOrNull<TakenOver>;
  target_after: JsonOrNull<TakenOver>;
  decided_at: IsoInstant;
}

export interface WebsiteOverruleTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  target_id: string;
  finding_id: string;
  quote: string;
  reason: string;
  created_at: IsoInstant;
  withdrawn_at: IsoInstant | null;
}

export interface RouteTaskTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  target_id: string;
  finding_id: string | null;
  route: Json<Route>;
  created_at: IsoInstant;
  done_on: IsoDate | null;
  note: Generated<string>;
}

export interface WebsiteJobTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  label: string;
  state: 'running' | 'paused' | 'cancelled';
  created_at: IsoInstant;
}

export interface WebsiteJobItemTable {
  workspace_id: Generated<string>;
  job_id: string;
  website_id: string;
  position: number;
  state: 'waiting' | 'reading' | 'done' | 'failed' | 'cancelled';
  pages: Generated<number>;
  attempts: Generated<number>;
  claimed_by: string | null;
  lease_until: IsoInstant | null;
  refusal: JsonOrNull<Refusal>;
  finished_at: IsoInstant | null;
}
