import { directoryFacts } from '#features/directory/status-service.ts';
import { type Finding, errorText, notice, well, wrong } from './finding.ts';

const update = 'Type “npx foothold directory update”, or use the button on the page Find targets.';
const daysFresh = 180;

export async function directoryFinding(folder: string, now: string): Promise<Finding> {
  const part = 'National directory';
  try {
    const facts = await directoryFacts(folder);
    if (!facts) return notice(part, 'it is not there yet.', update);
    const days = Math.floor((Date.parse(now) - Date.parse(facts.built)) / 86_400_000);
    if (days > daysFresh) return notice(part, `it was built ${days} days ago.`, update);
    return well(part, `release ${facts.release}`);
  } catch (error) {
    return wrong(part, `it cannot be read. ${errorText(error)}`, update);
  }
}
