import type { Sorting } from './rules.ts';
import { sentencesOf, shortened } from './text.ts';

/**
 * CMP-10: what a person's answer says, and the sentence it rests on. Plain English patterns, sentence by sentence, no
 * service. Where two sentences say different things, or none says anything known, it is "unclear" and the applicant
 * decides. `text` is the answer's own text (quotes.ts), never the mail it quotes.
 */
export function sortAnswer(text: string): Sorting {
  const sentences = sentencesOf(text.slice(0, 20_000)).map((sentence) => sentence.slice(0, 1000));
  const find = (says: (sentence: string) => boolean) => sentences.find(says);

  const stop = find(asksToStop);
  if (stop !== undefined) return { as: 'doNotWrite', reason: shortened(stop) };

  const refusal = find(saysNo);
  const acceptance = find(saysYes);
  const papers = find(asksForPapers);
  const later = find(saysLater);
  if (refusal !== undefined) {
    if (later !== undefined) return { as: 'maybeLater', reason: shortened(later) };
    if (acceptance !== undefined && acceptance !== refusal)
      return {
        as: 'unclear',
        reason: shortened(`Both “${shortened(refusal, 110)}” and “${shortened(acceptance, 110)}”`, 260),
      };
    return { as: 'no', reason: shortened(refusal) };
  }
  if (papers !== undefined) return { as: 'asksForPapers', reason: shortened(papers) };
  if (acceptance !== undefined) return { as: 'yes', reason: shortened(acceptance) };
  // "We keep your CV on file" beside a refusal is politeness; alone it is a place on a list.
  const kept = later ?? find((sentence) => ON_FILE.test(sentence));
  if (kept !== undefined) return { as: 'maybeLater', reason: shortened(kept) };
  const question = find((sentence) => /[?？][)"'”’]{0,2}$/.test(sentence));
  if (question !== undefined) return { as: 'question', reason: shortened(question) };
  return { as: 'unclear', reason: shortened(sentences[0] ?? '') };
}

/** "Please don't write" said of everyone there, not of one address only (CMP-4: then it holds for the organisation). */
export function speaksForOrganisation(reason: string): boolean {
  return (
    /\b(?:our|the|this) (?:program|department|office|clinic|practice|hospital|institution|organi[sz]ation|faculty|staff|physicians|doctors|providers|team|center|centre|division|school)\b/i.test(
      reason,
    ) || /\b(?:anyone|any of (?:us|our)|everyone|all of us) (?:here|at|in|on|else)?/i.test(reason)
  );
}

const STOP =
  /\b(?:(?:do|does|did) not|don['’]t|never|stop|cease|refrain from|quit)\s(?:\w+\s){0,2}?(?:contact(?:ing)?|e-?mail(?:ing)?|writ(?:e|ing)(?: to)?|send(?:ing)?(?: any)?|messag(?:e|ing)|solicit(?:ing)?)\b/i;
const REMOVE =
  /\b(?:remove|take|delete) (?:me|us|my|our|this|the)\b.{0,40}\b(?:list|mailing|distribution|contacts?|database|address)|\bunsubscribe\b|\bno (?:further|more) (?:e-?mails?|contact|messages|correspondence)\b|\b(?:lose|delete) (?:my|this) (?:e-?mail|address)\b/i;
/** Polite or technical uses of the same words. */
const NOT_STOP =
  /hesitate|\b(?:patient|protected health|confidential|sensitive|personal(?:ly)? identif|phi|ssn|social security|password|urgent|emergenc|original)|do(?: not|n['’]t) (?:reply|respond)|(?:send|sending|e-?mail|e-?mailing) (?:your|any|me|us)?\s?(?:\w+\s){0,2}?(?:cv|resume|documents?|papers|application|attachments?|transcripts?|records?)\b|faculty (?:members )?directly|(?:do|does|did) not (?:write|send|e-?mail|contact) (?:you|back)|I (?:do|did)(?: not|n['’]t)|we (?:do|did)(?: not|n['’]t)/i;

function asksToStop(sentence: string): boolean {
  return (
    (STOP.test(sentence) && !NOT_STOP.test(sentence)) ||
    (REMOVE.test(sentence) && !/to unsubscribe|click/i.test(sentence))
  );
}

const PAPERS =
  /\b(?:cv|c\.v\.|curriculum vitae|r[eé]sum[eé]|transcripts?|diploma|degree|immuni[sz]ations?|vaccin\w+|titers?|tb test|ppd|quantiferon|passport|visa|ecfmg|certificat\w+|usmle|score reports?|scores|step [123]|documents?|documentation|paperwork|papers|credentials|background check|malpractice|insurance|application(?: form)?|personal statement|letters? of (?:recommendation|good standing|intent)|bls|acls|headshot|availability|dates|details of (?:your )?requirements|requirements|proof of)\b/i;
const ASKING =
  /\b(?:(?:could|can|would|will) you (?:please |kindly |also )?|please |kindly |(?:you(?:['’]ll| will| would)? (?:also )?(?:need|have) to |you must |we (?:(?:will|would|['’]ll) )?(?:also )?(?:need|require|ask) (?:you to )?|i (?:(?:will|would|['’]ll) )?(?:need|require|want|like) (?:you to |to see )?))/i;
const HANDING_OVER =
  /\b(?:send|forward|e-?mail|provide|submit|share|upload|attach|fax|mail|supply|complete|fill|return|let (?:me|us) have|see|get|have|need|require|include)\b/i;

/** A request that something be handed over: the words of asking, of handing over, and a paper, in one sentence. */
function asksForPapers(sentence: string): boolean {
  if (!PAPERS.test(sentence)) return false;
  if (
    /\b(?:no need|not (?:need|necessary|required)|received|thank you for (?:sending|your|sharing|attaching)|reviewed your)\b/i.test(
      sentence,
    ) &&
    !sentence.endsWith('?')
  ) {
    return false;
  }
  return (
    (ASKING.test(sentence) && HANDING_OVER.test(sentence)) ||
    /\bdo you have\b.{0,80}\b(?:your|a|an|current|valid)\b/i.test(sentence) ||
    /\bwhat (?:are your|dates|documents)\b/i.test(sentence)
  );
}

const NO =
  /\b(?:unfortunately|regret(?:fully|tably)?|sorry,? (?:but )?(?:we|i|to|at|our|there)|i['’]?m sorry|we['’]re sorry|i['’]m afraid|we are afraid)\b/i;
const CANNOT =
  /\b(?:we|i|our (?:program|office|clinic|practice|hospital|department|institution|policy|physicians|group)|the (?:program|clinic|hospital|department|institution|practice)|dr\.? [\p{L}'-]+|(?:s?he|they))\b.{0,40}?\b(?:(?:do|does|are|is|am|can|could|will|would) ?(?:not|n['’]t)|cannot|can['’]t|won['’]t|aren['’]t|isn['’]t|don['’]t|doesn['’]t|(?:am|are|is) unable|no longer|never|must decline|have to decline|(?:will|have to|need to) pass)\b.{0,60}\b(?:offer|accept|host|take|provide|accommodate|have (?:any |an |a )?(?:externs?|observers?|opening|position|opportunit|program|capacity|room|spot|availab)|able to|accepting|offering|taking|hosting|sponsor|allow|permit|support|participate|available|decline|pass|consider|interested|in a position|hire|work with|open)/iu;
const NOTHING_OPEN =
  /\b(?:there (?:are|is) (?:currently )?no|(?:have|has) no|no (?:current )?)\s?(?:current |available |open |such |externship |observership |clinical |more ){0,3}(?:openings?|positions?|opportunit(?:y|ies)|spots?|slots?|rotations?|externships?|observerships?|program|capacity|availability)\b|\bonly (?:accept|take|host|offer)\b|\b(?:not interested|positions? (?:are|is|have been) filled|(?:must|have to) (?:respectfully )?decline|wish you (?:the best|well|luck|every success) (?:in|with) your (?:search|endeavou?rs|future))\b/i;

function saysNo(sentence: string): boolean {
  if (sentence.endsWith('?')) return false;
  if (CANNOT.test(sentence) || NOTHING_OPEN.test(sentence)) return true;
  // Regret alone is no refusal: "I am sorry for the late reply".
  return (
    NO.test(sentence) &&
    !/\b(?:delay|late|slow|tardy|not (?:getting|writing|responding|replying)|miss(?:ed|ing)|wait)\b/i.test(
      sentence,
    )
  );
}

const WILLING =
  /\b(?:(?:we|i|dr\.? [\p{L}'-]+|s?he|they|our (?:team|office|clinic|practice))(?:['’](?:d|m|re|ll))?\b.{0,30}?\b(?:happy|glad|pleased|delighted|willing|excited|love|open|interested|would like|want|able)\b.{0,25}\b(?:to )?(?:host|hosting|have(?:ing)? you|take you|tak(?:e|ing) (?:you|on)|offer|accept|welcome|accommodate|discuss|talk|speak|meet|chat|set up|arrange|help you|interview|consider|work with you|invite)|(?:we|i|dr\.? [\p{L}'-]+|our (?:clinic|practice|program|office))\b.{0,25}\b(?:can|could|may|might|will|do|would)\b.{0,25}\b(?:host|accommodate|take you|take on|offer you|accept|have you|welcome you|arrange|be able to (?:host|take|accommodate|offer|have)))/iu;
const WELCOME =
  /^\W*(?:yes|sure|absolutely|certainly|of course|sounds good)\b|\b(?:you(?:['’]re| are)? (?:are )?(?:most |very |more than )?welcome to (?:come|join|rotate|shadow|start|visit|do|apply)|(?:have been|are|been) accepted|(?:pleased|happy|delighted) to (?:inform|offer|confirm|welcome)|when (?:can|could|would) you (?:start|come|be able|like to start)|let['’]?s (?:schedule|set up|arrange|find a time|talk|meet)|(?:schedule|set up|arrange) (?:a|an) (?:short |brief |quick )?(?:call|meeting|interview|zoom|phone)|(?:call|reach) me (?:at|on)|(?:we|i|(?:our|the) (?:office|clinic|practice|program|hospital|department))(?: do| does|['’]d| would)? (?:accept|offer|take|host)s? (?:\w+\s){0,3}?(?:externs?|externships?|observers?|observerships?|img|international|students|rotators|rotations?))\b/i;

function saysYes(sentence: string): boolean {
  if (/\b(?:unable|cannot|unfortunately|no longer|never|only)\b|n['’]t\b|\bnot\b/i.test(sentence))
    return false;
  return WILLING.test(sentence) || WELCOME.test(sentence);
}

const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const LATER_TIME = new RegExp(
  `\\b(?:in (?:the )?(?:${MONTH}|spring|summer|fall|autumn|winter|new year|future|few (?:weeks|months)|a (?:few|couple(?: of)?) (?:weeks|months)|\\w+ (?:weeks|months))|next (?:year|spring|summer|fall|autumn|winter|month|quarter|semester|cycle|academic year|season)|later (?:this year|in the year|on|date)|after (?:the )?(?:${MONTH}|holidays|new year|summer|match)|again in|at a later (?:date|time))\\b`,
  'i',
);
const COME_BACK =
  /\b(?:(?:check|get|reach|try|contact|e-?mail|write|touch base|follow up|ask|connect|circle|apply|re-?apply|inquire|be in touch)\b.{0,40}\b(?:back|again|out|us|me|with|then)?|(?:we|i) (?:may|might|could|should|will|would|hope to|plan to|expect to)|revisit|reopen|open(?:s|ing)? (?:up|again)|waiting list|wait-?list)\b/i;

const ON_FILE = /\bkeep (?:your|you|this)\b.{0,40}\b(?:on file|in mind|on record|for future)\b/i;

/** An invitation to come back later, or a place on a list. */
function saysLater(sentence: string): boolean {
  if (/\b(?:wait-?list|waiting list)\b/i.test(sentence)) return true;
  return (
    COME_BACK.test(sentence) &&
    LATER_TIME.test(sentence) &&
    !/\b(?:good luck|best of luck|wish you|success)\b/i.test(sentence)
  );
}
