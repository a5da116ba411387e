import { type Result, ok, refuse } from '#plain/refusal.ts';
import { coach } from './coach/coach.ts';
import type { CoachContext, Part, Remark } from './coach/remark.ts';
import type { MergeValues } from './liquid.ts';
import { type PlacedText, renderWithPlaces } from './template-places.ts';

/**
 * TPL-2 for a letter that is being written: the coach reads it as its recipient would, and each remark is shown at the
 * place in the letter's source. A wording is offered for use only where it takes no condition apart.
 */
export function coachTemplate(
  source: { subject: string; body: string },
  values: MergeValues,
  context: CoachContext,
): Result<Remark[]> {
  const subject = renderWithPlaces(source.subject, values, 'Subject');
  const body = renderWithPlaces(source.body, values, 'Body');
  if (!subject.ok) return refuse(subject.refusals);
  if (!body.ok) return refuse(body.refusals);
  const placed: Record<Part, PlacedText> = { subject: subject.value, body: body.value };
  const remarks = coach({ subject: placed.subject.text, body: placed.body.text }, context);
  return ok(remarks.map((remark) => inSource(remark, placed[remark.part], source[remark.part])));
}

function inSource(remark: Remark, placed: PlacedText, source: string): Remark {
  const edit = remark.edit && {
    ...placed.sourceOf(remark.edit.start, remark.edit.end),
    text: remark.edit.text,
  };
  const takesApart = edit !== null && source.slice(edit.start, edit.end).includes('{');
  return { ...remark, ...placed.sourceOf(remark.start, remark.end), edit: takesApart ? null : edit };
}
