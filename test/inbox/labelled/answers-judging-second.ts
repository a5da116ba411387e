import { labelled } from '#features/inbox/examples/labelled.ts';

/** A further round for judging only, written before the examples of the eighth round; the sorting never learns from it. */
export const judgingAnswersSecond = labelled({
  yes: [
    'Dr. Obi,\n\nIt took me a while to get the blessing of our chief medical officer, but I have it now. We can have you from the 6th of April. Please plan to be here at 7:30 on your first day to get your badge.',
    'I usually ignore these emails. Yours made me smile. You can come and sit in with me for a month, as long as you buy the coffee.',
    'We would be able to place you with our hospitalist group for two weeks and with cardiology for the other two. Does that interest you?',
    'Ok with me. Talk to Sandy at the front desk about the days.',
    'Our observership runs every month except December. You are in for March.',
    'I am inclined to say yes. Come by for a half day first so that we can both see if it fits, then we can talk about the rest of the month.',
    'Dear Amara, the group has agreed to give you a chance. One condition: no contact with patients without one of us in the room.',
    'No stipend, no housing, long days. If that is all right with you, welcome.',
  ],
  maybeLater: [
    'I am forwarding this to our compliance office for review and will be back in touch when they respond, which can take a month.',
    'We do not have anything for the spring. Summer is wide open at this point, so if your plans are flexible let me know around May.',
    'I would have to see you in person before I could decide something like this. I am traveling until the end of February, so let us find a time after that.',
    'My partner handles our learners and he is on sabbatical. When he is back in April this is something we could look at.',
    'Your file is complete and has gone to the selection committee. Results are sent out on December 15.',
    'Thanks for your patience, nothing new to report. The hospital still has not decided whether observers will be allowed next year.',
    'I might be able to. Ask me again once the residents have their schedule.',
  ],
  no: [
    'Dear Dr. Obi, thank you for considering our hospital. Regretfully we must inform you that due to limited resources we do not provide observership opportunities. We wish you success in your endeavors.',
    'I wish there was something I could do, but my hands are tied. Corporate does not allow it.',
    'With two PA students and a resident there is no way I could take on another person.',
    'Thank you but we are not looking for anyone.',
    'Our lawyers would have a fit. Sorry!',
    'Please understand that I receive dozens of such letters. I do not answer most of them, and I do not take observers.',
    'It is a closed program, meaning that it only takes participants who are sponsored by their own government.',
    'We tried hard to find a supervisor for you. In the end nobody had the time, so I have to close your request.',
  ],
  asksForPapers: [
    'Could you forward your immunization history? Employee health will not clear anyone without it.',
    'Dr. Kaplan asked for a copy of your CV and a short paragraph about what you want to learn.',
    'Thanks for applying. We cannot process it yet as the transcript you uploaded is not an official one. Please have your school send it to us directly.',
    'Before we schedule you: proof of health insurance, signed HIPAA form (attached), TB results from the last 12 months.',
    'I would be glad to consider it. What are your scores, and do you have any US letters you could share?',
    'Yes we can help but you have to register first. The link to the application is on our website, the fee is $75.',
    'Kindly supply the following documents at your earliest convenience: diploma, passport, ECFMG certificate.',
  ],
  question: [
    'Where are you living at the moment? And do you have a car?',
    'Can you remind me how we know each other?',
    'Hi Dr. Obi, what kind of patients are you hoping to see? We are mostly geriatrics.',
    'I am curious why you left surgery.',
    'Thank you for the letter. Is this meant to count as US clinical experience for the Match?',
    'Do you want inpatient or outpatient?',
  ],
  referral: [
    {
      text: 'Thank you for your interest. Observer requests are coordinated centrally by Medical Staff Services, medstaffservices@bigsystem.example. They will be able to assist you.',
      names: 'medstaffservices@bigsystem.example',
    },
    {
      text: 'I am in research full time. You should get in touch with Dr. Carla Nunez, who directs the clinic and enjoys teaching.',
      names: 'Carla Nunez',
    },
    {
      text: 'Hi Amara, I have cc’d Jordan who manages our student placements. Jordan, is there any room in April?',
    },
    {
      text: 'Not something I do, however the VA up the road has a program. The contact there is William Ho, william.ho@va.example.',
      names: 'william.ho@va.example',
    },
    {
      text: 'You would have to take this up with our administrator, Mrs. Patricia Long.',
      names: 'Patricia Long',
    },
    {
      text: 'This address is for scheduling only. For education please use education@clinic.example.',
      names: 'education@clinic.example',
    },
  ],
  leftJob: [
    'Dr. Weber is not here any more. She joined a group in Denver.',
    'I finished my time as chief resident and have moved on to fellowship in another state.',
    'Thank you for your kind email. I closed my office in March and am enjoying retirement.',
    'The physician you are trying to reach has left our health system.',
    'Mr. Doyle no longer works in GME.',
  ],
  outOfOffice: [
    'I am out this week and next with limited internet. Will respond after December 7.',
    'Currently on a cruise! Back on the 5th and will read this then.',
    'I am recovering from surgery and will be back at work on December 14. I will get to your email then.',
    'Away at a family wedding. I will reply on Tuesday.',
  ],
  doNotWrite: [
    'Please take me off your list. I am not interested.',
    'You have now written to six people in our office. We ask you not to send anything else.',
    'I asked you last week to stop. Next time I will contact the authorities.',
    'Do not send me any more mail about this.',
  ],
  unclear: [
    'Thanks, I will have a look.',
    'Hello Dr. Obi, thank you for reaching out to me and for your interest in rural medicine.',
    'I got both of your emails.',
    'Best of luck with everything, and greetings to your family.',
    'Interesting background. My wife is from Ghana.',
  ],
});
