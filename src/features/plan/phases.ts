/** PLN-1: the sixteen weeks of the plan. `aim` is what the plan expects of these weeks. */
export const phases = [
  { key: 'profile', title: 'Profile and papers', weeks: [1, 1], aim: 'CV, LinkedIn and papers ready' },
  { key: 'lists', title: 'Lists and first mails', weeks: [2, 4], aim: '60 to 80 first mails' },
  {
    key: 'more',
    title: 'More mails, follow-ups',
    weeks: [5, 6],
    aim: '50 more first mails, follow-ups on time',
  },
  { key: 'answers', title: 'Answers and first place', weeks: [7, 8], aim: 'the first confirmed place' },
  { key: 'externship', title: 'Externship', weeks: [9, 12], aim: '4 weeks of hands-on work' },
  { key: 'letter', title: 'Letter and next place', weeks: [13, 16], aim: 'a letter, and an introduction' },
] as const;

export type PhaseKey = (typeof phases)[number]['key'];
export const phaseKeys = phases.map(({ key }) => key);
