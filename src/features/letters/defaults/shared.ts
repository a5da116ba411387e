/** A letter as it is stored: its subject and body are Liquid texts. Follow-ups answer in the thread, so their subject is empty. */
export type LetterText = { subject: string; body: string };

/** Who writes: the half sentence that stands in every first mail, true for a student and for a graduate. */
export const whoWrites =
  '{% if applicant.isStudent %}a medical student at {{ applicant.school }} in {{ applicant.country }} (graduating in {{ applicant.graduationYear }})' +
  '{% else %}a {{ applicant.graduationYear }} graduate of {{ applicant.school }} in {{ applicant.country }}{% endif %}' +
  '{% if applicant.exams %}, {{ applicant.exams }}{% endif %}';

/** What is asked for: one thing, named as what it is for this applicant (AIM-3). */
export const placeAskedFor = '{% if applicant.isStudent %}visiting elective{% else %}externship{% endif %}';

/** NXT-2: the finished externship, and who supervised it where this reader may be told (NXT-1). */
export const lastExternship =
  '{% if applicant.externship %}I have finished {{ applicant.externship }}' +
  '{% if applicant.supervisor %}, supervised by {{ applicant.supervisor }}{% endif %}.\n\n{% endif %}';

/** The sentence written for this recipient alone (TPL-3); nothing stands there when none was written. */
export const personalLine = '{% if recipient.personalLine %}{{ recipient.personalLine }}\n\n{% endif %}';

export const fullSignature = `Kind regards,
{{ applicant.name }}
{{ applicant.email }}{% if applicant.phone %}
{{ applicant.phone }}{% endif %}{% if applicant.linkedIn %}
{{ applicant.linkedIn }}{% endif %}`;

export const shortSignature = `Kind regards,
{{ applicant.name }}
{{ applicant.email }}`;
