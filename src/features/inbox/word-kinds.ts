/** Words that do the same work in an answer, so that what was learnt of one holds for the others. Each is a beginning. */
const KINDS: Readonly<Record<string, string>> = {
  approves: 'approv|grant|confirm|clear|sign|okay|ok|accept|agree|green|fine',
  declines: 'declin|deny|denied|denies|refus|reject|forbid|prohibit|disallow|turn|against|preclud|restrict',
  decider:
    'committee|board|partner|administrat|director|legal|complianc|manager|chief|boss|dean|lawyer|hr$|leadership|faculty|department|hospital|group|management|credential',
  learner:
    'extern|observ|student|trainee|visitor|rotat|graduate|img|learner|intern|shadow|elective|placement',
  hosts: 'host|take|taking|accommodat|offer|supervis|teach|precept|mentor|welcom|train|have$|having$|provid',
  glad: 'happy|glad|pleas|delight|love|enjoy|excit|thrill|honor|honour|willing|wonderful|great|perfect',
  regret: 'regret|sorry|unfortunate|sad|afraid|disappoint|apolog|alas',
  maybe:
    'mayb|perhap|possibl|might|may$|could|potential|depend|unless|if$|whether|consider|think|thought|discuss|decid|review|pend',
  room: 'busy|full|booked|capacity|staff|swamp|overwhelm|stretch|room|space|spot|slot|open',
  wishes: 'luck|wish|success|best|endeav|search|elsewhere|journey|career',
  hands: 'send|forward|submit|provid|upload|attach|return|complet|fill|share|mail|fax|need|requir|missing',
  contacts:
    'contact|reach|call|ask|email|write|try|talk|speak|direct|cc|copy|loop|coordinat|handl|manag|charge',
  gone: 'left|leav|retir|resign|depart|reloc|mov|transfer|passed|died|former|anymore|longer|switch|sold',
  away: 'vacation|leave$|travel|away|out$|back|return|holiday|pto|off$|trip|confer|overseas|abroad',
  stops: 'stop|remov|delet|unsubscrib|ceas|refrain|spam|harass|block|report|list|again|desist|quit',
};

const patterns = Object.entries(KINDS).map(([kind, words]) => ({
  kind: `<${kind}>`,
  pattern: new RegExp(`^(?:${words})`),
}));

/** The kinds of a word in small letters: "supervise" hosts. */
export function kindsOf(word: string): string[] {
  return patterns.filter(({ pattern }) => pattern.test(word)).map(({ kind }) => kind);
}
