import { join } from 'node:path';
import type { Clock } from '#platform/clock.ts';
import type { Settings } from '../settings.ts';
import { folderFindings, keyFinding, whoRuns } from './data-folder.ts';
import { directoryFinding } from './directory.ts';
import type { Finding } from './finding.ts';
import { compiledFindings, machineFindings, portFinding } from './machine.ts';
import { storeFindings } from './store.ts';

/** What is found out, in the order in which a person would look. */
export async function examine(
  { folder, port, databaseUrl }: Pick<Settings, 'folder' | 'port' | 'databaseUrl'>,
  clock: Clock,
): Promise<Finding[]> {
  const findings = [
    ...machineFindings(),
    ...(await compiledFindings()),
    ...(await folderFindings(folder)),
    keyFinding(folder),
  ];
  const { finding, release } = await whoRuns(folder);
  if (finding) findings.push(finding);
  if (release) {
    try {
      findings.push(await portFinding(port), ...(await storeFindings({ folder, databaseUrl, clock })));
    } finally {
      release();
    }
  }
  return [...findings, await directoryFinding(join(folder, 'directory'), clock.now())];
}
