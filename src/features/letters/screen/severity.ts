import type { Severity } from '../coach/remark.ts';

/** How serious a remark is, in words and colour; the words stand there too, so that colour is never alone. */
export const severityLooks: Record<Severity, { name: string; color: string }> = {
  serious: { name: 'Serious', color: 'red' },
  look: { name: 'Worth a look', color: 'yellow' },
  small: { name: 'Small', color: 'gray' },
};
