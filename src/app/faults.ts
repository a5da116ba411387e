import { SealBroken } from '#platform/vault/vault.ts';
import type { Refusal } from '#plain/refusal.ts';

type Fault = { status: 422 | 500 | 507; refusal: Refusal };

const diskFullCodes = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** What to tell the person when something of ours or of the machine's broke. Never shows internals. */
export function describeFault(error: unknown): Fault {
  if (isDiskFull(error)) {
    return {
      status: 507,
      refusal: {
        field: 'disk',
        value: '',
        reason: 'The disk is full. Nothing of this was saved; what was saved before is safe.',
        mend: 'Free some space on the disk, then start Foothold again and repeat this step.',
      },
    };
  }
  if (isNoText(error)) {
    return {
      status: 422,
      refusal: {
        field: 'text',
        value: '',
        reason: 'A text holds a character that cannot be kept: an invisible one, or half of one.',
        mend: 'Copied text may bring it along. Delete that part and type it again.',
      },
    };
  }
  if (error instanceof SealBroken) {
    return {
      status: 500,
      refusal: {
        field: 'vault',
        value: '',
        reason:
          'This is encrypted and cannot be opened: it was changed on the disk, or key.txt is not the key it was sealed with.',
        mend: 'Put the key.txt of this data folder back, or restore a backup. Nothing was changed or sent.',
      },
    };
  }
  return {
    status: 500,
    refusal: {
      field: 'foothold',
      value: '',
      reason: 'Something went wrong inside Foothold. Nothing of this step was saved.',
      mend: 'Try again. If it happens twice, stop Foothold (Ctrl-C), start it again, and look at the log.',
    },
  };
}

/** PostgreSQL keeps no character of number 0, and in JSON no half of a surrogate pair. */
function isNoText(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return code === '22021' || code === '22P05' || (code === '22P02' && /\btype json\b/.test(String(message)));
}

export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return diskFullCodes.has(code) || /no space left on device/i.test(error.message) || isDiskFull(error.cause);
}
