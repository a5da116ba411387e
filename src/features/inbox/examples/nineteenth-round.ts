import { labelled } from './labelled.ts';

/** Written to learn from: letters of institutions with lists and terms, long letters of clinicians, and the second language at length. */
export const nineteenthRound = labelled({
  yes: [
    'Dear Dr. Obi,\n\nThank you for your interest in the Community Preceptorship. After speaking with Dr. Hamid we can offer you the following:\n\n- four weeks, March 1 to March 26\n- Monday to Thursday, 8 to 4\n- observation only\n- no stipend, no housing\n\nPlease confirm that these terms are acceptable to you.\n\nCoordinator, Rural Health Network',
    'Hi Amara,\n\nGreat talking to you. Here’s what we agreed on so that nobody forgets:\n* you start on the 8th\n* you’re with me in the mornings and with Joyce in the afternoons\n* you don’t go into Room 4, ever\nYell if I got anything wrong.\n\nMike',
    'Observer request of Dr. Obi\nDecision: approved\nSponsor: A. Lindqvist MD\nDates: 04/05 to 04/30\nRemarks: observer must be accompanied at all times and must not be given access to the record.',
    'Dear Doctor, I thank you for your letter which has given me joy. I came myself from Romania with one suitcase and an American doctor let me stand next to him for half a year. Now it is my turn. My office is small, my secretary is severe but good, and the patients are from all the world. I wait for you in the month that you prefer.',
    'Good afternoon,\n\nWe’ve completed the onboarding steps on our side. Your learner ID is 55812. Before your arrival you’ll get an email with a link to the orientation video. On day one go to Entrance D, where your preceptor will meet you. Unfortunately we can’t reimburse parking. Enjoy your time with us!\n\nLearner Services',
    'I sat down to write you a no. I had the sentence ready. Then a patient came in, a lady from Enugu, whom nobody in this building could understand, and I thought of your letter. I can’t think of a better sign. Come as soon as you can, and for as long as you can.',
    'We can’t give you what the big places give, that is, grand rounds and a certificate with a gold edge. We can give you time. I’ve got forty minutes per patient and I’ll spend ten of them teaching. February is good, March is better. Don’t worry about the fee, we don’t have one.',
    'Dear Amara, my practice partner and I were of two minds. He fears for the flow of the clinic, I fear that we’re getting old and boring. We’ve agreed that you’ll be with me on my days and not on his. That’s Monday, Wednesday and every other Friday. I hope that this is enough.',
  ],
  maybeLater: [
    'Dear Dr. Obi,\n\nThank you for your interest in the Community Preceptorship. The timeline for the coming year is as follows:\n\n- February 15: application opens\n- March 31: application closes\n- May: notification of results\n- July: first placements\n\nRequests outside of this timeline can’t be considered. We hope to see your application in February.\n\nCoordinator, Rural Health Network',
    'Hi Amara,\n\nHere’s where we stand:\n* my boss: fine with it\n* HR: has a form for everything but this\n* legal: no answer, two reminders\nSo we wait. I’ll nudge them again on Monday.\n\nMike',
    'Observer request of Dr. Obi\nDecision: deferred\nRemarks: to be reconsidered at the meeting in April, pending revision of the visitor policy.',
    'Dear Doctor, I thank you for your letter. In this year I have already two colleagues from abroad, one of Syria and one of Brazil, and my office is small. They finish in august. If you have still the interest in that time, please send me again your letter, I will remember.',
    'I sat down to write you a yes. Then my partner called from the hospital, where he’s just been told that he needs a bypass. For the time being I’m running the practice by myself. He should be back in ten weeks or so. Would you ask me again then? I mean it.',
    'We’re in talks with a medical school about becoming a teaching site. If that works out, there’ll be a coordinator, a curriculum and places for people like you. If it doesn’t, then it’ll stay as it is. The talks go on until June. I’ve made a note to write to you.',
    'Good afternoon,\n\nYour onboarding has been paused, since your preceptor is leaving for another site. We’re trying to find another one for you. This may take several weeks. You don’t have to resubmit anything. We’ll be in touch with new dates.\n\nLearner Services',
    'Dear Amara, my practice partner and I were of two minds, and we still are. We’ve agreed to talk about it again when our new associate has started, in May. Three votes are easier than two. I know that you’re in a hurry, so do take another offer if you get one.',
  ],
  no: [
    'Dear Dr. Obi,\n\nThank you for your interest in the Community Preceptorship. To be eligible, an applicant must:\n\n- be enrolled in an accredited U.S. medical school\n- be in good academic standing\n- be covered by the school’s liability insurance\n\nFrom your letter we understand that you’ve already graduated. We’re therefore unable to process your request.\n\nCoordinator, Rural Health Network',
    'Hi Amara,\n\nHere’s how it went:\n* my boss: no\n* HR: no\n* legal: laughed, then no\nI’m really sorry. I’d have liked it.\n\nMike',
    'Observer request of Dr. Obi\nDecision: not approved\nReason: no affiliation agreement on file; applicant is not a current student.\nThis decision is final.',
    'Dear Doctor, I thank you for your letter. I was happy to read it, but I must tell you that in my hospital the direction has forbidden all the visitors after a problem with the photos of one patient. I have asked for an exception and they have not wanted. I am very sorry and I wish you a good continuation.',
    'I sat down to write you a yes. I had picked the month. Then I made the mistake of asking our insurance agent, and he asked me if I’d like to lose my cover. I wouldn’t. So I have to leave it at good wishes.',
    'Thank you for contacting Lakeshore Health. Please be aware of the following. We don’t provide externships, observerships or letters of recommendation. We don’t accept unsolicited CVs. Information on residency programs is available through ERAS. We’re not able to respond to further questions on this topic.',
    'Good afternoon,\n\nYour onboarding was terminated because the background check did not meet the requirements of the state. You may contest the result with the vendor. The placement that was offered to you is no longer available.\n\nLearner Services',
    'We’re a group of six and we vote on everything from coffee to carpets. Your letter was read aloud. Everybody was moved and nobody volunteered. I’m retiring in May, so it can’t be me. I wish that I had something better to tell you.',
    'You’ve applied for an observership with our transplant team. These are in high demand, and we only give them to surgeons who have been nominated by their own hospital. We couldn’t find a nomination in your file. Your application has been closed. There’s a list of other opportunities on the site of the college of surgeons.',
    'Dear Amara, in forty years I’ve never refused a young colleague who wanted to look over my shoulder. You’d be the first. It’s not you, it’s my eyes. I’m not allowed to drive any more and I see only a handful of old patients on Wednesdays. I shouldn’t be teaching anybody.',
  ],
  asksForPapers: [
    'Dear Dr. Obi,\n\nThank you for your interest in the Community Preceptorship. A complete application consists of:\n\n- application form (attached)\n- CV\n- ECFMG certificate or Step 2 result\n- two letters of recommendation\n- proof of immunization\n\nPlease send all items in one email. Applications are reviewed once they’re complete.\n\nCoordinator, Rural Health Network',
    'Hi Amara,\n\nMy to-do list for you:\n* passport scan\n* flu shot\n* that form with the two signatures\nOnce I’ve got these three I can order the badge.\n\nMike',
    'Observer request of Dr. Obi\nStatus: incomplete\nMissing: proof of malpractice coverage; signed acknowledgment of policy 7.3. Please submit within 14 days.',
    'Good afternoon,\n\nWelcome to the onboarding portal. You have 5 open tasks: upload photo, upload immunization record, complete HIPAA module, sign code of conduct, pay fee. Your start date will be confirmed when all tasks are done.\n\nLearner Services',
    'Dear Doctor, I thank you for your letter. The professor is agree in principle. Now the administration ask for many things: the certificate of the university with translation, the extract of criminal record, and the insurance for the responsibility. Please send it at my address, I will bring it to the office.',
    'I’ve learned to be careful with people I’ve only met on paper. So here’s my rule. I want to see the diploma, I want to talk with your last boss on the phone, and I want a CV without holes. When I’ve had all three we’ll talk about dates.',
  ],
  question: [
    'Dear Dr. Obi,\n\nThank you for your interest in the Community Preceptorship. So that we can tell you which of our tracks applies to you, please let us know:\n\n- the year of your graduation\n- your current immigration status\n- the specialty and the length that you have in mind\n\nCoordinator, Rural Health Network',
    'Hi Amara,\n\nTwo things before I go to my boss:\n* are you paying for this yourself or is there a sponsor?\n* is four weeks the minimum or the maximum?\n\nMike',
    'I sat down to answer you and found that I don’t know what you’re asking. Is it to watch, is it to work, or is it a letter that you need? Those are three different things to me.',
  ],
  referral: [
    {
      text: 'Dear Dr. Obi,\n\nThank you for your interest in the Community Preceptorship. The program was handed over to the state’s Area Health Education Center in July. Please address your request to:\n\nMs. Carol Webb\nAHEC North\ncwebb@ahecnorth.example\n\nWe no longer take part in the selection.\n\nRural Health Network',
      names: 'cwebb@ahecnorth.example',
    },
    {
      text: 'Hi Amara,\n\nI struck out:\n* my boss: no\n* HR: no\nBut then I ran into Dr. Priya Nair from the Oak Street office, who takes externs and has one spot open. She’s waiting for your mail.\n\nMike',
      names: 'Priya Nair',
    },
    'Observer request of Dr. Obi\nStatus: transferred to the Office of Global Health, which is responsible for physicians from abroad. You’ll be contacted by that office.',
    {
      text: 'Dear Doctor, I thank you for your letter. I am pensioner in the next month, so with me it is not possible. My place takes the doctor Elena Popescu, she is young and she likes to explain. I have spoken with her, you can write her and say that I send you.',
      names: 'Elena Popescu',
    },
    'I sat down to write you a yes and was told that it isn’t mine to give. All visits have to go through the international office, even those to my own clinic. They’re nice people. Their form asks for a host, so put my name there.',
    {
      text: 'We’re a group of six and none of us can do it this year. But you should know about Dr. Samir Aziz in Fairview. He was our partner until last year, now he’s on his own, and he told me the other day how much he misses having students around.',
      names: 'Samir Aziz',
    },
  ],
  leftJob: [
    'Dear Dr. Obi,\n\nThank you for writing to the Rural Health Network. Ms. Webb, who used to run the preceptorship, left us in June. The program went with her. We’re not in a position to answer questions about it.',
    'Dear Doctor, I thank you for your letter, which has followed me to three addresses. I do not make more the doctor since two years. I have a small vineyard with my brother. If you come to the region you are welcome for a glass, but of medicine I can not show you anything.',
    'Hi Amara,\n\nMike here, or rather Mike’s wife. He had his last day on Friday and has thrown his phone into a drawer. He said to tell you good luck.',
  ],
  outOfOffice: [
    'Hi Amara,\n\nI’m typing this with one hand, the other’s holding a baby. I’m off until she sleeps through the night, or until my leave is over, whichever comes first. I’ll read your mail then.\n\nMike',
  ],
  doNotWrite: [
    'Dr. Obi, your messages of November 2, 9, 16 and 23\nYou’re asked to cease contacting staff of this institution. Your address has been placed on the block list.',
    'Hi Amara,\n\nI’ve tried to be nice about it. You can’t keep writing to everybody on our staff page. Please don’t do it again, to anyone here.\n\nMike',
  ],
  unclear: [
    'Dear Doctor, I thank you for your letter and for the beautiful words on our country. I was in Nigeria in the year 1979, in Jos, for to build a hospital. I have many photos. My wife says that I should write a book.',
    'Hi Amara,\n\nGot it, reading it tonight.\n\nMike',
    'Good afternoon,\n\nThis is to inform you that the portal will be down for maintenance on Saturday from 6 to 10. We apologize for any inconvenience.\n\nLearner Services',
  ],
});
