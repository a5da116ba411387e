import { type PaperKind, kindFacts } from '#features/papers/kinds.ts';

/** What a site may ask for: papers, the CV, and a proof of malpractice cover. */
export type AskedKind = PaperKind | 'cv' | 'malpractice';

/** One paper that an answer asks for, with the words that say so. */
export type Asked = {
  kind: AskedKind;
  quote: string;
  /** Only who it is shall be proven: the number of a passport is nobody’s business then. */
  identityOnly: boolean;
};

export const askedNames: Readonly<Record<AskedKind, string>> = {
  ...(Object.fromEntries(Object.entries(kindFacts).map(([kind, { name }]) => [kind, name])) as Record<
    PaperKind,
    string
  >),
  cv: 'CV',
  malpractice: 'Proof of malpractice cover',
};

const words: readonly [AskedKind, RegExp][] = [
  ['cv', /\b(?:cv|c\.v\.|curriculum vitae|r[eé]sum[eé])(?!\w)/i],
  [
    'passport',
    /\bpassports?\b(?![\s-]+(?:size|sized|style|type|photo))|\b(?:photo|picture|government[\s-]issued|state|national|personal)[\s-]+(?:photo[\s-]+)?(?:id|i\.d\.|identification|identity card)\b|\bproof of identity\b|\b(?:copy|form|photo|scan) of (?:your |an? )?(?:id|identification)\b|\bdriver['’]?s? licen[cs]e\b/i,
  ],
  [
    'diploma',
    /\b(?:diplomas?|(?:medical )?degree certificate|mbbs certificate|proof of (?:graduation|degree))\b/i,
  ],
  ['transcript', /(?<!\busmle\s)\btranscripts?\b|\bmark ?sheets?\b/i],
  ['ecfmg', /\becfmg(?:[\s-]+(?:certificate|certification|status|letter))?\b/i],
  [
    'scores',
    /\b(?:usmle|step\s*[12](?:\s*(?:ck|and|&|\/)\s*(?:2|ck)?)?)\b[^.;\n]{0,30}\b(?:scores?|reports?|results?|transcripts?)\b|\bscore reports?\b|\b(?:usmle|exam|board) (?:scores?|results?)\b/i,
  ],
  [
    'immunisations',
    /\bimmuni[sz]ations?\b(?!\s+clinic)|\bvaccin\w+|\btiters?\b|\btitres?\b|\bppd\b|\bquantiferon\b|\btb (?:test|screen\w*|skin)|\btuberculosis\b|\bmmr\b|\bvaricella\b|\bhep(?:atitis)?\s*b\b|\bflu shot\b|\binfluenza\b|\bcovid\b|\btdap\b|\bhealth (?:records?|forms?|clearance)\b/i,
  ],
  ['bls', /\bbls\b|\bbasic life support\b|\bcpr\b/i],
  ['acls', /\bacls\b|\badvanced (?:cardiac|cardiovascular) life support\b/i],
  [
    'background',
    /\bbackground (?:check|screen\w*)\b|\bpolice (?:clearance|certificate|check)\b|\bcriminal (?:record|history|background)\b/i,
  ],
  [
    'photo',
    /\bpassport[\s-]+(?:size|sized|style|type)?[\s-]*(?:photo|picture)\w*|\b(?:head ?shot|photo(?:graph)?)\b(?![\s-]*(?:id|i\.d\.|identification))/i,
  ],
  [
    'malpractice',
    /\bmalpractice\b|\b(?:professional )?liability (?:insurance|cover\w*)\b|\bcertificate of insurance\b|\bproof of insurance\b/i,
  ],
];

/** “We need no transcript”, “a background check is not required”: what is not wanted. */
const notWanted =
  /\b(?:do(?:es)?\s*n['’o]t|no|not|never|without)\b[^,;]{0,40}\b(?:need|needed|require|required|necessary|ask|send|submit|provide|want)\b|\bno need\b|\b(?:need|require)s?\s+no\b|\bnot (?:needed|required|necessary)\b|\bwaived?\b|\b(?:we|i) (?:already )?(?:have|got|received) your\b/i;

/** “We cannot host you unless you send …” asks for it. */
const condition = /\b(?:unless|until|before|without)\b/i;

/** Words that want the number itself, so that it must stay readable. */
const wantsNumber =
  /\bpassport\s*(?:number|no\.?|#)|\bvisa\b|\binvitation letter\b|\bi-?9\b|\bds-?2019\b|\bbackground\b/i;

/** “Send me your details”: they want papers and do not say which. */
const wantsPapers =
  /\b(?:send|forward|provide|share|submit|e-?mail|upload|need|require|list of)\b[^.?!\n]{0,60}\b(?:documents?|papers?|paperwork|details|credentials|materials|packet|information|requirements)\b/i;

/**
 * PKT-2: which papers an answer asks for, each with the sentence or line that says so, in the order in which they are
 * named. `vague`: papers are asked for and none is named.
 */
export function askedFor(text: string): { asked: Asked[]; vague: string | null } {
  const found = new Map<AskedKind, Asked & { at: number }>();
  let vague: string | null = null;
  for (const [line, clause] of clausesOf(text).entries()) {
    if (notWanted.test(clause.text) && !condition.test(clause.text)) continue;
    for (const [kind, pattern] of words) {
      const match = pattern.exec(clause.text);
      if (!match || found.has(kind)) continue;
      const identityOnly = kind === 'passport' && !wantsNumber.test(clause.sentence);
      found.set(kind, { kind, quote: clause.sentence, identityOnly, at: line * 10_000 + match.index });
    }
    if (vague === null && wantsPapers.test(clause.text)) vague = clause.sentence;
  }
  const asked = [...found.values()]
    .toSorted((one, other) => one.at - other.at)
    .map(({ at: _at, ...one }) => one);
  return { asked, vague: asked.length === 0 ? vague : null };
}

/** Sentences and lines of a list, cut at “;”, “but” and “, please”, each with the whole sentence it stands in. */
function clausesOf(text: string): { text: string; sentence: string }[] {
  return text
    .replace(
      /\b(U\.S|e\.g|i\.e|No|Dr|Mr|Ms|Mrs|c\.v)\./gi,
      (_, word: string) => `${word.replaceAll('.', '\u0001')}\u0001`,
    )
    .split(/\n+|(?<=[.!?])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '' && !sentence.startsWith('>'))
    .flatMap((sentence) =>
      sentence.split(/;|,?\s+(?:but|however|though)\s+|,\s+(?=(?:just|only|please)\b)/i).map((part) => ({
        text: part.replaceAll('\u0001', '.'),
        sentence: sentence.replaceAll('\u0001', '.').slice(0, 300),
      })),
    );
}

/** The usual set of the plan, for sites that do not say which papers they want. */
export const usualSet: readonly AskedKind[] = [
  'cv',
  'passport',
  'diploma',
  'ecfmg',
  'scores',
  'immunisations',
  'bls',
  'acls',
];
