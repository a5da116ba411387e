import { anyOf, places, remarkAt } from './at.ts';
import type { ReadMail, Span } from './mail.ts';
import type { CoachContext, Remark } from './remark.ts';

const answer =
  '(?:repl(?:y|ies|ied|ying)|respon(?:d|ds|se|ses|ded|ding)|answer(?:s|ed|ing)?|word|feedback|acknowledg\\w+)';
const sent =
  '(?:wrote|written|emailed|e-mailed|mailed|sent|contacted|messaged|called|reached out|followed up|applied)';

const accusing = anyOf(
  `(?:not|n't|nt|never)(?: yet| still| even| ever)* (?:hear|heard|hearing|receive|received|receiving|get|got|gotten|getting|seen|had)(?: to)? (?:back|anything|from you|from your|(?:any|a|an|your|one|even an?|even a single)(?: \\w+){0,2} ${answer})`,
  `(?:received|got|had|getting|seen|is|was|been) (?:absolutely )?(?:no|zero) ${answer}`,
  `(?:without|no)(?: any| a single)? ${answer} (?:from you|yet|so far|till|until|to my|received|since|at all|whatsoever|came|arrived|has come)`,
  `(?<!if )(?<!if, )you (?:have not|haven'?t|did not|didn'?t|never|still have not|still haven'?t|still did not|have never|have still not)(?: yet| even| ever| bothered to| cared to| found time to)*(?: to)? (?:repl|respon|answer|read|open|bother|acknowledg|care|written back|write back|get back|got back|gotten back|look|check|consider)\\w*`,
  `you (?:have |had |are |were |just |keep |kept |simply |completely |chose to )*ignor(?:e|ed|es|ing)(?! (?:this|it))|(?<!please )(?<!kindly )ignor(?:e|ed|ing) (?:my|me|by you)|been ignored|being ignored|feel(?:ing)? ignored`,
  `(?:already |previously )?${sent}(?: to)? (?:you )?(?:\\w+ ){0,3}(?:twice|thrice|(?:two|three|four|five|several|many|multiple|so many|\\d) (?:times|e-?mails|mails|messages|letters|reminders)|again and again|repeatedly)`,
  `already ${sent}(?: to)? you|i have already ${sent}`,
  'this is (?:already |now )?(?:my|the) (?:third|fourth|fifth|sixth|3rd|4th|5th|6th|\\d+th) (?:and \\w+ )?(?:e-?mail|mail|message|time|attempt|request|reminder|letter|follow)|this is (?:already |now )my (?:second|2nd) (?:e-?mail|mail|message|reminder|attempt)',
  'despite (?:my|two|three|several|many|multiple|repeated|all my)(?: \\w+)? (?:e-?mails?|mails?|messages|attempts|reminders|requests|letters|efforts)',
  "still (?:waiting|await\\w*|expecting|hoping to hear|no (?:reply|answer|response|word))|(?:have|'ve) been (?:\\w+ )?(?:waiting|awaiting|expecting|checking)(?! for my )|i (?:am|'m) (?:eagerly |anxiously |desperately |patiently |still )waiting|waiting (?:eagerly|anxiously|desperately|patiently)|kept (?:me )?waiting|keep(?:ing)? me waiting",
  "why (?:have|did|are|do|haven'?t|didn'?t|don'?t|has|would|won'?t) (?:you|nobody|no one|not)|why you (?:have|did|are|do|never|not|don'?t|haven'?t|didn'?t)|why (?:no|not even) (?:reply|answer|response)|(?:wonder|wondering|(?<!i )(?:understand|know)) why (?:you|i have not|there|no)",
  `at (?:the )?(?:very )?least (?:\\w+ ){0,3}(?:${answer}|yes|no|say|tell|send|give)|(?:simple|basic|common|professional) (?:courtesy|decency|politeness)|courtesy (?:of|to)|(?:so|that|too) hard to (?:reply|answer|respond)|(?:takes?|only take) (?:\\w+ ){0,3}(?:minute|second)s? to (?:reply|answer|respond|write)`,
  'your silence|shame on|you (?:will|would|may) regret|(?:have|had) the (?:decency|courtesy)|(?:your|you have (?:a|the)) (?:moral |professional |sacred )?duty (?:to (?:help|answer|reply|respond|guide)|as an?)',
  'unprofessional|very rude|rude of|rudeness|disrespect\\w*|(?:am|was|very|really|quite|so|feel|be|bit|little|deeply|extremely) (?:disappointed|frustrated|hurt|upset|saddened|disheartened|discouraged)|disappointing|(?:unfair|not fair)|surprised (?:that|not|by the lack)|(?:expected|hoped for|deserve[sd]?) (?:a|an|more|better|at least|some)(?: \\w+){0,2} (?:reply|answer|response|from (?:a|you|someone))|you owe|owe me',
  `you (?:must|should|have to|need to|had better|ought to)(?: at least| really)? (?:reply|respond|answer|give|let me|have (?:seen|read|received|got)|help|accept|understand|decide|be)`,
  `(?<!i (?:can|will|shall) )(?<!i'll )(?:reply|respond|answer|revert|decide|confirm|get back)(?: to)?(?: me| back| this)*(?: \\w+){0,2} (?:asap|urgently|immediately|at once|right away|today|tonight|tomorrow|within (?:\\d+|one|two|three|a|the next)|by (?:tomorrow|monday|tuesday|wednesday|thursday|friday|tonight|the end|today|this|next))`,
  '(?:need|want|require|expect|demand|insist on|must have) (?:an?|your|the) (?:\\w+ )?(?:answer|reply|response|decision)(?! from)',
  "(?:time|i am|i'm|we are) (?:is )?running out|wast(?:e|ed|ing) (?:of )?(?:my|time|so much)|last (?:warning|reminder)|final (?:warning|notice)|you promised|as (?:you )?promised|i (?:deserve|demand|insist)|how (?:many|much) (?:more )?(?:times|longer|long)|how long (?:do|must|should|will) i",
  'i know (?:that )?you (?:saw|read|have seen|have read|opened|received|got|are (?:ignoring|reading))|you (?:opened|must have opened|have surely|surely) (?:my|read|seen|received)|read receipt',
  '(?:report you|complain (?:about|to)|complaint|escalate|contact your (?:boss|chair\\w*|superior|department head|supervisor))|(?:if you|unless you) (?:\\w+ ){0,4}(?:i (?:will|shall) (?:be forced|have to|assume you|contact your|complain|report|consider it))',
  "too (?:busy|important) (?:for|to (?:help|reply|answer|care))|do (?:you|u) (?:even |not )?(?:care|read)|don'?t (?:you )?care|forgot(?:ten)? (?:about )?me|forget me",
);

const impatient = anyOf(
  'asap|urgent(?! care)|urgently|(?:at the|at your) earliest(?! convenience)|(?<!(?:start|begin|come|join|available) )as soon as possible|(?<!thank(?:s| you)(?: very much| so much)? for (?:your|the) )(?:prompt (?:reply|response|answer|action)|quick (?:reply|response))|immediate (?:reply|response|attention|action)',
  `(?:gentle|kind|friendly|polite|another|small) reminder|just (?:a )?reminding|remind(?:ing)? you|reminder`,
  `waiting for (?:your|a|the) (?:\\w+ )?${answer}|await(?:ing)? (?:your|a) (?:\\w+ )?${answer}|i (?:await|expect|wait) (?:for )?(?:your|a)`,
  'as i (?:told|said|mentioned|wrote) (?:you |to you )?(?:before|already|earlier|in my (?:last|previous|earlier))',
  'bumping (?:this|up)|circling back|(?:checking|check) (?:in )?again',
);

/** TPL-2: no guilt and no impatience, least of all in a follow-up. Nobody owes a stranger an answer. */
export function guilt(mail: ReadMail, { kind }: CoachContext): Remark[] {
  const accusations = places(mail.message, accusing);
  const hurry = places(mail.message, impatient).filter(
    (one) => !accusations.some((other) => one.start < other.end && other.start < one.end),
  );
  const inSubject = places(
    whole(mail.subject.text),
    anyOf(
      'urgent(?! care)|urgently|asap|reminder|important|attention|last (?:chance|reminder)|(?:second|third|final|2nd|3rd) (?:reminder|attempt|request)|reply needed|please (?:reply|respond|read)',
    ),
  );
  return [
    ...accusations.slice(0, 4).map((place) =>
      remarkAt(mail, 'guilt', 'body', place, {
        severity: 'serious',
        reason:
          'This reminds the reader of what they did not do. Nobody owes a stranger an answer, and a reproach ends the matter.',
        wording:
          kind === 'first'
            ? 'Leave it out, and ask once, plainly.'
            : 'Name the day and the matter only: “I wrote to you on March 3 about an externship, and would like to ask once more.”',
      }),
    ),
    ...hurry.slice(0, 3).map((place) =>
      remarkAt(mail, 'guilt', 'body', place, {
        severity:
          hurry.length + accusations.length >= 3
            ? 'serious'
            : /waiting|await|reminder/i.test(place.text)
              ? 'small'
              : 'look',
        reason: 'This presses. The reader decides when to answer, and a pressed reader decides against you.',
        wording: 'End with thanks instead: “Thank you for reading this.”',
      }),
    ),
    ...inSubject.slice(0, 1).map((place) =>
      remarkAt(mail, 'guilt', 'subject', place, {
        severity: 'serious',
        reason: 'A subject that presses looks like an advertisement or a bill.',
        wording: 'Say what you ask for: “Hands-on externship in internal medicine, March 2027”.',
      }),
    ),
  ];
}

const whole = (text: string): Span => ({ start: 0, end: text.length, text });
