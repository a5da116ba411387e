import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { once } from 'node:events';
import { join } from 'node:path';
import { webFolder } from '../settings.ts';
import { type Finding, errorText, notice, well, wrong } from './finding.ts';

const gigabyte = 1024 ** 3;

/** Parts of Foothold that are compiled for each kind of machine, and what needs them. */
const compiled = {
  sharp: 'scans of papers',
  '@duckdb/node-api': 'the national directory',
  '@myriaddreamin/typst-ts-node-compiler': 'the CV and packets of papers',
  '@napi-rs/canvas': 'pictures of PDF pages',
};

export function machineFindings(memory = totalmem(), pages = webFolder): Finding[] {
  return [
    well('Node', process.version),
    memory < 3.5 * gigabyte
      ? notice(
          'Memory',
          `${(memory / gigabyte).toFixed(1)} GB.`,
          'Building the national directory needs up to 4 GB. Close other programs before you build it.',
        )
      : well('Memory', `${(memory / gigabyte).toFixed(0)} GB`),
    existsSync(join(pages, 'index.html'))
      ? well('Pages', 'built')
      : notice('Pages', 'not built yet.', 'The next “npm start” builds them.'),
  ];
}

/** Whether the compiled parts can be loaded here. */
export async function compiledFindings(load = (name: string) => import(name)): Promise<Finding[]> {
  return Promise.all(
    Object.entries(compiled).map(async ([name, use]) => {
      try {
        await load(name);
        return well('Package', `${name} (${use})`);
      } catch (error) {
        return wrong(
          'Package',
          `${name} cannot be loaded; ${use} will not work. ${errorText(error)}`,
          'Delete the folder node_modules, then type “npm start”.',
        );
      }
    }),
  );
}

export async function portFinding(port: number): Promise<Finding> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return well('Port', `${port} on 127.0.0.1 is free`);
  } catch (error) {
    return notice(
      'Port',
      `${port} on 127.0.0.1 cannot be used. ${errorText(error)}`,
      'Foothold takes another free port by itself. To choose one, set FOOTHOLD_PORT.',
    );
  } finally {
    server.close();
  }
}
