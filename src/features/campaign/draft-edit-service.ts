import { oneLine, tidyBody } from '#features/letters/rules.ts';
import { setTargetStatus } from '#features/targets/service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { letterOf, readDraft } from './draft-service.ts';
import { changeDraft, noteOpened, withdrawDraft } from './review-queries.ts';
import { renderedSha256 } from './draft-service.ts';

const overtaken: Refusal = {
  field: 'draft',
  value: '',
  reason: 'This draft was changed, approved or withdrawn in another window meanwhile.',
  mend: 'Copy what you typed if you need it. Then reload the page to see where the draft stands.',
};

/** What stood in the window when the change was asked for. */
type Seen = { subject: string; body: string };

/** Keeps the applicant's own words. What was read before no longer counts as read. Null: no such draft. */
export async function editDraft(
  ws: Workspace,
  parts: Parts,
  id: string,
  text: { subject: string; body: string },
  seen: Seen,
): Promise<Result<true> | null> {
  const draft = await readDraft(ws, parts, id);
  if (!draft) return null;
  // A follow-up stays in its thread by its subject, so only a first mail's subject is the applicant's (CMP-3).
  const subject = draft.message.round === 'first' ? oneLine(text.subject) : draft.message.subject;
  const body = tidyBody(text.body);
  if (!subject || !body) {
    const reason = 'A mail needs a subject and a text.';
    return refuse({ field: subject ? 'body' : 'subject', value: '', reason, mend: 'Write both, then save.' });
  }
  return change(ws, parts, id, { subject, body, opened_sha256: null, ...takenUp }, seen);
}

/**
 * TPL-3: puts one sentence for this recipient into the draft by writing it again from the letter. With an
 * unchanged sentence it takes up what changed in the profile, the target or the letter. Null: no such draft.
 */
export async function rewriteDraft(
  ws: Workspace,
  parts: Parts,
  id: string,
  personalLine: string | null,
  seen: Seen,
): Promise<Result<true> | null> {
  const draft = await readDraft(ws, parts, id);
  if (!draft) return null;
  const line = oneLine(personalLine ?? draft.message.personal_line);
  const letter = await letterOf(ws, parts, draft, draft.target, undefined, line);
  if (!letter.ok) return letter;
  const { subject, body, templateId } = letter.value;
  if (line && !body.includes(line)) {
    return refuse({
      field: 'personalLine',
      value: line.slice(0, 80),
      reason: 'The letter has no place for a personal line.',
      mend: 'Add {{ recipient.personalLine }} to the letter, or write the sentence into the text by hand.',
    });
  }
  const written = {
    subject,
    body,
    personal_line: line,
    template_id: templateId,
    rendered_sha256: renderedSha256({ subject, body }),
    opened_sha256: null,
    ...takenUp,
  };
  return change(ws, parts, id, written, seen);
}

/** TPL-4: notes that the applicant had exactly this text on the screen. Null: no such draft. */
export async function openDraft(
  ws: Workspace,
  parts: Parts,
  id: string,
  textSha256: string,
): Promise<Result<true> | null> {
  const draft = await readDraft(ws, parts, id);
  if (!draft) return null;
  if (draft.textSha256 !== textSha256) {
    const reason = 'The draft is no longer the one on your screen.';
    return refuse({ field: 'draft', value: '', reason, mend: 'Open it again and read the new text.' });
  }
  await ws.transaction((db) => noteOpened(db, id, textSha256));
  return ok(true);
}

/** A text that was changed is read anew: it is no longer sent back. */
const takenUp = { sent_back_at: null, sent_back_note: '' };

/** Puts a draft aside to be changed, with a note, or takes it up again. Null: no such draft. */
export async function sendBack(
  ws: Workspace,
  parts: Parts,
  id: string,
  back: { note: string } | null,
): Promise<Result<true> | null> {
  const draft = await readDraft(ws, parts, id);
  if (!draft) return null;
  const to = back ? { sent_back_at: parts.clock.now(), sent_back_note: oneLine(back.note) } : takenUp;
  return change(ws, parts, id, to, null);
}

/** Throws a draft away. The target can be chosen again later. Null: no such draft. */
export async function discardDraft(ws: Workspace, parts: Parts, id: string): Promise<Result<true> | null> {
  const draft = await readDraft(ws, parts, id);
  if (!draft) return null;
  const gone = await ws.transaction(async (db) => {
    if (!(await withdrawDraft(db, id, parts.clock.now()))) return false;
    if (draft.message.round === 'first' && draft.target.status === 'ready')
      await setTargetStatus(db, [draft.target.id], 'new');
    return true;
  });
  return gone ? ok(true) : refuse(overtaken);
}

async function change(
  ws: Workspace,
  parts: Parts,
  id: string,
  to: Parameters<typeof changeDraft>[2],
  seen: Seen | null,
) {
  const changed = await ws.transaction((db) => changeDraft(db, id, to, seen, parts.clock.now()));
  return changed ? ok(true as const) : refuse(overtaken);
}
