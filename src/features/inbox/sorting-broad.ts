import { PAPERS } from './sorting-words.ts';

/**
 * A second look at answers that no known phrase decides: what is spoken of (rotations, learners, time, help) together with
 * whether it is affirmed, denied or put off. Broader and less sure than sorting-words.ts, so it is asked only afterwards.
 */
function anyOf(...phrases: string[]): RegExp {
  return new RegExp(`(?:${phrases.join('|')})`, 'iu');
}

const TOPIC = anyOf(
  '\\b(?:host|tak(?:e|ing)|accept|offer|supervis|teach|precept|rotat|extern|observ|shadow|learner|student|trainee|visitor|graduate|imgs?\\b|intern|volunteer|position|slot|spot|opening|opportunit|program|placement|experience|training|mentor)',
  '\\b(?:do (?:it|this|that|so)|help|accommodat\\w*|able|option|comfortable|feasible|possible|doable|respond|request|commit|arrang|approv|allow|permit|capacity|bandwidth|staff|time|room|space|going to pass|fit|that|this|any(?:thing|one|body)?|none|such|it|set up)\\b',
  '^\\W*(?:\\S+\\s+){0,8}\\S*$',
);
const DENIES =
  /\b(?:not|no|never|nobody|none|cannot|unable|neither|nor|without|outside (?:of )?(?:what|our|the scope)|beyond (?:what|our)|against|all the (?:\w+ )?(?:help|staff|students|people) (?:we|i) need|restricts?|stopped (?:\w+ing)|too many|too few|enough already|declin\w*|turn(?:ed|ing)? down|nothing (?:i|we) can|pass on|to pass|prohibit\w*|forbid\w*|stopped|ended|closing|closed|retired|all (?:\w+ )?(?:slots?|spots?|positions?) (?:go|are))\b|n[’']t\b/i;
const DENIES_NOTHING =
  /\b(?:not sure|not certain|(?:do not|don[’']t) (?:know|hesitate|worry|need|have to|forget|mind)|not (?:a|an) (?:problem|issue)|no (?:objections?|problem|worries|need|rush|hurry|fee|charge|cost|doubt)|why not|if not|whether or not|not only|not required|not necessary|haven[’']t (?:decided|heard|seen)|have not (?:decided|heard|seen)|did(?:n[’']t| not) (?:see|get|receive|mean)|can(?:[’']t|not) wait|no longer than|no later than|at no)\b/i;
/** What is denied is a hindrance, so that the sentence affirms. */
const NO_HINDRANCE =
  /\b(?:no (?:objections?|problem|worries|rush|hurry|fee|charge|cost|paperwork|obstacles?)|not (?:a|an) (?:problem|issue)|(?:do not|don[’']t) need to worry|why not|can(?:[’']t|not) wait)\b/gi;
/** Put off: not now, someone must agree, another season. */
const PUTS_OFF = anyOf(
  '\\b(?:not (?:this|before)|(?:requests?|applications?) (?:for|are|will)\\b.{0,60}\\b(?:considered|reviewed|accepted|from)|book (?:a|your) flight yet|what my partners? (?:say|think)s?)\\b|\\b(?:goes|go|went|put|added) (?:in|on)?to the (?:\\w+ )?(?:batch|round|pile|pool|list|agenda)|\\b(?:in|at) (?:batches|rounds)\\b|\\b(?:patience|be patient|bear with)\\b',
  "\\b(?:is|are|it[’']s|lies) (?:now |still |currently )?with (?:our|the|my) (?:\\w+ )?(?:legal|compliance|hr|dean|boss|chief|lawyers?|administration|committee|board|office|people|department|team|partners?)\\b",
  '\\b(?:clear|check|run|discuss|raise|take|bring) (?:it|this|that|things|the idea) (?:\\w+ )?(?:with|by|past|up|to)\\b',
  '\\b(?:waiting (?:for|on)|on (?:our|the|my) list|could imagine|then (?:i|we) (?:can|could|will|may|might)|for the (?:fall|spring|summer|winter))\\b',
  '\\b(?:next|new|more|our) (?:openings?|round|cycle|rotations?|cohort|group|session|availab\\w+)\\b.{0,40}\\b(?:is|are|in|will|starts?|begins?|opens?)\\b',
  '\\b(?:would|could|might|may|will) (?:\\w+ )?(?:consider|change|reconsider|revisit|be different|open up|have more|know more|depend)\\b|\\bin principle\\b|\\b(?:need|require|pending|awaiting|waiting (?:for|on)|subject to|depends? on|contingent)\\b.{0,40}\\b(?:approv\\w*|permission|decision|sign[- ]?off|answer|word|budget|board|hospital|administration|committee|partner|schedule)',
  '\\b(?:think (?:about|it|this)|sleep on|mull|see what (?:i|we) can|see if (?:i|we)|look at (?:the|our|my) (?:schedule|calendar)|check (?:the|our|my) (?:schedule|calendar)|have to see|will see|get approval|run it past|run it by|talk (?:it over|to my|with my)|discuss)\\b',
  '\\b(?:not until|until (?:we|the|our|i|after|then)|swamped|overwhelmed|short[- ]staffed|understaffed|give (?:me|us) (?:some|a|until)|come back to (?:me|us)|(?:committee|board|faculty|department) (?:meets|will meet|decides)|on the agenda|if (?:we|i) (?:get|find|have|hire|receive)|the next one|\\bmaybe\\b|perhaps|a chance\\b|only (?:when|after|if|once)|once (?:the|our|we|my|i|interview)|as soon as|will decide|coming (?:weeks|months)|before (?:january|february|march|april|may|june|july|august|september|october|november|december|summer|spring|fall)|after that|try (?:then|again)|ask (?:me |us )?again|opens? (?:again )?in|(?:very|super|too|so|quite|really) busy|hectic|at the moment|right now|for now|currently|at present|these days|temporarily|on hold|paus\\w+|in flux|in transition)\\b',
);
const AFFIRMS = anyOf(
  '\\b(?:(?:came|come) back positive|(?:my|our|a) pleasure to|happily|bring (?:a|your) (?:white coat|coat|stethoscope|badge)|report to\\b|(?:tell|let) (?:me|us|the \\w+) (?:know )?when you (?:land|arrive|come|are here)|(?:mon|tues|wednes|thurs|fri)days?\\s?(?:and|&|\\+|or|to|through)\\s?(?:mon|tues|wednes|thurs|fri)days?)',
  '\\b(?:i|we) will (?:be there to )?(?:teach|show|train|guide) you|\\byou (?:come|start|begin) (?:in|on)\\b',
  '\\b(?:(?:fine|okay|ok|good) (?:by|for) (?:me|us)|my (?:full )?support|whenever (?:it suits|you)|(?:cleared|approved|accepted|selected) (?:you|for)|(?:put|place|slot|pencil|fit|schedule|get) you (?:in|into|on|down)|^\\W*i am in\\b|you (?:would|will) see|charge nothing|you(?:.d| would) be a)\\b',
  '\\b(?:(?:my|the|our) answer is yes|(?:everyone|everybody|team|partners?|all|department) (?:\\w+ )?(?:supports?|agrees?)|(?:rotation|externship|month|stay) (?:can|could|will|would) (?:start|begin))\\b',
  '\\b(?:(?:your|the) first day|my agreement|you(?:.ll| will) be (?:working|rotating|joining|supervised|seeing|with)|ok(?:ay)? for you|no objections?|let us (?:find|plan|set|arrange))\\b',
  "\\b(?:pleased|happy|glad|delighted|excited|thrilled|honou?red|love|enjoy|fine with|ok(?:ay)? with|good with|on board|all for|game|in favou?r|agree[ds]?|approved|great|perfect|wonderful|doable|workable|works?(?: for (?:us|me)|\\b$)|make it (?:happen|work)|can do|will do|let[’']?s do|set you up|get you (?:set up|started|in)|look(?:ing)? forward|see you (?:on|in|then|next|at)|save(?:d)? you a|pencil(?:led)? you|put you down|book(?:ed)? you|have you (?:with|here|in|on|join|for|rotate|come|observe|shadow))\\b",
  "\\b(?:you (?:can|could|may|will|are (?:free|welcome)) (?:\\w+ )?(?:do|spend|come|join|rotate|shadow|observe|start|begin|follow|work|sit in|round|see)|(?:feel free to|please|just|do) (?:come|stop by|drop by|join|start|shadow|observe)|(?:i|we) (?:can|could|will|would|[’']ll) (?:\\w+ )?(?:take|have|host|fit|squeeze|teach|train|supervise|show|mentor|bring) (?:you|her|him|one|someone)|(?:we|i) (?:do|did|have) (?:\\w+ )?(?:this|it|had (?:externs|students|observers)))\\b",
  '\\b(?:rotate|rotation|externship|month|weeks?) with (?:us|me|our)\\b|\\bmy (?:office|clinic) is (?:in|at|on)\\b|\\b(?:can|could) you (?:come|start|be here|make it)\\b|\\blet (?:me|us) know (?:your|which|what|the) (?:dates?|days?|weeks?|times?|availability)',
);
const HANDS_OVER =
  /\b(?:ask(?:s|ed)? (?:\w+ ){0,4}for|(?:send|submit|complet|fill|includ|attach|provid|bring|upload|return|forward|shar|show|see|look at|review|e-?mail|need|requir|want|revert|cop(?:y|ies))(?:e|es|s|ing)?)\b/i;

export type BroadSorting = 'no' | 'maybeLater' | 'yes' | 'asksForPapers';

/** What a sentence says on a second look; null where it says nothing of the matter. */
export function secondLook(sentence: string): BroadSorting | null {
  const asks = /[?？][)"'”’]{0,2}$/.test(sentence);
  if (/^\W*happy (?:thanksgiving|new year|holidays?|birthday|monday|friday|weekend)/i.test(sentence))
    return null;
  if (
    PAPERS.test(sentence) &&
    /\b(?:where (?:is|are)|missing|(?:did|do)(?: not|n[’']t) (?:attach|include|see|find)|can(?:not|[’']t) (?:open|read|find|see))\b/i.test(
      sentence,
    )
  )
    return 'asksForPapers';
  const denies = !asks && DENIES.test(sentence.replace(DENIES_NOTHING, ' '));
  if (PUTS_OFF.test(sentence) && !asks) return 'maybeLater';
  if (denies) return TOPIC.test(sentence) ? 'no' : null;
  if (
    PAPERS.test(sentence) &&
    HANDS_OVER.test(sentence) &&
    !/\b(?:thank|received|saw|read|got|reviewed|impress)/i.test(sentence)
  )
    return 'asksForPapers';
  if (DENIES.test(sentence.replace(NO_HINDRANCE, ' '))) return null;
  return AFFIRMS.test(sentence) ? 'yes' : null;
}
