import { labelled } from '#features/inbox/examples/labelled.ts';

/**
 * The other half of the fourth round of answers (src/features/inbox/examples), labelled before any rule saw them. The
 * sorting never learns from it: it tells how answers are sorted at first sight (docs/decisions/020).
 */
export const judgingAnswers = labelled({
  yes: [
    "I don't normally do this, but your note about the free clinic in Lagos struck a chord. Let's give it four weeks and see how it goes. Are you local or would you be flying in?",
    'We would be willing to host you as an observer. Please understand this is not a hands-on role and you would not be able to touch patients or write in the chart.',
    "Apologies for the slow reply, I was out last week. I don't see why not. We can't pay you and we can't house you, but you are welcome to follow me around for a month.",
    'Thanks for the email. I spoke to our practice manager and she is okay with it so long as you sign our confidentiality agreement on day one. What date did you have in mind to begin?',
    'Sure, why not. Call my office, ask for Denise, she keeps my schedule and will find you a month.',
    "It's been years since I had a trainee with me but I'd enjoy the company. March or April, your choice.",
    'Good morning,\n\nWe are pleased to extend an offer for a clinical observership in the Division of Nephrology from April 6 to May 1. Reply to this message to accept. Onboarding instructions will follow once we have your acceptance.\n\nOffice of Visiting Learners',
    "Sounds like a plan. I round at 7 at St. Mary's and then we go to the office. You can tag along for all of it.",
    'Yes we do take international graduates. Dates are flexible. The only thing I insist on is that you stay the full four weeks, I do not do shorter.',
  ],
  maybeLater: [
    'I appreciate the note. We just onboarded two new nurse practitioners and everybody is stretched. Things usually calm down around April, so circle back then?',
    "I'm intrigued. I can't give you an answer today because it isn't only up to me. There are three partners and we decide these things together at our monthly meeting.",
    'Not a good moment I am afraid, we are moving offices. Ask me in February.',
    "Let me look at the resident schedule for March and figure out whether there's an attending who could take you. Will get back to you next week.",
    'Currently we have an extern through the end of May. I would be open to someone in June or after.',
    'Dr. Feldman is out on maternity leave and I am covering her patients as well as mine, so I could not give you the attention you deserve. Please try her again when she returns in March.',
    'Hmm. Possibly. Depends on whether our new building passes inspection in January, we have no space until then.',
  ],
  no: [
    'Dear Dr. Obi,\n\nThank you for your interest in our department. We receive a large number of inquiries such as yours and while your background is impressive, we are only able to accommodate students from medical schools with which we have an affiliation agreement. We wish you every success in your career.\n\nDepartment of Medicine, Education Office',
    'Regrettably this falls outside of what our hospital policy permits.',
    'Thank you for contacting the Office of Graduate Medical Education. Observerships are not available at our institution. Information about applying to our residency programs can be found on our website.',
    'Our system requires that anyone in a patient care area be an employee, a credentialed provider, or an enrolled student with a contract. As you are none of these I have no way to make it work.',
    'no thanks, not for us',
    'After discussing your request at our faculty meeting, the group felt that we would not be able to provide you with a meaningful experience. We hope you find a placement that suits you.',
    'Because of HIPAA and liability considerations our group made the decision several years ago to no longer allow visitors. Best wishes as you pursue your training.',
    'Good luck with your search! This is not something our clinic is set up for.',
    'The hospital where I have privileges will not credential foreign graduates for observation, and my own office is too small.',
    'Unfortunately, due to the high volume of our own learners we cannot offer you a rotation. We encourage you to explore community practices in your area.',
  ],
  asksForPapers: [
    'Good morning Dr. Obi,\n\nTo be considered please submit the following as one PDF:\n1. Current CV\n2. Copy of medical school diploma\n3. ECFMG status report\n4. Immunization record including TB within 12 months\n5. Proof of health insurance\n\nIncomplete submissions will not be reviewed.\n\nVisiting Physician Program',
    'We may be able to work with you. Before I bring it to the doctor I would want your resume and shot records in hand.',
    'Hi! Dr. Rao is open to it. HR will need a background check, a 10 panel drug screen, flu shot and MMR titers before we can put you on the calendar.',
    'Send cv and visa type',
    'Could we see some proof that you are ECFMG certified? Also do you need a visa letter from us?',
    'Can you tell me where you trained and forward any letters of recommendation you may have from US physicians?',
    'Everything looks fine on our end except the immunization form, which is missing the second varicella dose. As soon as I have that I can finalize.',
    'Our legal department has to have a signed affiliation agreement or a hold harmless form from you. I have enclosed the latter, please sign and scan it back.',
  ],
  question: [
    'Who referred you to me?',
    'How long would you want to stay and is this for residency application purposes?',
    'Is your school LCME accredited?',
    'Would you be paying for this or are you looking for a paid position?',
    'Interesting. Tell me a bit more about yourself, what got you into nephrology?',
    'Have we met? Your name sounds familiar, were you at the ACP meeting in Boston?',
  ],
  referral: [
    {
      text: "I only work in the OR these days so you wouldn't get much out of it. My partner Dr. Samuel Ortiz does all the clinic and likes having people with him. I'd drop him a line.",
      names: 'Samuel Ortiz',
    },
    {
      text: "You've got the wrong person, I'm in billing. Medical staff office is who you want, medstaff@clinic.example.",
      names: 'medstaff@clinic.example',
    },
    {
      text: 'Per my colleague below, requests need to be routed via the Department of Medical Education. I am copying Linda Park, who oversees it.',
      names: 'Linda Park',
    },
    {
      text: 'Thanks for your message. For observerships contact observers@bigsystem.example.',
      names: 'observers@bigsystem.example',
    },
    {
      text: "That'd be a question for Dr. Whitfield, she's the program director: helen.whitfield@residency.example",
      names: 'helen.whitfield@residency.example',
    },
    {
      text: 'Not my area. Suggest you look up the family medicine folks across the street, Dr. Maria Sandoval has had foreign grads before.',
      names: 'Maria Sandoval',
    },
  ],
  leftJob: [
    'I gave up clinical work two years ago and now consult for an insurance company.',
    'I am actually no longer the program coordinator. I transferred to the Department of Surgery last month.',
    "Hi, I've hung up my stethoscope! Enjoying the grandkids. Best of luck.",
    'FYI I switched jobs in October and am with the VA now, where I do research only.',
  ],
  outOfOffice: [
    'In Haiti on a mission trip, terrible internet. Will respond the week of the 7th.',
    'I am on inpatient service through Sunday and way behind on email. I will answer you next week.',
    'Attending a conference in San Diego, back December 1st. Talk then.',
  ],
  doNotWrite: [
    'Our physicians have asked that we block outside solicitations. Kindly take Dr. Romano off whatever list you have.',
    'Please respect our policy and do not send further inquiries to members of our faculty.',
    "How did you get this address? It's my private one. Don't use it again.",
    'No. And please quit emailing everyone in the department, I have heard from three colleagues already today.',
  ],
  unclear: [
    'Got it.',
    '👍',
    'Noted with thanks. JB',
    'Please see below.',
    'Thank you for your kind words about our practice. It means a lot to our staff.',
  ],
});
