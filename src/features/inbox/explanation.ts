import { isToMany } from './matching.ts';
import type { IncomingMail } from './incoming-mail.ts';
import type { SortedAs } from './rules.ts';
import type { Understood } from './understanding.ts';

/** What Foothold understands of one mail, for people who ask why and for programs that measure. */
export type Explanation = {
  kind: 'answer' | 'bounce' | 'auto-reply' | 'report' | 'other';
  bounce: {
    class: 'hard' | 'soft' | 'full' | 'policy';
    /** False where the report does not say why; then the address is taken for right. */
    certain: boolean;
    /** The server still tries. */
    delayed: boolean;
    addresses: string[];
    status: string | null;
    words: string;
  } | null;
  autoReply: { kind: string; returnDate: string | null } | null;
  sorting: { as: SortedAs; reason: string };
  referral: { name: string | null; address: string | null } | null;
  /** The writer's words, without the mail they quote, their signature and legal notices. */
  visibleText: string;
};

export function explain(mail: IncomingMail, understood: Understood): Explanation {
  const { sorting, referral, ownText: visibleText, bounce, automatic, returnOn } = understood;
  return {
    kind: kindOf(mail, understood),
    bounce:
      bounce === null
        ? null
        : {
            class: CLASSES[bounce.kind],
            certain: bounce.kind !== 'unclear',
            delayed: bounce.kind === 'delayed',
            addresses: bounce.addresses,
            status: bounce.status === '' ? null : bounce.status,
            words: bounce.diagnostic,
          },
    autoReply:
      automatic === null || automatic === 'report' ? null : { kind: automatic, returnDate: returnOn },
    sorting,
    referral: referral === null ? null : { name: referral.name, address: referral.address },
    visibleText,
  };
}

/** Whatever is not clearly hard leaves the address in use (CMP-4). */
const CLASSES = {
  hard: 'hard',
  full: 'full',
  blocked: 'policy',
  soft: 'soft',
  delayed: 'soft',
  unclear: 'soft',
} as const;

function kindOf(mail: IncomingMail, { kind, automatic }: Understood): Explanation['kind'] {
  if (kind === 'bounce') return 'bounce';
  if (automatic === 'report') return 'report';
  if (kind === 'autoReply') return 'auto-reply';
  const answers = mail.headers.has('in-reply-to') || mail.headers.has('references');
  return isToMany(mail.headers) && !answers ? 'other' : 'answer';
}
