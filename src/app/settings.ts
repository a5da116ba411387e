import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { z } from 'zod';

/** What the environment may set. Everything has a default that suits one person on one laptop. */
export type Settings = {
  folder: string;
  port: number;
  databaseUrl: string | undefined;
  /** Whether to open the link in the browser of the desktop. */
  openBrowser: boolean;
  mailAuthorities: string[];
  /** The passphrase of the key, for a start without anybody who could type it. */
  passphrase: string | undefined;
  /** The https address under which other devices reach this Foothold, through a proxy or tunnel on this machine. */
  publicAddress: string | undefined;
  /** Where the official files of the directory are asked for instead of their publishers. */
  directoryMirror: string | undefined;
  /** `host:port` of websites that are read although they are not public. */
  websites: { allowed: string[] };
};

const environment = z.object({
  FOOTHOLD_HOME: z.string().min(1).optional(),
  FOOTHOLD_PORT: z.coerce.number().int().min(0).max(65535).default(4680),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  FOOTHOLD_BROWSER: z.enum(['open', 'none']).optional(),
  /** Only an origin: the pages stand at its root. */
  FOOTHOLD_PUBLIC_ADDRESS: z
    .string()
    .refine((text) => URL.canParse(text) && /^https:\/\/[^/?#@]+\/?$/.test(text), {
      message: 'must be an https address without a path, such as https://foothold.example.org',
    })
    .optional(),
  /** A PEM file of further certificate authorities that mail servers may use (a school's own, for example). */
  FOOTHOLD_MAIL_CA: z.string().optional(),
  /** A file whose first line is the passphrase of the key. Not a variable: other programs can read those. */
  FOOTHOLD_PASSPHRASE_FILE: z.string().optional(),
  /** A server that answers for all publishers of the directory's files, under the paths that they have there. */
  FOOTHOLD_DIRECTORY_MIRROR: z
    .url({ protocol: /^https?$/, error: 'must begin with http:// or https://' })
    .optional(),
  /** Divided by commas: `intranet.school.example:443`. */
  FOOTHOLD_WEBSITE_HOSTS: z
    .string()
    .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/, 'must be like host:port, divided by commas')
    .optional(),
});

/** Reads the environment; a value that cannot be used is named, with what it must be. */
export function readSettings(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Settings {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment cannot be used. ${faults.join('; ')}`);
  }
  const { FOOTHOLD_HOME, FOOTHOLD_PORT, DATABASE_URL, FOOTHOLD_BROWSER, FOOTHOLD_MAIL_CA } = parsed.data;
  const { FOOTHOLD_DIRECTORY_MIRROR, FOOTHOLD_PASSPHRASE_FILE } = parsed.data;
  const hasDesktop = platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
  return {
    folder: resolve(FOOTHOLD_HOME ?? envPaths('foothold', { suffix: '' }).data),
    port: FOOTHOLD_PORT,
    databaseUrl: DATABASE_URL,
    openBrowser: FOOTHOLD_BROWSER ? FOOTHOLD_BROWSER === 'open' : hasDesktop,
    mailAuthorities: FOOTHOLD_MAIL_CA ? [fileOf('FOOTHOLD_MAIL_CA', FOOTHOLD_MAIL_CA)] : [],
    passphrase: FOOTHOLD_PASSPHRASE_FILE
      ? fileOf('FOOTHOLD_PASSPHRASE_FILE', FOOTHOLD_PASSPHRASE_FILE).split(/\r?\n/)[0]
      : undefined,
    publicAddress: parsed.data.FOOTHOLD_PUBLIC_ADDRESS && new URL(parsed.data.FOOTHOLD_PUBLIC_ADDRESS).origin,
    websites: { allowed: parsed.data.FOOTHOLD_WEBSITE_HOSTS?.split(',') ?? [] },
    directoryMirror: FOOTHOLD_DIRECTORY_MIRROR && new URL(FOOTHOLD_DIRECTORY_MIRROR).origin,
  };
}

function fileOf(variable: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`The environment cannot be used. ${variable}: the file ${path} cannot be read.`, {
      cause: error,
    });
  }
}

export const webFolder = join(import.meta.dirname, '../../dist/web');
export const directoryProgram = join(import.meta.dirname, 'directory-command.ts');
