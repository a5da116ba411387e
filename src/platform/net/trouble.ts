import { AnswerTooLarge, RefusedAddress } from './public-web.ts';

/** What went wrong between us and a server, in plain words. `passes`: trying again may help. */
export type Trouble = { reason: string; mend: string; passes: boolean };

const known: [codes: RegExp, trouble: Trouble][] = [
  [
    /ENOTFOUND|EAI_AGAIN/,
    {
      reason: 'The server cannot be found.',
      mend: 'Check that this computer is connected to the internet, then start the update again.',
      passes: true,
    },
  ],
  [
    /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/,
    {
      reason: 'The server’s certificate is not trusted.',
      mend: 'A network that inspects traffic causes this. Use another network, or ask who runs this one.',
      passes: false,
    },
  ],
  [
    /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/,
    {
      reason: 'The server does not accept connections.',
      mend: 'Check the internet connection. If it works, the server may be down: start the update again later.',
      passes: true,
    },
  ],
  [
    /TIMEOUT|ETIMEDOUT/,
    {
      reason: 'The server did not answer in time.',
      mend: 'Start the update again later. It continues where it stopped.',
      passes: true,
    },
  ],
  [
    /ECONNRESET|ECONNABORTED|EPIPE|UND_ERR|HPE_/,
    {
      reason: 'The connection broke off.',
      mend: 'Start the update again. It continues where it stopped.',
      passes: true,
    },
  ],
];

/** What to tell of an error of the network; null when it is another kind of error. */
export function networkTrouble(error: unknown): Trouble | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof RefusedAddress) {
      const mend =
        'Nothing is wrong with this computer. Report the address, since an official one is public.';
      return { reason: cause.message, mend, passes: false };
    }
    if (cause instanceof AnswerTooLarge) return { ...unusable, passes: false };
    const code = 'code' in cause ? String(cause.code) : '';
    const [, trouble] = known.find(([codes]) => codes.test(code)) ?? [];
    if (trouble) return trouble;
  }
  // So undici names what has no code, such as redirects without an end.
  return error instanceof TypeError && error.message === 'fetch failed' ? unusable : null;
}

const unusable: Trouble = {
  reason: 'The server’s answer cannot be used.',
  mend: 'Start the update again later: the publisher may be at work on its website.',
  passes: true,
};
