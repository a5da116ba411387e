import type { Round } from '../rules.ts';
import {
  type LetterText,
  fullSignature,
  lastExternship,
  personalLine,
  shortSignature,
  whoWrites,
} from './shared.ts';

const inTheirCity = '{% if recipient.city %} in {{ recipient.city }}{% endif %}';

/** TPL-1: to one physician, who would give time and a name. */
export const physicianLetters: Record<Round, LetterText> = {
  first: {
    subject: `Would you supervise ${'{% if applicant.isStudent %}a visiting student{% else %}an extern{% endif %}'} in {{ applicant.specialty }}?`,
    body: `{{ recipient.salutation }},

I am {{ applicant.name }}, ${whoWrites}. Would you supervise me for {{ applicant.weeks }} weeks of hands-on {{ applicant.specialty }} in your practice${inTheirCity}?

${personalLine}${lastExternship}I want to learn how you and your patients work together, and to be judged by what I do. As far as you allow, I would see a patient first, report to you in two minutes, examine with you, and draft the note for your correction.{% if applicant.matchYear %} I am preparing for the {{ applicant.matchYear }} Match in {{ applicant.specialty }}.{% endif %}

My CV is attached.{% if applicant.certifications %} {{ applicant.certifications }}.{% endif %} My dates are {{ applicant.availability }}; within them you choose the weeks and the days. I bring my health records, and malpractice cover if your practice asks for it.

If this does not suit you, a one-word reply is enough, and I will not trouble you further.

${fullSignature}`,
  },
  followUp: {
    subject: '',
    body: `{{ recipient.salutation }},

On {{ thread.firstSentOn }} I asked whether you would supervise me for {{ applicant.weeks }} weeks of hands-on {{ applicant.specialty }} in your practice. I am writing once more in case that mail came on a full day: would you consider it?

I am still free in the time I named, {{ applicant.availability }}, and would keep to the days you choose. My CV is attached again.

If not, a plain no helps me as well, and so would the name of a colleague who teaches.

${shortSignature}`,
  },
  finalFollowUp: {
    subject: '',
    body: `{{ recipient.salutation }},

This is my last mail about the weeks of hands-on {{ applicant.specialty }} that I asked you for on {{ thread.firstSentOn }}. If you would like to supervise me now or in a later season, may I hear from you?

My CV and dates stand in this thread. If it does not fit, you need not answer, and I thank you for your time.

${shortSignature}`,
  },
};
