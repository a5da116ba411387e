import { labelled } from '#features/inbox/examples/labelled.ts';

/**
 * Long and mixed answers for judging only, labelled as the fourth round and at the same time: courtesy, history and
 * policy around the one sentence that decides, or two matters in one mail.
 */
export const judgingAnswersFifth = labelled({
  yes: [
    'Dear Amara,\n\nThank you so much for your thoughtful letter, and please forgive the delay. We had our accreditation visit and I am only now digging out. I remember being in your shoes, mailing paper letters to forty hospitals and hearing back from two. One of the two was Dr. Weiss, who is the reason that I am a doctor in this country. So I owe it to somebody. I have clinic on Mondays, Wednesdays and Fridays and you may join me for all three. I don’t have any research for you and I can’t pay you. Let me know when you would arrive.\n\nWarmly,\nIfeoma',
    'Good afternoon Dr. Obi,\n\nI am the student coordinator for Dr. Lindgren. She has asked that I reply on her behalf. As you may know we have students from three PA programs here and the schedule is tight in the spring. She does however have the weeks of May 4 to May 29 available and has agreed to precept you. You’ll find our handbook attached, please read it before your first day. Parking passes are issued by Security.\n\nThank you,\nDonna P.',
    'Hi,\n\nSo the long answer is that the hospital does not recognize externs and I’m not allowed to bring you onto the wards. The short answer is that my private office is my own and there I can do what I please. You’d be with me there. It’s general internal medicine, lots of diabetes, some Suboxone. Four weeks is fine.\n\nRob',
    'Amara, I talked to the owner. He was not thrilled because the last one never showed up. I vouched for you, so don’t make me look bad. He says okay for two weeks, and another two if that goes well. Bring your own stethoscope and lunch.',
    'Dear Dr. Obi,\n\nYour request to observe in the Department of Neurology has been processed and the following dates were assigned to you: 02/08/2027 - 03/05/2027. Observers are not permitted to provide patient care. Failure to comply with hospital policy will result in termination of the observership. Your badge can be picked up in Room B-114 upon presentation of a photo ID.\n\nVisitor Programs',
    'Thanks for following up, and no, you are not bothering me. I did not answer the first time since I had no idea whether the merger would go through. It did, and the new owners don’t mind externs. When do you want to come? I’d prefer after the 15th as my daughter gets married on the 12th.',
    'Dr. Obi, what we could offer is different from what you asked for. We have no inpatient service. You’d work as a volunteer scribe in our clinic, at the elbow of one of our three physicians, and you would see some 20 patients a day. Several IMGs have done it and two are now residents. If that appeals to you I can put you down for March.',
    'Hello doctor,\n\nhope this mail finds you in good health. I have seen your mail and discussed with my colleagues, all of them are very positive. In our department there is no problem to take one observer for one month. You will not get salary and you have to arrange accommodation by yourself. We are waiting for you in February.\n\nWith best regards,\nDr. Subramaniam',
    'I went back and forth on this. We are short-staffed and a bit of a mess, and you could easily find a fancier place. But if you want to see what primary care in a poor county really looks like then you should come here. I’ll teach you what I know.',
  ],
  maybeLater: [
    'Dear Amara,\n\nIt was lovely to read about your work in Jos. I’d be delighted to have you with me in the clinic, and I mean it. The trouble is timing. I am going on sabbatical in January and will not see patients before August. If you are still looking by then, drop me a line in early July and we will set something up.\n\nAll the best,\nMargaret',
    'Good morning,\n\nThank you for contacting Cardinal Health Partners about a clinical experience. Your information was received and entered into our database. Opportunities are filled on a rolling basis as physician preceptors become available. Should a match be found you will be contacted by a member of our team. Due to the number of requests we are unable to respond to individual status inquiries.\n\nStudent Programs',
    'Hi Amara, sorry, no news is no news. I took it to our administrator who took it to the lawyer, who has been on vacation. I’m hopeful. The previous administrator allowed it and I don’t see why this one would not. Hang tight.',
    'We have had the same rule for years: one observer at a time. Currently that’s Dr. Ramirez from Peru and she is staying until the end of April at least. She may extend. I’d say check in with me toward the middle of April, and if she leaves we can discuss dates for you.',
    'Dr. Obi,\n\nI wish I could give you a straight answer. My contract is up in March and I don’t know that I will be staying. If I do, I’d want to have you. If not, I’d not like to leave you stranded in the middle of your month. Can you wait until we know?\n\nS. Patel',
    'Hello and thank you for your email. Unfortunately all of our observer places through June have been assigned. We open the calendar for July through December on March 15 at 9 am central and it tends to fill within the day, so please set a reminder.\n\nBest wishes,\nInternational Observer Desk',
    'You are the fourth person to write to me this month, which tells me that there is a need and that I should set up a proper way of doing it. I’m not there yet. I want to talk to our residency director about it after the interview season. I’ve saved your email and you’ll hear from me.',
  ],
  no: [
    'Dear Dr. Obi,\n\nI read your letter twice. It is one of the best that I’ve received, and you will make a fine resident. It pains me then to say that I’m not able to take you. Our health system was bought in the fall and the new owners prohibit any kind of visitor in clinical areas. I argued with them and lost. I hope that you will find a place that deserves you.\n\nWith respect,\nDavid Kaplan, MD',
    'Hello Dr. Obi,\n\nThank you for your interest in St. Brendan’s. Our teaching sites are reserved for the students of our three academic partners and for residents of our own programs. International medical graduates who wish to train with us may apply to the residency through ERAS in September. We do not arrange externships, observerships or shadowing for graduates.\n\nWarm regards,\nMedical Education',
    'Thanks for reaching out! A few years ago I’d have jumped at the chance. Nowadays I’m employed, see 26 patients a day, chart till nine at night, and every minute is counted by someone with a spreadsheet. I can’t do right by a learner under these conditions so I have stopped.',
    'Hi Amara,\n\nI checked with our compliance officer as I promised that I would. She was very clear. Since you do not hold a license or a training certificate in this state, and are not a student, there isn’t a category under which you could be in the building. I’m sorry that it took us three weeks to tell you this.\n\nTracy',
    'Dear candidate, we have received more than 200 applications for 6 places in our visiting physician program. The committee has completed its review. We regret that we’re not in a position to offer you one of them. This decision does not reflect on your abilities. We thank you for your time and wish you well with your plans.',
    'Doctor, I am old school and shall be blunt. You have no US license, you’re on a visitor visa and you want to touch my patients. If something happens, I am the one that gets sued. My answer is no and it would be the same if you were my own nephew.',
    'I’d like to set expectations: our clinic is a federally qualified health center and all of our volunteers need to be fingerprinted, credentialed and licensed in the state. Unlicensed physicians can’t be volunteers here in any role. I know this is not what you hoped to hear.',
    'Hey Amara, thanks for the call yesterday, really enjoyed it. I slept on it and I just don’t think it’s the right thing for our group at this stage. We’re three new attendings still figuring things out. Rooting for you!',
  ],
  asksForPapers: [
    'Good morning Dr. Obi,\n\nWe would be glad to consider you for our observership. In order to bring your request before the committee which meets on the last Thursday of each month, we need the following no later than one week prior:\n1. Observer request form (attached)\n2. Current curriculum vitae\n3. Copy of your visa or ESTA\n4. Immunization record signed by a physician\n5. $100 processing fee, non-refundable\n\nIncomplete requests are held over to the next meeting.\n\nThe Observership Office',
    'Hi Amara,\n\nDr. Gupta likes you! I need to set you up in our system next and for this HR wants a copy of your passport (photo page), your I-94, and two emergency contacts. Could you get those to me by Friday? Then we can talk about dates and all the fun stuff.\n\nLiz',
    'I don’t usually take people I do not know, so help me get to know you. Your CV was not in the mail, only the cover letter. I would also like to see what your supervisors have written about you. After I’ve read it all I’ll tell you honestly if I can be of use.',
    'Dear doctor, with reference to your mail we inform you that as per our rules any foreign doctor who wishes to attend our department has to submit an application in the prescribed form along with attested copies of the degree and of the registration with the medical council. After receipt of the same the matter will be put up before the competent authority.',
    'We got the packet, thank you, it is nearly complete. The background check came back fine. What is still outstanding is the flu shot for this season and the signed HIPAA acknowledgment. I can’t release your start date to Dr. Moss without these two.',
    'Hello, my name is Carl and I coordinate volunteers at the clinic. Great that you want to pitch in! Everybody starts the same way: fill in the volunteer form on our site, upload your ID, and do the 40 minute safety course. When I see all three ticked off I’ll invite you to the next orientation.',
  ],
  question: [
    'Hi Amara,\n\nThanks for your mail, I enjoyed reading it. Before I bring this to my partners I would like to understand some things. Have you passed Step 2 already? What do you plan to do if you don’t match this cycle? And is there a particular reason for choosing rural medicine, or is it that we are the ones that answer?\n\nCheers,\nNils',
    'Dr. Obi, your email mentions Dr. Lam as a reference. I’ve known Jim Lam for thirty years and he never mentioned you. How do you know him?',
    'Thank you for your interest. We have two locations, the one in Gary and the one in Merrillville. They’re quite different: Gary is busy, loud, and mostly Medicaid, Merrillville is a sleepy suburban office. Which of these did you have in mind, and would you have your own transportation?',
    'I received a letter that appears to have been sent to several of us in the group. We’d rather not step on each other’s toes. Has one of my colleagues replied to you already?',
    'Hello there. I’m a bit of a stickler about these things so let me ask straight out. What would you be doing here all day? Would you expect to write notes? Would you be paid by somebody?',
  ],
  referral: [
    {
      text: 'Dear Dr. Obi,\n\nMany thanks for your email and your kind remarks about our article. I am a health services researcher and have not seen a patient since my residency, so as a preceptor I’d be a disappointment. My wife on the other hand is a busy family physician and has had IMG externs before. I told her about you and she said to send her your letter: miriam.adler@valleyfm.example.\n\nYours,\nJosh Adler',
      names: 'miriam.adler@valleyfm.example',
    },
    {
      text: 'Hello Amara,\n\nI can’t accept people myself as a hospitalist, since we’re employed by a staffing company and they do not permit it. What you want is an outpatient practice where the doctor is also the owner. Off the top of my head there is Dr. Gloria Benitez on Fulton Avenue, and she is an IMG too. Tell her that I said hello.',
      names: 'Gloria Benitez',
    },
    {
      text: 'Thank you for reaching out to the Office of the Dean. The School of Medicine does not place graduates of other schools. Our affiliated hospital, however, runs its own International Physician Observer Program. Questions may be addressed to ipop@affiliated.example.',
      names: 'ipop@affiliated.example',
    },
    'Hi doctor, thanks for writing. I’m only the medical assistant and I answer the clinic mail. I printed out your letter and put it in Dr. Romero’s box as well as our manager’s. They’re the ones who would decide. If you haven’t heard anything by next Friday call the office and ask for the manager.',
    {
      text: 'I’d love to but I no longer have a teaching appointment, so nothing you do with me would count for much. The person that you should get to know is our clerkship director, Dr. Samantha Oyelaran. I have copied her here. Sam, this is a very motivated graduate and I think you’d like her.',
      names: 'Oyelaran',
    },
    {
      text: 'We stopped our program two years ago for lack of staff. I know for a fact that Eastside Community Clinic (volunteer@eastsidecc.example) is looking for people with medical training, and several former observers of ours have ended up there and were happy.',
      names: 'volunteer@eastsidecc.example',
    },
  ],
  leftJob: [
    'Hi, this is Becky from the clinic. I’m going through Dr. Thornton’s inbox as he left us at the end of September to be closer to his grandkids. We don’t have another physician who takes students. I’m sorry I can’t be of more help to you.',
    'Dear Dr. Obi, thank you for your letter, which was forwarded to me at home. I closed my practice this summer after 37 years and handed in my license, so there are no patients for you to see with me, only tomatoes. I wish you a career as happy as mine.',
  ],
  outOfOffice: [
    {
      text: 'Hi Amara, just a quick note from the airport so that you don’t think I am ignoring you. I’m off to see my parents in Kerala and won’t be looking at email much. I will be back at work on January 4 and will read your letter properly then.',
      day: '2027-01-04',
    },
  ],
  doNotWrite: [
    'This message is to inform you that your email was reported as unsolicited by four members of our medical staff. Our organization doesn’t consider requests submitted in this manner. Please discontinue sending such messages to our employees.',
    'Sir or Madam, I do not know where you found my private email address. It isn’t listed anywhere. I’m not interested, and I would ask you to erase it and to not contact me again at this or any other address.',
  ],
  unclear: [
    'Dear Amara, what a lovely surprise to get your letter. I showed it to my wife, who is from Enugu as well, and she was moved to tears. We’ve not been back since 2009. How the world has changed since. Have a blessed Thanksgiving with your family.',
    'Thank you for your message. This is to let you know that it has reached us. Our office hours are Monday to Friday from 9 to 5. In an emergency please dial 911.',
  ],
});
