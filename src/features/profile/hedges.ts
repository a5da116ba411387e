/**
 * RDY-7: whether words around a statement say that it is not so, or not yet: “I am not yet certified”, “certificate expected in
 * May”. A hedge belongs to what it stands beside: in “certified, planned start in July” the start is planned.
 */
export function isHedged(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  const sentenceBefore =
    text
      .slice(Math.max(0, match.index - 60), match.index)
      .split(/[.!?;\n]/)
      .at(-1) ?? '';
  const after = text.slice(end, end + 120);
  return before.some((hedge) => hedge.test(sentenceBefore)) || later.some((hedge) => hedge.test(after));
}

/** Up to two words between a hedge and the statement. Another part of the sentence, such as after a comma, begins anew. */
const upToTwo = (notThese: string) => String.raw`\s+(?:(?!(?:${notThese})\b)[^\s,:()–—]+\s+){0,2}$`;

const before = [
  String.raw`(?:\b(?:not|no)(?!\s+(?:only|(?:(?:a|any)\s+)?doubt)\b)|\b(?:never|neither|nor|cannot)\b|n['’]t\b)${upToTwo('but|and')}`,
  String.raw`\b(?:without(?!\s+(?:a\s+|any\s+)?doubt\b)|until|once|if|yet to|(?:will|should)(?: soon)? (?:be|have)|(?:hope|plan(?:s|ned)?|aim) to)${upToTwo('but')}`,
  String.raw`\b(?:expect(?:s|ing)?|expected to|await(?:s|ing)?|wait(?:ing)? for|appl(?:y|ied|ying) for|working towards?)${upToTwo('but')}`,
  String.raw`\b(?:expected|anticipated|planned|pending|upcoming|future)\s+$`,
].map((hedge) => new RegExp(hedge, 'i'));

const months = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;
const hedges = String.raw`\b(?:pending|expected|in progress|planned|anticipated|not yet|(?:(?:(?:has |is |was )?not|not yet|yet to|will) (?:be |been )?|due to be )(?:issued|received|obtained|available|arrive))\b`;
const space = String.raw`[^\S\n]`;
/** “is still”, “by June 2027”: says how or when it stands. */
const how = String.raw`\b(?:status|is|are|still|currently|by|in|${months}|\d+)\b`;
/** What a statement may be called beside its own words: “ECFMG certificate card”. After a comma it is another thing. */
const itsName = String.raw`\b(?:certifications?|certificates?|cards?|results?|scores?)\b`;
const when = String.raw`(?:in|by|for|on|at|of|the|this|next|end|early|mid|late|soon|shortly|around|about|within|spring|summer|fall|autumn|winter|years?|months?|weeks?|days?|${months}|\d+(?:st|nd|rd|th)?)`;
const itsFate = String.raw`(?:to|be|issued|received|obtained|granted|available|completed?|certified|passed|taken|arrive|come|follow|done|ready)`;
/** The phrase of the hedge ends without naming another thing that is expected. */
const nothingElse = String.raw`(?:${space}+(?:${when}|${itsFate})\b|-|:(?=${space}*(?:${months}|\d)))*${space}*(?:$|[^\w\s:]|\n|\b(?:and|or|but|when|after|before|once|if|as|since|because|while|until|with|from)\b)`;

const later = [
  // “certificate expected in May”: nothing stands between.
  String.raw`^(?:${space}|${how}|${itsName})*${hedges}`,
  // “certificate: pending my results”: a colon or a bracket tells how it stands.
  String.raw`^(?:${space}|${how}|${itsName})*[:(]${space}*(?:${how}${space}*)*\bpending\b`,
  // “certificate, expected in May”, but not “certified, expected start in May”.
  String.raw`^(?:${space}|${how}|${itsName})*[,:()–—-](?:${space}|[,:()–—-]|${how})*${hedges}${nothingElse}`,
].map((hedge) => new RegExp(hedge, 'i'));
