import type { KnownFact } from '#features/directory/target-facts.ts';
import { directoryFactsOf } from '#features/directory/target-facts-service.ts';
import type { Target } from '#features/targets/rules.ts';
import { targetById } from '#features/targets/service.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { mailById } from './review-queries.ts';

/** TPL-3: what is known of a draft's recipient, to be named in its personal line. Null: no such draft. */
export async function draftFacts(ws: Workspace, parts: Parts, id: string): Promise<KnownFact[] | null> {
  const mail = isUuid(id) ? await ws.transaction((db) => mailById(db, id)) : null;
  const target = mail && (await targetById(ws, mail.outreach.target_id));
  if (!target) return null;
  return [...ownFacts(target), ...(await directoryFactsOf(ws, parts, target.id))];
}

function ownFacts(target: Target): KnownFact[] {
  const source = target.source || 'your list';
  const place = [target.city, target.state].filter(Boolean).join(', ');
  const known: [what: string, text: string][] = [
    ['Person', [target.contactPerson, target.contactRole].filter(Boolean).join(', ')],
    ['Where', place],
    ['Field', target.specialty],
    ['What they say of students and graduates', target.usceEvidence],
    ['Your notes', target.notes],
    ['Website', target.website],
  ];
  return known.filter(([, text]) => text !== '').map(([what, text]) => ({ what, text, source }));
}
