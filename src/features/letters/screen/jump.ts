import type { Remark } from '../coach/remark.ts';

type Boxes = Record<Remark['part'], HTMLInputElement | HTMLTextAreaElement | null>;

/** Puts the cursor on the place of a remark and brings it into view. */
export function jumpTo(remark: Remark, boxes: Boxes) {
  const box = boxes[remark.part];
  if (!box) return;
  box.focus({ preventScroll: true });
  box.setSelectionRange(remark.start, remark.end);
  // A text box does not scroll to its selection by itself: its lines before the place say how far it is.
  const lines = box.value.slice(0, remark.start).split('\n').length;
  const lineHeight = Number.parseFloat(getComputedStyle(box).lineHeight) || 22;
  box.scrollTop = Math.max(0, (lines - 3) * lineHeight);
  box.scrollIntoView({ block: 'nearest' });
}
