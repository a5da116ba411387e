import { client } from '#web/api.ts';
import { notifyRefused } from '#web/notify.ts';
import type { TargetList } from '../rules.ts';

/** Fetches an export and hands it to the browser as a download. */
export async function downloadTargets(
  format: 'csv' | 'xlsx',
  chosen: { ids: string[] | null; list: TargetList | null },
) {
  try {
    const answer = await client.api.targets.export.$post({ json: { format, ...chosen } });
    if (!answer.ok) throw new Error('export refused');
    const address = URL.createObjectURL(await answer.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = `targets-${new Date().toISOString().slice(0, 10)}.${format}`;
    link.click();
    URL.revokeObjectURL(address);
  } catch (error) {
    notifyRefused(error);
  }
}
