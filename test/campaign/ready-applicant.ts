import { sql } from 'kysely';
import { json } from '#platform/store/json.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace, WorkspaceDb } from '#platform/store/workspace.ts';
import type { Profile } from '#features/profile/rules.ts';
import { readyGraduate } from '#test/profile/ready-graduate.ts';

/** The same graduate, who writes from the mailbox of `makeReady` and is free in a year. */
export const graduateProfile: Profile = {
  ...readyGraduate,
  email: 'amara@example.org',
  availability: { from: '2027-03-01', to: '2027-06-30' },
};

export async function saveFacts(db: WorkspaceDb, facts: Profile, now: string): Promise<void> {
  await db.deleteFrom('profile').execute();
  await db
    .insertInto('profile')
    .values({ facts: json(facts), revision: 1, updated_at: now })
    .execute();
}

export async function addCv(
  db: WorkspaceDb,
  parts: Parts,
  sealed: Uint8Array,
  sha256: string,
): Promise<void> {
  await db
    .insertInto('document')
    .values({
      kind: 'cv',
      file_name: 'CV Amara Nwosu.pdf',
      media_type: 'application/pdf',
      size: 4,
      pages: 2,
      sha256,
      sealed,
      findings: json({ sealedText: null }),
      created_at: parts.clock.now(),
    })
    .execute();
}

/** Makes a workspace ready to approve mails: profile, CV, mailbox, and the gate opened with reasons on record. */
export async function makeReady(ws: Workspace, parts: Parts): Promise<void> {
  const now = parts.clock.now();
  const sealed = await parts.vault.seal('a CV');
  await ws.transaction(async (db) => {
    await saveFacts(db, graduateProfile, now);
    await addCv(db, parts, sealed, 'c'.repeat(64));
    for (const check of ['RDY-1', 'RDY-2', 'RDY-3']) {
      const values = { check_id: check, reason: 'For this test only.', created_at: now, withdrawn_at: null };
      await db.insertInto('gate_override').values(values).execute();
    }
    const server = json({ host: '127.0.0.1', port: 1, security: 'tls' as const });
    await db
      .insertInto('mailbox')
      .values({
        address: 'amara@example.org',
        display_name: 'Amara Nwosu',
        provider: 'other',
        smtp: server,
        imap: server,
        username: 'amara',
        secret_sealed: sealed,
        files_sent_itself: false,
        sent_folder: 'Sent',
        state: 'connected',
        last_checked_at: now,
        last_error: null,
        connected_at: now,
      })
      .execute();
  });
}

export type TestTarget = { list?: 'hospital' | 'clinic' | 'physician'; name: string; emails: string[] };

export async function addTarget(
  ws: Workspace,
  parts: Parts,
  { list = 'hospital', name, emails }: TestTarget,
) {
  const id = parts.newId();
  const now = parts.clock.now();
  await ws.transaction((db) =>
    sql`insert into target (id, list, name, city, state, contact_emails, created_at, updated_at)
        values (${id}, ${list}, ${name}, 'Toledo', 'OH', ${emails}, ${now}, ${now})`.execute(db),
  );
  return id;
}
