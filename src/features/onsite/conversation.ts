/** SIT-1: what to say and to ask in the talk of the first days, in words of our own. */
export const conversation = {
  opening:
    'Thank you for taking me on. I want to take work off your hands, and never overstep. Could you spare ten minutes and tell me where you would like my help?',
  questions: [
    'May I see a patient first, take the history, and tell you what I found before you go in?',
    'How do you like a patient presented: how long, and in which order?',
    'May I draft notes in the record for your signature? If not, shall I write them on paper?',
    'Which problems come most often here? What should I read about them in the evenings?',
    'When is a good moment for my questions: between patients, or at the end of the day?',
    'Could we talk for ten minutes at the end of the second week about how I am doing?',
  ],
  closing: 'I will start with what you allow today. Please tell me when I should do more, or less.',
} as const;
