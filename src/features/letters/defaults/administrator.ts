import type { Round } from '../rules.ts';
import {
  type LetterText,
  fullSignature,
  lastExternship,
  personalLine,
  placeAskedFor,
  shortSignature,
  whoWrites,
} from './shared.ts';

/** TPL-1: to the manager of a clinic, who asks first what it costs in time and risk. */
export const administratorLetters: Record<Round, LetterText> = {
  first: {
    subject: `Hands-on ${placeAskedFor} in {{ applicant.specialty }} at your clinic`,
    body: `{{ recipient.salutation }},

I am {{ applicant.name }}, ${whoWrites}. Could {{ recipient.organisation }} host me for a supervised, hands-on ${placeAskedFor} of {{ applicant.weeks }} weeks in {{ applicant.specialty }}?

${personalLine}${lastExternship}For your clinic it needs one physician who agrees to supervise; the rest I prepare. I bring my health records, take the privacy and safety training you use, complete a background check, and have malpractice cover in force before the first day if you want it.

In return your physicians get a second pair of hands: I would take histories, examine, present each patient briefly, and draft notes for correction, as far as they allow.{% if applicant.certifications %} {{ applicant.certifications }}.{% endif %}

My CV is attached. I have kept {{ applicant.availability }} free and fit my days to your opening hours.

Should this not be possible at your clinic, please just say so, and I will leave it there.

${fullSignature}`,
  },
  followUp: {
    subject: '',
    body: `{{ recipient.salutation }},

On {{ thread.firstSentOn }} I asked whether {{ recipient.organisation }} could host me for a hands-on ${placeAskedFor} in {{ applicant.specialty }}. May I ask you to pass the question to one physician who might supervise?

I take care of the paperwork, and my time is still {{ applicant.availability }}. My CV is attached a second time, ready to be forwarded.

If your clinic does not take visitors in training, please tell me in a word, and the matter is closed.

${shortSignature}`,
  },
  finalFollowUp: {
    subject: '',
    body: `{{ recipient.salutation }},

I wrote on {{ thread.firstSentOn }} about a hands-on ${placeAskedFor} in {{ applicant.specialty }} at {{ recipient.organisation }}, and this is the last time I raise it. Is there a month in which one of your physicians could take me along?

My CV and dates are in this thread. If the answer is no, nothing more is needed from you. I wish you and your team well.

${shortSignature}`,
  },
};
