import type { Part, Remark } from '../coach/remark.ts';
import classes from './MarkedText.module.css';

type Props = {
  part: Part;
  text: string;
  remarks: readonly Remark[];
  /** The remark whose place is shown now. */
  shown: Remark | null;
};

/** A text with the places underlined of which the coach speaks. Where two overlap, the more serious one is marked. */
export function MarkedText({ part, text, remarks, shown }: Props) {
  const marks = marksOf(remarks.filter((one) => one.part === part && one.end > one.start));
  return (
    <>
      {marks.map((remark, index) => (
        <span key={`${remark.rule} ${remark.start}`}>
          {text.slice(marks[index - 1]?.end ?? 0, remark.start)}
          <mark
            className={classes.mark}
            data-severity={remark.severity}
            data-shown={remark === shown}
            data-place={`${remark.part}-${remark.start}`}
            title={remark.reason}
          >
            {text.slice(remark.start, remark.end)}
          </mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}

/** A mark of half the mail marks nothing; it stands in the list alone. */
const longest = 400;

function marksOf(remarks: readonly Remark[]): Remark[] {
  const kept: Remark[] = [];
  for (const remark of remarks) {
    if (remark.end - remark.start > longest) continue;
    if (kept.every((other) => remark.end <= other.start || remark.start >= other.end)) kept.push(remark);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
