import { readFileSync, readdirSync } from 'node:fs';

/** Runs work and tells the largest memory (bytes of RSS) that any process it started had at a time. Linux only. */
export async function peakOfChildren<T>(work: () => Promise<T>): Promise<{ result: T; peak: number }> {
  let peak = 0;
  const look = () => {
    for (const pid of childrenOf(process.pid)) peak = Math.max(peak, highestMemory(pid));
  };
  const timer = setInterval(look, 15);
  try {
    const result = await work();
    return { result, peak };
  } finally {
    clearInterval(timer);
  }
}

function childrenOf(pid: number): string[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) => {
    try {
      return readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean);
    } catch {
      return [];
    }
  });
}

/** What the kernel wrote down as the highest so far, so that nothing is missed between two looks. */
function highestMemory(pid: string): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
