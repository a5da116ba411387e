/** What `foothold doctor` says of one part: what it found, and for all but `well` what to do. */
export type Finding = {
  part: string;
  state: 'well' | 'notice' | 'wrong';
  says: string;
  mend?: string;
};

export const well = (part: string, says: string): Finding => ({ part, state: 'well', says });
export const notice = (part: string, says: string, mend: string): Finding => ({
  part,
  state: 'notice',
  says,
  mend,
});
export const wrong = (part: string, says: string, mend: string): Finding => ({
  part,
  state: 'wrong',
  says,
  mend,
});

const marks = { well: 'ok    ', notice: 'look  ', wrong: 'WRONG ' } as const;

/** One finding a line, its mend below it, and the sum. */
export function inWords(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ part, state, says, mend }) => [
    `${marks[state]} ${part}: ${says}`,
    ...(mend ? [`         ${mend}`] : []),
  ]);
  const [bad, odd] = (['wrong', 'notice'] as const).map(
    (state) => findings.filter((one) => one.state === state).length,
  );
  const sum = bad
    ? `${bad} ${bad === 1 ? 'thing is' : 'things are'} wrong.`
    : odd
      ? 'Nothing is wrong. Look at the lines marked “look”.'
      : 'All is well.';
  return `${lines.join('\n')}\n\n${sum}\n`;
}

export const errorText = (error: unknown) => (error instanceof Error ? error.message : String(error));
