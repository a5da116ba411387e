import { labelled } from './labelled.ts';

/**
 * Answers as coordinators, program offices and physicians write them: long ones with several wishes, polite refusals that
 * never say no, conditions, fees, papers, names with addresses. The half to learn from; the other judges (test/inbox/labelled).
 */
export const fourthAnswers = labelled({
  yes: [
    'Good afternoon Dr. Obi,\n\nThank you for reaching out. I shared your CV with Dr. Patel and she has agreed to have you in her clinic for the four weeks beginning March 2. Clinic hours are 8:30 to 5, Monday through Thursday. I will send parking information closer to the date.\n\nTonya Briggs\nPractice Coordinator',
    'Hi Amara - Dr. Lindqvist said that would be fine. She only asks that you be on time and dress professionally.',
    'Dr. Obi, you are in luck. We had a cancellation for the February block and I can slot you in if you confirm by Friday.',
    'Unfortunately I cannot do March. I can do April 13 through May 8. Would that suit you?',
    'Our externship is $1,200 for four weeks, payable before you start, and there is a place in March with your name on it if you would like it.',
    'After some back and forth with legal I finally got the green light. You may start any Monday in April.',
    'I have no problem with you spending a month in my office. I see about 25 patients a day, mostly diabetes and hypertension, and you would be with me in every room.',
    'Happy to have a conversation about this. Does Thursday at 4 pm Eastern work for a quick Zoom?',
    "Your timing is good, we just opened a second exam wing and could use an extra pair of eyes. Come see us the week of the 8th and we'll take it from there.",
  ],
  maybeLater: [
    'Let me run this up the flagpole and see what our medical director thinks. I should have an answer for you in a couple of weeks.',
    "Hello Dr. Obi, our schedule for visiting physicians is made each July for the coming year and this year's is complete. You're welcome to put in a request next summer.",
    'We have paused all observers while our hospital completes its merger. I expect the pause to be lifted sometime in the spring.',
    'Thank you for your interest. We receive many requests and review them on a rolling basis. If a space becomes available that matches your interests we will be in touch.',
    'We cannot commit to anything before the Match in March. After that I will know how many interns we have and whether there is room for a visitor.',
    "I will need to sit down with our credentialing people first because we haven't done this before. Stay tuned.",
    'Your application has been placed in our pool for the upcoming academic year. Decisions are made in late spring.',
    "This is something I'd like to do but my malpractice carrier has to weigh in. I'll call them after the holidays.",
  ],
  no: [
    'I appreciate your enthusiasm but as a solo practice with two exam rooms this would just be too disruptive for my patients.',
    "Hi, I'm flattered that you thought of me. At this point in my career I've stepped back from teaching and I would rather not take it on. All the best to you.",
    "We don't have externs.",
    'I wish I could help. We lost our teaching contract in 2023 and have had nobody since, and there are no plans to restart.',
    'Thank you for sending your CV, which I read with interest. I wish I had better news, but our practice is not in a position to take on a learner, now or in the foreseeable future. I hope you will not be discouraged.',
    'Dr. Hwang thanks you for your message and asked me to let you know that she does not supervise observers.',
    'Our slots are given to graduates of our own pipeline program and we do not make exceptions.',
    'I have to say no. It has nothing to do with you. We tried it twice and it slowed the clinic to a crawl.',
    'With the current staffing crisis the leadership has asked us to turn down all such requests. I am sorry I do not have better news.',
    'While I would love to say yes, the answer from compliance is a hard no.',
  ],
  asksForPapers: [
    "Sounds interesting. What's your Step 2 score? And can you get me a letter from someone you've worked with?",
    'Please complete the online application at the link below and upload your documents. There is a $150 processing fee.',
    "I opened your attachment but it's in a format I can't read. Would you mind sending it as a PDF?",
    "Dr. Amin is interested, but no promises. She'd like to look over your transcript first, and the clinic can't move forward until your J-1 or B-1 paperwork is on file.",
    'Thank you for your inquiry. Attached is our visiting observer packet. Fill out pages 2 through 6 and return them with a copy of your passport photo page at least 60 days before your requested start.',
    'Do you carry your own malpractice? If so I need a copy of the certificate showing $1M/$3M. If not, here is a company that our last extern used.',
    'We require all observers to have completed BLS. Kindly share your card along with two references we can call.',
  ],
  question: [
    'Thanks for writing. Are you already in the US or would you need a visa invitation from us?',
    'Hi Amara, before I take this any further, can you explain what exactly you would want to do here? Some people want to shadow, others expect to see patients on their own.',
    "I'm not familiar with the term externship for graduates. What would be expected of me as the supervising physician?",
    'Dr. Obi, it is unclear to me from your email whether you have matched already. Could you clarify?',
    'Do you speak Spanish? About 70 percent of our patients do.',
    'What year did you graduate, and have you had any clinical experience in this country?',
  ],
  referral: [
    {
      text: "Hello,\n\nI don't coordinate visitors. All requests for clinical observation are managed by our Volunteer Services department. You can reach Marsha Kline at mkline@hospital.example or 555-010-0142.\n\nThanks,\nGME Office",
      names: 'mkline@hospital.example',
    },
    {
      text: 'We are unable to host externs at the main campus. Our affiliate in Dayton does have a program though: externs@dayton-fm.example, attention Julie.',
      names: 'externs@dayton-fm.example',
    },
    {
      text: 'Dr. Greene forwarded me your email. She is not taking anyone but suggested that Dr. Anita Desai in our Northside office might. Her email is adesai@northside.example.',
      names: 'adesai@northside.example',
    },
    {
      text: 'I sit on the admissions side and have no say over rotations. The clerkship coordinator is Kevin Tran (ktran@med.example).',
      names: 'ktran@med.example',
    },
    'Amara, meet Joyce. Joyce, meet Amara, a physician from Nigeria who hopes to spend a month with us. Joyce runs our student program and will take it from here.',
    {
      text: "I'd love to but I am part of a large group now and don't get to decide. Our CMO Dr. Alan Brandt signs off on all of these.",
      names: 'Alan Brandt',
    },
  ],
  leftJob: [
    'Dr. Cho has not been with our practice since June. We are not permitted to give out her new contact information.',
    'Hello, this is his daughter. My father passed away in September. Thank you for thinking of him.',
    'Dr. Mbeki moved her practice to Oregon, so she is not at this location anymore.',
    'You have reached the former email of Dr. Paulsen, who is now retired. His patients have been transferred to other providers.',
  ],
  outOfOffice: [
    "I'm traveling with my family until December 2 and not looking at email much. I'll read this properly when I'm back at my desk.",
    'On vacation this week. Will get to this Monday.',
    "Out sick, sorry. I'll look at this when I am back in the office on Monday.",
  ],
  doNotWrite: [
    'This is the fourth message from you. Stop.',
    'I did not ask to be contacted and would appreciate it if this were the last email I get from you.',
    'NOT INTERESTED. REMOVE ME.',
    'We do not accept unsolicited requests and any more emails will be forwarded to our IT security team.',
  ],
  unclear: [
    'Thank you, received.',
    'Nice to hear from you Amara. Hope you are well.',
    'Hi Dr. Obi, thanks for the follow up. I did see your first email.',
    'Wow, Lagos! I did a mission there in 2009. What a city.',
    'ok',
  ],
});
