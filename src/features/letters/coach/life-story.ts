import { anyOf, places, remarkAt, sentenceAt, sentenceToTakeOut } from './at.ts';
import type { ReadMail, Span } from './mail.ts';
import type { CoachContext, Remark } from './remark.ts';

const livesThere =
  '(?! (?:lives?|living|resides?|works?|is (?:in|living|settled|based)|has a (?:house|home)|and i (?:will )?(?:live|stay)|tongue|will host|can host|in (?:[A-Z]\\w+)))';

const story = anyOf(
  'since (?:my )?(?:early |very )?childhood|childhood|as an? (?:young |little |small )?(?:child|kid|boy|girl)|(?:when|since) i was (?:still |only |just )?(?:an? )?(?:child|kid|boy|girl|young|little|small|\\w+ years? old|\\d+|in (?:high|primary|middle|elementary) ?school|a teenager)',
  'at (?:the )?(?:tender |young )?age of|from an? (?:very )?(?:young|early|tender) age|since (?:a|my) (?:very )?(?:young|early|tender) age|ever since (?:i|my|that|then)|for as long as i (?:can )?remember|as far back as',
  'i (?:grew|was brought) up|growing up|grown up|i was born|born (?:and (?:raised|brought up) )?in(?:to)? (?:a|an|the)|was raised|raised (?:by|in a)',
  `(?<!(?:stay|staying|live|living) with )(?:my|our) (?:late |beloved |dear |own |old |sick |ill )?(?:father|mother|grand(?:father|mother|ma|pa|parents)|dad|mom|mum|parents|uncle|aunt|brother|sister|siblings|family members)${livesThere}`,
  'my family (?:sacrific|struggl|has (?:always|no|sacrific)|could|was|suffer|did|had|lost|believ|pray|depends)\\w*',
  '(?:small|remote|poor|tiny|rural) (?:village|town|hamlet)(?! (?:hospital|clinic|health))|humble (?:background|beginnings|family|origins)|farmer|middle[- ]class family',
  '(?:childhood|lifelong|life-long|life long|long-held|longtime|biggest|greatest|only) (?:dream|passion|ambition|goal|wish)|dream(?:ed|t|s|ing)? (?:of|to|about|was|has always been|since) (?:\\w+ ){0,3}(?:becom\\w+|be(?:ing)? an?|doctor|physician|surgeon)|american dream|(?:always|first) (?:wanted|dreamed|dreamt|known|knew|decided)(?: that)?(?: to| of| i)',
  '(?:my|this|the|long|whole) journey (?:in|to|of|as|began|started|has|was|into|through)|story of my life|my (?:life )?story|let me (?:tell|introduce) you (?:about|to) my|let me tell you|a bit about my (?:life|background|story)',
  'sacrific\\w+|hardships?|(?:many|my|these|those|several|all|numerous|despite|of|the|through) (?:\\w+ )?(?:struggles?|obstacles|adversit\\w+)|against all odds|never gave up|burning (?:desire|passion)|true calling|my calling|vocation|noble (?:profession|cause)|serv(?:e|ing) (?:humanity|mankind)|heal the sick',
  'passed away|lost my|(?:died|dying) (?:of|from|in|when|because)|death of|his (?:illness|death)|her (?:illness|death)|suffered (?:from )?(?:a|an)? ?(?:stroke|heart attack|cancer)|at (?:his|her) bedside|refugee camp|civil war|fled|immigrat\\w+ (?:when|at|as)|divorc\\w+|orphan\\w*|widow\\w*',
  'first (?:doctor|person|physician|one) in (?:my|our) (?:family|village|town)|high school|primary school|secondary school|elementary school|kindergarten|entrance exam\\w*|gold medal\\w*|topper|topped|first (?:rank|position|prize)|standing first',
  '(?:my|this) story (?:begins|starts|began|started)|shaped (?:who i am|me|my)|(?:told|taught) me that|used to (?:take|tell|carry|bring) me|remember(?:ed)? (?:her|his|their) words|i was (?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen)|years later',
  'that (?:day|moment|night|experience) (?:changed|i (?:knew|decided|realized|realised|understood)|made me)|(?:moment|day) i (?:knew|realized|realised|decided)|sparked|ignited|kindled|inspired me to (?:become|pursue|study|be)|moti?vated me to (?:become|pursue|study|be)|fell in love with|fascinated (?:me|by|with)(?! (?:how )?your)',
);

/** What a physician also meets at work: there it is no story of their own. */
const atWork =
  /^(?:died|dying|death of|suffered|at (?:his|her) bedside|at the age of|refugee camp|civil war|orphan\w*|widow\w*|high school)/i;
const ofWork =
  /\bpatients?\b|\bi (?:also )?(?:work|worked|working|volunteer|volunteered|served|taught|teach|treated|treat|ran)\b/i;

/** Where somebody comes from, and with which languages, is a fact of one line. */
const isOrigin =
  /^(?:[Ii] )?(?:was )?(?:[Bb]orn|raised|brought up|grew up|[Gg]rowing up|grown up)(?:(?:,| and) (?:born|raised|brought up|educated|trained))*(?: (?:bilingual|multilingual|speaking|with (?:two|three|both) languages)\b| with(?=[.,;])|,? (?:in|near|outside) (?:\d{4},? (?:in|near) )?(?:the )?(?:(?:north|south|east|west)(?:ern)? |central |rural )?\p{Lu})/u;

const years = /\b(?:19[6-9]\d|20[0-2]\d)\b/g;

/** TPL-2: the CV is attached; the mail is no life story. */
export function lifeStory(mail: ReadMail, { kind }: CoachContext): Remark[] {
  const found = places(mail.message, story).filter(
    (place) =>
      !(atWork.test(place.text) && ofWork.test(sentenceAt(mail, place).text)) &&
      !isOrigin.test(mail.body.text.slice(place.start)),
  );
  const told = onePerSentence(mail, found);
  const remarks = told.slice(0, 4).map((place) =>
    remarkAt(mail, 'life-story', 'body', place, {
      severity: told.length >= 2 || found.length >= 3 ? 'serious' : 'look',
      reason:
        'This belongs in a personal statement. The reader has a minute and wants to know who you are now and what you ask.',
      wording:
        'Take it out, and write one sentence of what you do today: “I work in a district hospital and teach interns.”',
      ...takeOut(mail, place),
    }),
  );
  const named = new Set([...mail.message.text.matchAll(years)].map(([year]) => year));
  if (kind === 'first' && named.size >= 6 && told.length === 0) {
    remarks.push(
      remarkAt(mail, 'life-story', 'body', mail.message, {
        severity: 'look',
        reason: `The mail names ${named.size} different years. A history by years is what the CV is for.`,
        wording: 'Keep the year in which you graduated and the months in which you can come.',
      }),
    );
  }
  return remarks;
}

function onePerSentence(mail: ReadMail, found: readonly Span[]): Span[] {
  const sentences = new Set<Span>();
  return found.filter((place) => {
    const sentence = sentenceAt(mail, place);
    if (sentences.has(sentence)) return false;
    sentences.add(sentence);
    return true;
  });
}

function takeOut(mail: ReadMail, place: Span) {
  const sentence = sentenceAt(mail, place);
  const carriesMore = /externship|observership|rotation|elective|clerkship|shadow|available|attached|usmle/i;
  if (sentence === mail.message || carriesMore.test(sentence.text)) return {};
  return { replace: '', over: sentenceToTakeOut(mail, place) };
}
