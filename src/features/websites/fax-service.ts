import { letterWithoutConsent } from '#features/introductions/guard-service.ts';
import { audienceOf } from '#features/letters/rules.ts';
import { renderLetter } from '#features/letters/service.ts';
import { currentCv, loadProfile, sendingGate } from '#features/profile/service.ts';
import { targetById } from '#features/targets/service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { isUuid } from '#platform/store/workspace.ts';
import { typeset } from '#platform/typeset/typeset.ts';
import { dayInWords } from '#plain/in-words.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { phoneInWords } from './finding-words.ts';
import { forbiddenRoute } from './guard-service.ts';
import { taskById } from './task-queries.ts';

const cover = new URL('./fax/cover.typ', import.meta.url);

/**
 * CMP-1, RDY-6, RDY-7, TGT-8, NXT-1: the cover letter of a fax: the applicant's own first letter to this target, on paper.
 * What keeps a mail from leaving keeps it as well. Null: no such task, or none by fax.
 */
export async function faxCoverOf(
  ws: Workspace,
  parts: Parts,
  taskId: string,
): Promise<Result<Uint8Array> | null> {
  const task = isUuid(taskId) ? await ws.transaction((db) => taskById(db, taskId)) : undefined;
  const target = task ? await targetById(ws, task.target_id) : null;
  if (!task || !target || task.route.kind !== 'fax') return null;
  const { route } = task;
  const forbidden = await ws.transaction((db) => forbiddenRoute(db, target, { kind: 'route', route }));
  if (forbidden) return refuse(forbidden);
  const gate = await sendingGate(ws, parts);
  if (!gate.open) return refuse(gate.blockedBy.map(closedGate));
  const written = await renderLetter(ws, parts, {
    target: { ...target, contactPerson: task.route.person },
    audience: audienceOf(target.list),
    round: 'first',
  });
  if (!written.ok) return written;
  const { subject, body, missing } = written.value;
  if (missing.length > 0)
    return refuse(
      missing.map(({ field, meaning, enterAt }) => ({
        field,
        value: '',
        reason: `The letter states a fact that is missing: ${meaning.toLowerCase()}.`,
        mend: `Enter it at ${enterAt.label}, or change the letter.`,
      })),
    );
  const today = todayOf(parts.clock);
  const text = `${subject}\n${body}`;
  const unasked = await ws.transaction((db) => letterWithoutConsent(db, text, target, today));
  if (unasked.length > 0) return refuse(unasked);
  const { name } = await loadProfile(ws);
  const cv = await currentCv(ws);
  const now = parts.clock.now();
  const to = [task.route.person, task.route.roleText, target.name].filter(Boolean).join(', ');
  const head = [
    ['To', to],
    ['Fax', phoneInWords(task.route.value)],
    ['From', name],
    ['Date', dayInWords(today)],
    ['Pages', cv ? `${cv.pages + 1}, with the CV` : '1'],
  ];
  const paragraphs = body.split(/\n{2,}/).map((paragraph) => paragraph.split('\n'));
  const letter = JSON.stringify({ subject, from: name, head, paragraphs });
  const { pdf } = await typeset(cover, { letter }, new Date(now));
  return ok(pdf);
}

const closedGate = ({ title, nextAction }: { title: string; nextAction: string }): Refusal => ({
  field: 'readiness',
  value: title,
  reason: `The readiness gate is closed: ${title}.`,
  mend: nextAction,
});
