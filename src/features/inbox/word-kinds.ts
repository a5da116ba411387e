/** Words that do the same work in an answer, so that what was learnt of one holds for the others. Each is a beginning. */
const KINDS: Readonly<Record<string, string>> = {
  approves:
    'approv|grant|confirm|clear|sign|okay|ok|accept|agree|green|fine|success|congrat|select|assign|reserv|admit|bless|thumb|favor|support',
  declines:
    'declin|deny|denied|denies|refus|reject|forbid|prohibit|disallow|turn|against|preclud|restrict|veto|nix|prevent|bar$|bars$|barred|ban$|bans|banned|exclud|ineligib|unsuccess|cannot|unable|pass$|negativ|not$',
  decider:
    'committee|board|partner|administrat|director|legal|complianc|manager|chief|boss|dean|lawyer|hr$|leadership|faculty|department|hospital|group|management|credential',
  learner:
    'extern|observ|student|trainee|visitor|rotat|graduate|img|learner|intern|shadow|elective|placement',
  hosts:
    'host|take|taking|accommodat|offer|supervis|teach|precept|mentor|welcom|train|have$|having$|provid|invit|receiv|join|sponsor|guest|enrol|placed|includ',
  glad: 'happy|glad|pleas|delight|love|enjoy|excit|thrill|honor|honour|willing|wonderful|great|perfect',
  regret: 'regret|sorry|unfortunate|sad|afraid|disappoint|apolog|alas',
  maybe:
    'mayb|perhap|possibl|might|may$|could|potential|depend|unless|if$|whether|consider|think|thought|discuss|decid|review|pend|hing|hope|event|cycle|chance|interest',
  room: 'busy|full|booked|capacity|staff|swamp|overwhelm|stretch|room|space|spot|slot|open|vacanc|seat|avail|overload|understaff|short|crowd|fill|book|tiny|small|time$',
  wishes: 'luck|wish|success|best|endeav|search|elsewhere|journey|career',
  hands:
    'send|forward|submit|provid|upload|attach|return|complet|fill|share|mail|fax|need|requir|missing|form|portal|link|sign|scan|pdf|click|regist|apply|applic|resend|page|website|step',
  contacts:
    'contact|reach|call|ask|email|write|try|talk|speak|direct|cc|copy|loop|coordinat|handl|manag|charge|handl|person|desk|coordin|partner|copied|pass|knock|get$',
  gone: 'left|leav|retir|resign|depart|reloc|mov|transfer|passed|died|former|anymore|longer|switch|sold|quit|lapse|emerit|succes|replac|worked|pension|death|fired|employ',
  away: 'vacation|leave$|travel|away|out$|back|return|holiday|pto|off$|trip|confer|overseas|abroad',
  stops: 'stop|remov|delet|unsubscrib|ceas|refrain|spam|harass|block|report|list|again|desist|quit',
  affirms: 'yes$|yep|yeah|yup|sure$|absolut|certain|definit|course$|gladly|ok$|okay',
  can: 'possib|able$|feasib|doable|workable|manag|squeez|fit$|arrang',
  allows: 'allow|permit|permission|let$|lets$|eligib|qualif|authori|entitl|cleared|letting',
  rules:
    'polic|rule|bylaw|regulat|law$|laws$|legal|liab|insur|malprac|carrier|compl|hipaa|contract|agree|licens|accredit|board|corporate|state$|federal',
  ends: 'end$|ended|ends|stop|discontinu|clos|shut|cancel|drop|quit|gave|gone|eliminat|ceas|withdr|used$|over$|anymore|longer|fill|taken',
  waits:
    'wait|hold|pause|pend|until|till|postpon|delay|suspen|later|again|remind|check|circle|revisit|soon|yet$|still|keep|once$|after$',
  begins:
    'start|begin|join|arriv|orient|badge|park|schedul|calendar|come$|coming|see$|expect|report|wear|bring',
  times: 'week|month|day$|days$|date|year|quarter|semester|morning|afternoon|block|period',
  limits: 'only|just$|limit|restrict|reserv|exclus|solely|strict',
  money: 'fee|cost|pay|paid|unpaid|salar|stipend|deposit|tuition|money|dollar|charg|price',
  people:
    'nurse|secretar|assistant|reception|colleague|friend|classmate|wife|husband|brother|sister|son$|daughter|resident|fellow|professor|chair',
  asking: 'what|which|how$|why|when$|who$|where|whose',
  tells: 'know|hear|tell|told|inform|updat|news|answer|repl|respon',
  thanks: 'thank|apprec|gratef|grateful|kind$|kindly|nice|lovely',
  places:
    'clinic|hospital|office|practice|center|centre|department|program|ward|lab|unit|institution|service',
  none: 'none|nobody|nothing|neither|nope|without|never',
};

const patterns = Object.entries(KINDS).map(([kind, words]) => ({
  kind: `<${kind}>`,
  pattern: new RegExp(`^(?:${words})`),
}));

/** The kinds of a word in small letters: "supervise" hosts. */
export function kindsOf(word: string): string[] {
  return patterns.filter(({ pattern }) => pattern.test(word)).map(({ kind }) => kind);
}
