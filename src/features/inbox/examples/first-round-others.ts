import { type LabelledAnswer, labelled } from './labelled.ts';

/** Answers that tell who left, who is away and who else is meant. */
export const answersOfOthers: readonly LabelledAnswer[] = [
  ...labelled({
    leftJob: [
      'Dr. Miller is no longer with our practice.',
      'I have retired and closed my practice last year.',
      'I left the hospital in June.',
      'Jane Doe no longer works here.',
      'I am no longer the program director.',
      'She has left our institution.',
      'I no longer practice medicine.',
      'Dr. Chen has moved on to another position in Texas.',
    ],
  }),
  {
    label: 'leftJob',
    text: 'Jane is no longer with us. Please contact Dr. Robert Hill at rhill@clinic.example instead.',
    names: 'rhill@clinic.example',
  },
  {
    label: 'outOfOffice',
    text: 'Hi, I am on vacation until December 7 and will read this properly when I am back.',
    day: '2026-12-07',
  },
  {
    label: 'outOfOffice',
    text: 'I am traveling this week and will be back in the office on Monday, November 30.',
    day: '2026-11-30',
  },
  { label: 'outOfOffice', text: 'I am currently out of the office with no access to email.' },
  { label: 'outOfOffice', text: 'On maternity leave through January 15.', day: '2027-01-16' },
  { label: 'outOfOffice', text: 'I am away at a conference. Back Thursday.', day: '2026-11-26' },
  { label: 'outOfOffice', text: 'I will be out of town from 11/23 to 12/2.', day: '2026-12-03' },
  {
    label: 'referral',
    text: 'Please contact our GME coordinator, Maria Lopez, at mlopez@hospital.example.',
    names: 'mlopez@hospital.example',
  },
  {
    label: 'referral',
    text: 'You should reach out to Dr. Anil Shah, who runs our externship program.',
    names: 'Shah',
  },
  {
    label: 'referral',
    text: 'I do not handle these requests. Please email Susan Park (susan.park@hospital.example).',
    names: 'susan.park@hospital.example',
  },
  {
    label: 'referral',
    text: 'I have forwarded your message to our program coordinator, Lisa Wong.',
    names: 'Lisa Wong',
  },
  {
    label: 'referral',
    text: 'The right person to ask is Tom Reed, tom.reed@clinic.example.',
    names: 'tom.reed@clinic.example',
  },
  {
    label: 'referral',
    text: 'Unfortunately I cannot help, but please write to my colleague Dr. Nadia Haddad. Her email is nhaddad@clinic.example.',
    names: 'nhaddad@clinic.example',
  },
  {
    label: 'referral',
    text: 'All requests go through the medical education office: meded@hospital.example.',
    names: 'meded@hospital.example',
  },
  {
    label: 'referral',
    text: "I'm copying Karen Smith, who coordinates our rotations.",
    names: 'Karen Smith',
  },
  {
    label: 'referral',
    text: 'Maria Gomez handles all externships. Her address is mgomez@hospital.example',
    names: 'mgomez@hospital.example',
  },
  {
    label: 'referral',
    text: 'Try contacting the office of student affairs at studentaffairs@school.example.',
    names: 'studentaffairs@school.example',
  },
  {
    label: 'referral',
    text: 'I would suggest that you contact Dr. James Okafor at the VA.',
    names: 'Okafor',
  },
  {
    label: 'referral',
    text: 'Please direct your inquiry to externships@hospital.example.',
    names: 'externships@hospital.example',
  },
  {
    label: 'referral',
    text: 'We ask that you apply through our volunteer services department.',
    names: 'volunteer services',
  },
  {
    label: 'referral',
    text: 'My practice is not involved in teaching. You might speak with Dr. Elena Petrova in Queens, she takes IMGs.',
    names: 'Petrova',
  },
  { label: 'referral', text: 'I passed your email on to Dr. Kim.', names: 'Kim' },
  {
    label: 'referral',
    text: 'Dear Amara,\n\nThank you for your interest. For observerships please contact:\n\nRachel Green\nrgreen@hospital.example\n555-010-0110',
    names: 'rgreen@hospital.example',
  },
  {
    label: 'referral',
    text: 'Please get in touch with our office manager, she takes care of scheduling.',
    names: 'office manager',
  },
  { label: 'referral', text: 'Looping in Dr. Santos, our clerkship director.', names: 'Santos' },
  { label: 'referral', text: 'You will need to contact HR about this.', names: 'HR' },
  {
    label: 'referral',
    text: 'Kindly send your request to Ms. Brown at brown.a@hospital.example and she will assist you.',
    names: 'brown.a@hospital.example',
  },
  {
    label: 'referral',
    text: 'Dr. Omar Farouk would be the best person for this. ofarouk@clinic.example',
    names: 'ofarouk@clinic.example',
  },
  {
    label: 'referral',
    text: 'Sorry, wrong person. Please ask Denise in our education department, denise.k@hospital.example.',
    names: 'denise.k@hospital.example',
  },
];
