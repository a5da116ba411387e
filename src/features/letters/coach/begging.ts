import { anyOf, places, remarkAt, sentenceAt, sentenceToTakeOut } from './at.ts';
import type { ReadMail, Span } from './mail.ts';
import type { Remark } from './remark.ts';

const strong = anyOf(
  'please,? please',
  "(?:i|we|to) beg|i(?:'m| am) begging|begging (?:you|for)|beg(?:ging)? (?:you|of you|your)",
  'desperate(?:ly)?(?! (?:ill|sick|need of care))|(?:dire|desperate|urgent) need|(?:badly|desperately|urgently) (?:need|require|want|looking)',
  '(?:only|last|final|biggest|sole) (?:ray of )?hope|(?:my|the) (?:only|last) (?:chance|option|resort|way)',
  '(?:my|whole|entire) (?:life|future|career|dreams?|fate) (?:depends?|rests?|lies|is in your|are in your|hangs?)',
  '(?:change|save|transform|make|build) my (?:whole |entire )?(?:life|future|career|dreams?|destiny|fate)',
  "nowhere (?:else )?(?:left )?to (?:turn|go)|i kneel|(?:do not|don't) reject me|you are (?:an angel|my (?:\\w+ )?(?:hope|saviou?r))|matter of life (?:and|or) death for me|cannot live without (?:it|this)|(?:be|get|getting) deported",
  'help me,? (?:please|sir|madam)|please,? (?:sir,? |madam,? |doctor,? |kindly |do )?help(?: me| a)|kindly (?:please )?help|(?:if you (?:could|can) )?(?:just )?help me (?:out|in this|achieve|to achieve|fulfil+|get|to get|realize|realise)',
  "have mercy|for god'?s sake|(?:may )?god (?:will |may )?(?:bless|reward) (?:you|your)|(?:may )?(?:god|allah) bless|for the sake of god",
  '(?:forever|for ever|eternally|ever) (?:be )?(?:so )?(?:grateful|thankful|indebted|obliged)|(?:be|remain|am) (?:forever|for ever|eternally|always) (?:\\w+ )?(?:grateful|thankful|indebted|obliged|in your debt)|in your debt',
  '(?:rest|all) of my life|(?:all|whole|entire) my life|never forget (?:your|this|it|you)',
  'give me (?:just |only |at least )?(?:an?|one|this|the|any|my) (?:small |single |little |first |fair )?(?:chance|opportunity|shot|break)|giv(?:e|ing) (?:a|one) chance to (?:me|prove)|chance to prove',
  '(?:just|only|even) (?:one|a single|a small|this one|a little) (?:chance|opportunity)|(?:give|allow|grant) me (?:just |only |even )?(?:one|a single) (?:week|day)|even (?:one|a single) (?:week|day)',
  '(?:do|accept|take|try) (?:absolutely )?(?:anything|whatever|any ?thing|any (?:kind of )?(?:work|task|job|duty|chore))(?! (?:else|i can|that helps))',
  '(?:no ?one|no ?body|none of them|not (?:a )?single \\w+|nobody)(?: else)?(?: has| have| had| is| was| ever| even| ever even)* (?:repl\\w+|answer\\w*|respond\\w*|help\\w*|gave|give[ns]?|giving|accept\\w*|willing|wants?)',
  '(?:everyone|everybody|everywhere|every (?:hospital|doctor|place|clinic|program|institution|university|physician)|all (?:of them|the (?:hospitals|doctors|places|programs|clinics))) (?:has |have )?(?:\\w+ )?(?:reject|refus|ignor|turned|denied|said no)\\w*',
  '(?:have|has|had|got|with) (?:absolutely )?(?:no ?one|nobody|no (?:other )?(?:(?:contacts?|connections?|relatives?|links?)(?! (?:among|at|with|to (?:an?|any|the|your)|who (?:are|is|work)|in (?:medicine|the (?:field|profession))))|hope|options?(?! (?:for|in) (?!me\\b|my\\b|life\\b))|choice))(?: in| to| who| here| else| left)?',
  "(?:i|i'm|we|we're|(?:my|our) (?:family|parents|father|mother|husband|wife))(?: (?:am|are|was|is|really|simply|just|also|still|currently))* (?:can'?t|cannot|can not|could not|couldn'?t|not able to|unable to) afford|(?:poor|broke) (?:family|background|country|student)|financial(?:ly)? (?:\\w+ )?(?:hardships?|difficult\\w*|problems?|crisis|struggl\\w*|weak|burden)",
  'i implore|implor(?:e|ing) you|i plead|plead(?:ing)? (?:with|to) you|on my knees|in tears|cried|crying|sleepless|lost (?:all )?(?:my )?hope|losing hope|giving up|i (?:\\w+ ){1,3}depressed (?:because|since|due|for)|hopeless',
  'take pity|pity on|sympathetic(?:ally)? consider\\w*|out of (?:kindness|pity)|kindness of your heart|(?:kind|merciful|generous|big|golden) heart',
  '(?:emailed|e-mailed|written|wrote|contacted|mailed|messaged|applied|reached out|sent)(?: (?:emails?|mails?|messages?|applications?|letters?))?(?: to)? (?:hundreds?|dozens|so many|countless|numerous|over \\d+|more than \\d+|about \\d+|around \\d+|almost \\d+|\\d{2,})(?: of)? (?:\\w+ )?(?:doctors?|physicians?|hospitals?|clinics?|programs?|places?|people|institutions?|e?-?mails?)',
  "i will not (?:let you down|disappoint you)|wo n?'?t (?:let you down|disappoint)|promise (?:that )?i (?:will|won)|i swear",
  'mean(?:s)? (?:the (?:whole )?world|everything|so much|a lot) to me|dream come true',
);

const mild = anyOf(
  'humbl[ey] (?:\\w+ )?(?:request|ask|appeal|plea|submit|requesting)\\w*|i humbly|my humble|humbly',
  'kindly (?:consider|accept|grant|do|look|give|allow|oblige|spare|bless|have)|do the needful|be so kind (?:as )?to',
  '(?:highly|extremely|deeply|greatly|immensely|truly|very much|most) (?:obliged|indebted)|much obliged',
  '(?:very |really |so |extremely )?sorry (?:to|for|if i) (?:\\w+ )?(?:bother|disturb|troubl|tak|wast|inconven)\\w*|(?:apologi[sz]e|apologies|forgive me|pardon me)(?: \\w+)? (?:for|if) (?:\\w+ )?(?:bother|disturb|troubl|tak|wast|inconven|any)\\w*',
  'i (?:really|truly|badly|so|very much) (?:need|want|wish)|(?:really|truly) need',
  "(?:low|poor|bad|not (?:so|very) (?:good|high)|average) (?:usmle )?(?:scores?|grades?)|failed (?:attempt|step|once|twice)|old graduate|(?:although|even though|despite) (?:i am|i'm|my) (?:\\w+ )?(?:not|low|old|gap)",
  'not worthy|unworthy|i know i am (?:not|only|just)|just an? (?:img|img student|foreign|simple|poor|ordinary)',
  'for free|free of (?:cost|charge)|without (?:any )?(?:pay|salary|money|remuneration)|no (?:salary|payment) (?:is )?(?:needed|required)',
  'any (?:small|little|tiny|slightest|possible) (?:chance|opportunity|help|way|possibility)|even if (?:it is |its )?(?:only |just )?(?:for )?(?:a|one|two|few)(?: \\w+)? (?:days?|week|hours?)',
  'pray(?:ing|ers)? (?:for|that)|i am (?:eagerly|anxiously) (?:waiting|hoping)|with (?:folded|joined) hands|with high hopes|lots? of hope|great hope',
  '(?<!thank you(?: very much| so much)? for )your (?:kind|sympathetic|favou?rable|gracious) (?:consideration|perusal|response|reply|heart)|your (?:kindness|generosity|mercy)',
);

/** TPL-2: calm, no begging. One cry for help is enough; three small ones together sound the same. */
export function begging(mail: ReadMail): Remark[] {
  const remarks: Remark[] = [];
  const cries = [...places(mail.message, strong), ...places(mail.signature, strong)];
  const small = places(mail.message, mild).filter((one) => !cries.some((cry) => overlaps(one, cry)));
  for (const place of cries.slice(0, 4)) {
    remarks.push(
      remarkAt(mail, 'begging', 'body', place, {
        severity: 'serious',
        reason:
          'This pleads. It puts weight on the reader, and a busy person steps back. A calm question is easier to say yes to.',
        wording: 'Take this out. Ask once, plainly: “Would you consider this?”',
        ...takeOut(mail, place),
      }),
    );
  }
  for (const place of small.slice(0, 4)) {
    remarks.push(
      remarkAt(mail, 'begging', 'body', place, {
        severity: small.length >= 3 ? 'serious' : 'look',
        reason: 'This makes you small. You ask one colleague a fair question; you need not apologize for it.',
        wording: plainWording(place.text),
        ...(calmer(place.text) && { replace: calmer(place.text) ?? '' }),
      }),
    );
  }
  for (const place of places({ start: 0, end: mail.subject.text.length, text: mail.subject.text }, strong)) {
    remarks.push(
      remarkAt(mail, 'begging', 'subject', place, {
        severity: 'serious',
        reason: 'The subject pleads. It is read before anything else, and it is what gets a mail deleted.',
        wording: 'Say what you ask for: “Hands-on externship in internal medicine, March 2027”.',
      }),
    );
  }
  return remarks;
}

const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

/** A sentence that only pleads can go as a whole; one that also asks is the writer's to change. */
function takeOut(mail: ReadMail, place: Span) {
  const sentence = sentenceAt(mail, place);
  const carriesMore =
    /externship|observership|rotation|elective|clerkship|shadow|available|attached|graduate|usmle/i;
  if (sentence === mail.message || carriesMore.test(sentence.text)) return {};
  return { replace: '', over: sentenceToTakeOut(mail, place) };
}

function calmer(text: string): string | null {
  if (/^(?:i )?humbly$/i.test(text)) return text.toLowerCase().startsWith('i ') ? 'I' : '';
  if (/^humbl[ey] (?:request|ask)$/i.test(text)) return 'ask';
  if (/^my humble$/i.test(text)) return 'my';
  if (/^kindly consider$/i.test(text)) return 'consider';
  return null;
}

function plainWording(text: string): string {
  if (/humbl|oblig|indebted/i.test(text)) return 'Write “I would like to ask …”, and “Thank you” at the end.';
  if (/sorry|apolog|forgive|pardon/i.test(text))
    return 'Leave the apology out; a short mail is courtesy enough.';
  if (/score|failed|gap|worthy|just an|old/i.test(text))
    return 'Say what you can do. What speaks against you need not stand in a first mail.';
  return 'Say it plainly: “I would like to ask whether …”.';
}
