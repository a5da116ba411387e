/** Undoes what was opened, last first: every step, whatever became of those before it. Then the first fault is thrown. */
export async function unwind(steps: (() => unknown)[]): Promise<void> {
  const faults: unknown[] = [];
  for (let step = steps.pop(); step; step = steps.pop()) {
    try {
      await step();
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw faults[0];
}
