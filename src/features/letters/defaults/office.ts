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

/** TPL-1: to the education office of a hospital, which has rules and forms and knows them. */
export const officeLetters: Record<Round, LetterText> = {
  first: {
    subject: `Applying for a hands-on ${placeAskedFor} in {{ applicant.specialty }}`,
    body: `{{ recipient.salutation }},

I am {{ applicant.name }}, ${whoWrites}. May I apply to {{ recipient.organisation }} for a supervised, hands-on ${placeAskedFor} of {{ applicant.weeks }} weeks in {{ applicant.specialty }}?

${personalLine}${lastExternship}By hands-on I mean seeing patients together with your team: taking the history, examining, presenting, and drafting a note for review, always within the limits your hospital sets.{% if applicant.matchYear %} I am preparing for the {{ applicant.matchYear }} Match.{% endif %}

The time I have set aside is {{ applicant.availability }}. My CV is attached.{% if applicant.certifications %} {{ applicant.certifications }}.{% endif %} Health records{% if applicant.exams %}, score reports{% endif %} and the forms of your hospital will reach you as one packet, on the day you name.

If your hospital does not take applicants from schools abroad, a reply of one line is all I ask, and I will not write again.

${fullSignature}`,
  },
  followUp: {
    subject: '',
    body: `{{ recipient.salutation }},

On {{ thread.firstSentOn }} I wrote to you to apply for a hands-on ${placeAskedFor} in {{ applicant.specialty }} at {{ recipient.organisation }}, and I would like to ask once more: may I send you an application?

My dates are unchanged ({{ applicant.availability }}), and my CV is attached again so that you need not look for it. The papers you require can follow the same week.

If someone else decides this, I am glad to write to them instead; if your hospital has no such place, a short no is welcome too.

${shortSignature}`,
  },
  finalFollowUp: {
    subject: '',
    body: `{{ recipient.salutation }},

This is my last note about the ${placeAskedFor} in {{ applicant.specialty }} that I asked for on {{ thread.firstSentOn }}. May I still apply for {{ applicant.availability }}?

A yes, a no or a later date would each help me plan, and my CV is in this thread. If I hear nothing, I will plan without it. Thank you for reading.

${shortSignature}`,
  },
};
