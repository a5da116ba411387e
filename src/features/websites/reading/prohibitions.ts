import type { PageDocument } from './page-document.ts';
import { forApplicants, friendly, isLearnerContext } from './prohibition-context.ts';
import {
  ARRANGED_PAST,
  CANNOT_ANSWER,
  DO_NOT_CALL,
  DO_NOT_SEND,
  DO_NOT_TURN_TO,
  LEFT_ALONE,
  NOT_BUT,
  NOT_TO_BE_CONTACTED,
  NOT_TO_BE_MADE_WITH,
  NO_CALLS,
  ONLY_CONTACT,
  ONLY_THROUGH,
  SENT_TO_ANSWERED_NOT,
  SENT_TO_FORBIDDEN,
  TURNING_TO_FORBIDDEN,
  UNANSWERED,
  WE_TAKE_NO_CALLS,
  WHO_TURNS_TO,
} from './prohibition-words.ts';
import type { Prohibition, ProhibitionScope, Role, RouteKind } from '../rules.ts';
import type { Said } from './sentences.ts';

/** A prohibition before the permitted way is looked for, and where it stands. */
export type Forbidden = { prohibition: Prohibition; said: Said };

/** What a sentence forbids: to whom, and by which means. */
type Found = { whom: string; means: string };

/** Longer texts are no sentences that a person wrote; the words are not looked for in them. */
const LONGEST = 900;

export function prohibitionsOn(document: PageDocument, said: readonly Said[]): Forbidden[] {
  const found: Forbidden[] = [];
  for (const one of said) {
    if (one.block.region === 'menu' || one.text.length > LONGEST) continue;
    const forbidden = forbiddenBy(one);
    if (forbidden === null) continue;
    const scope = scopeOf(forbidden.whom, one);
    found.push({
      said: one,
      prohibition: {
        scope,
        blocks: { kinds: kindsOf(forbidden.means), roles: rolesOf(scope) },
        evidence: { quote: one.text, url: document.url, readOn: document.readOn },
        permitted: null,
      },
    });
  }
  return found;
}

/** Every prohibition has to do with asking, calling, writing or going through somebody. */
const WORTH_LOOKING =
  /n['’]t\b|\b(?:not|cannot|never|no|refrain|avoid|only|must|solely|exclusively|prohibit\w*|forbid\w*|discourag\w*|disqualif\w*|rather|instead|unable|inappropriate|unacceptable|jeopardi\w+|result in|have to|has to|(?:is|are) to|should (?:all |only |always )?be|denied|remov\w*|risk|los(?:e|ing)|withdrawn|ineligible|cancel\w*|against|rejected|ignored|deleted|discarded|unanswered|unread|nobody|alone|instructed|told|leads?|slows?|void|returned|refused|unwelcome)\b/i;

const ABOUT_ASKING =
  /contact|e-?mail|call|phon|text|messag|writ|reach|approach|solicit|petition|lobby|[ie]nquir|quer(?:y|ies)|communicat|correspond|\bask|connect|in touch|appl|visit|bother|pursu|network|seek|deal|fax|page|send|submit|forward|direct|request|arrang|schedul|secur|set up|organi|coordinat|negotiat|approv|accept|schedul|obtain|letter|question|rotation|elective|observership|placement|leave|walk|come to|answer|respond|repl/i;

/** Whether a sentence is a prohibition: it then says nothing of what is offered, or for whom. */
export function forbids(one: Said): boolean {
  return one.text.length <= LONGEST && forbiddenBy(one) !== null;
}

function forbiddenBy(one: Said): Found | null {
  const text = one.text;
  if (!WORTH_LOOKING.test(text) || !ABOUT_ASKING.test(text) || friendly(text) || !forApplicants(one))
    return null;
  const turned = DO_NOT_TURN_TO.exec(text);
  if (
    turned !== null &&
    (/^no\b/i.test(turned[0]) || !saysWhatWeDoNot(text.slice(0, turned.index))) &&
    isAboutReaching(turned[1] ?? '', turned[2] ?? '', text, one)
  ) {
    return { whom: turned[2] ?? '', means: turned[1] ?? '' };
  }
  const passive = NOT_TO_BE_CONTACTED.exec(text);
  if (passive !== null && !/\b(?:patients?)\b/i.test(passive[1] ?? ''))
    return { whom: passive[1] ?? '', means: passive[2] ?? '' };
  const sent = DO_NOT_SEND.exec(text);
  if (sent !== null && !saysWhatWeDoNot(text.slice(0, sent.index)))
    return {
      whom: sent[1] ?? '',
      means:
        /e-?mail/i.test(sent[0]) && !/\b(?:request|inquir|contact|arrange|schedul)/i.test(sent[0])
          ? 'e-mail'
          : '',
    };
  const made = NOT_TO_BE_MADE_WITH.exec(text);
  if (made !== null && isLearnerContext(one) && !/\b(?:incomplete|late|until|without)\b/i.test(text))
    return { whom: made[1] ?? '', means: '' };
  const answered = SENT_TO_ANSWERED_NOT.exec(text) ?? SENT_TO_FORBIDDEN.exec(text);
  if (
    answered !== null &&
    !/\bfrom\b/i.test(
      answered[0].slice(0, answered[0].indexOf(answered[2] ?? '') + (answered[2] ?? '').length),
    )
  ) {
    return { whom: answered[2] ?? '', means: answered[1] ?? '' };
  }
  const turning = TURNING_TO_FORBIDDEN.exec(text) ?? WHO_TURNS_TO.exec(text);
  if (turning !== null) return { whom: turning[2] ?? '', means: turning[1] ?? '' };
  const alone = LEFT_ALONE.exec(text);
  if (alone !== null && isLearnerContext(one)) {
    return { whom: alone.slice(1).find((whom) => whom !== undefined) ?? '', means: '' };
  }
  const unanswered = UNANSWERED.exec(text);
  if (unanswered !== null) return { whom: unanswered[2] ?? '', means: unanswered[1] ?? '' };
  const past = ARRANGED_PAST.exec(text);
  if (past !== null && isLearnerContext(one)) return { whom: past[1] ?? '', means: '' };
  const call = DO_NOT_CALL.exec(text);
  if (call !== null && isLearnerContext(one)) return { whom: 'us', means: call[1] ?? 'call' };
  const calls = NO_CALLS.exec(text) ?? WE_TAKE_NO_CALLS.exec(text);
  if (calls !== null) return { whom: 'us', means: calls[1] ?? calls[2] ?? 'calls' };
  const cannot = CANNOT_ANSWER.exec(text);
  if (cannot !== null && isLearnerContext(one)) {
    const who = cannot[1] ?? '';
    const things = cannot[2] ?? '';
    const asked =
      /inquir|request|e-?mail|call|message|contact|correspond|solicit|question|letter|arrangement/i.test(
        things,
      );
    const people =
      /\b(?:faculty|physicians?|doctors?|attendings?|preceptors?|providers?|residents?|departments?|divisions?|sections?|clinics|(?:program )?directors?|coordinators?|residency)\b/i.test(
        who,
      );
    if (asked && !/\b(?:incomplete|late|faxed|after|until|without|outside)\b/i.test(text))
      return { whom: /\bwe\b/i.test(who) ? 'us' : who, means: things };
    if (
      people &&
      /\b(?:directly|individually|individual|themselves|on their own|independently|not (?:authorized|permitted|allowed)|(?:cannot|do not|may not|not able to|unable to) (?:schedule|arrange|set up|coordinate|approve))\b/i.test(
        text,
      )
    )
      return { whom: who, means: '' };
  }
  const through = ONLY_THROUGH.exec(text);
  if (through !== null && isLearnerContext(one) && isAboutAsking(through[1] ?? '', text))
    return { whom: 'department', means: '' };
  const notBut = NOT_BUT.exec(text);
  if (notBut !== null && isLearnerContext(one)) return { whom: notBut[1] ?? '', means: '' };
  if (
    ONLY_CONTACT.test(text) &&
    !/\b(?:we|will|office) (?:will )?(?:only|exclusively) contact|contact (?:applicants|candidates|those)/i.test(
      text,
    ) &&
    isLearnerContext(one)
  )
    return { whom: 'department', means: '' };
  return null;
}

/** "We do not contact schools" says what they do not do; "you", "students" and the imperative are told what not to do. */
function saysWhatWeDoNot(before: string): boolean {
  const clause = before.split(/[,;:.–]\s|\b(?:and|but|so|that|because)\b/).at(-1) ?? before;
  return /\b(?:we|they|i|our (?:office|staff|program|team|department|coordinator)|the (?:\w+ ){0,2}?(?:program|hospital|office|staff|coordinator|department|school|university|clinic|committee|team|institution)|this (?:program|office)|usmle|ecfmg|eras)\s*(?:also|will|would|can|could|is|are|currently|generally|unfortunately|regretfully)?\s*$/i.test(
    clause,
  );
}

function isAboutReaching(verb: string, whom: string, text: string, one: Said): boolean {
  if (/\b(?:ask)/i.test(verb))
    return (
      isLearnerContext(one) &&
      /faculty|physician|doctor|resident|preceptor|staff|attending|provider|department|clinic|clinician|division|director|manager|surgeon/i.test(
        whom,
      )
    );
  if (
    /\b(?:visit|come|show|drop|bother|pursue|page|apply|deal)/i.test(verb) &&
    !/directly|physician|faculty|preceptor|department|doctor|provider|clinician|surgeon|division/i.test(text)
  )
    return false;
  if (/^(?:us|them|him|her|it|me)$/i.test(whom.trim().split(/\s+/).at(-1) ?? ''))
    return isLearnerContext(one);
  return true;
}

/** "All requests must go through the office" forbids the others; "applications must be submitted through VSLO" is how to apply. */
function isAboutAsking(what: string, text: string): boolean {
  if (
    /appl(?:y|ication)s?|documents?|materials?|CVs?|resum/i.test(what) &&
    !/inquir|request|contact|correspond|communicat|arrang/i.test(what)
  ) {
    return /\b(?:not|never|no)\b.{0,80}\b(?:department|faculty|physician|preceptor|division|individual)/i.test(
      text,
    );
  }
  if (/\b(?:rotations?|observerships?|electives?|shadowing)$/i.test(what))
    return /\b(?:arranged|scheduled|coordinated|made|request(?:s|ed)|handled|set up|organi[sz]ed)\b/i.test(
      text,
    );
  if (/applicants?|letters?|questions?$/i.test(what) && !/^(?:all|any)\b/i.test(what)) return false;
  return !/\b(?:in writing|advance|days?|weeks? (?:before|prior|in)|english|in person|payment|by the deadline)\b/i.test(
    text,
  );
}

function scopeOf(whom: string, one: Said): ProhibitionScope {
  const text = whom.toLowerCase();
  if (
    /physician|doctor|attending|preceptor|provider|clinician|surgeon|resident|supervisor|mentor|specialist|medical director|hosts?\b|individuals?\b/.test(
      text,
    )
  )
    return 'physicians';
  if (/faculty|professor|sponsor|investigator|instructor|teacher|chair|chief/.test(text)) return 'faculty';
  if (
    /department|division|section|clinic|unit|site|service|hospital|health center|location|facilit|lab|practice/.test(
      text,
    )
  )
    return 'department';
  if (/program|coordinator|director|residenc/.test(text)) return 'program';
  if (/staff|personnel|employee|administrat|office|manager|team|nurse/.test(text)) return 'staff';
  return /\b(?:faculty|physicians?|departments?) directly\b/i.test(one.text) ? 'faculty' : 'everyone';
}

function kindsOf(means: string): RouteKind[] {
  const text = means.toLowerCase();
  const phone = /call|phon/.test(text);
  const email = /e-?mail/.test(text);
  const other =
    /contact|write|reach|approach|solicit|request|inquir|correspond|communicat|arrang|message/.test(
      text.replace(
        /(?:phone|telephone|e-?mail) (?:inquir\w+|requests?)|(?:inquiries|requests) by (?:phone|telephone)/g,
        '',
      ),
    );
  if (phone && !email && !other) return ['phone'];
  if (email && !phone && !other) return ['email'];
  if (email && phone && !other) return ['email', 'phone'];
  return ['email', 'form', 'phone', 'fax', 'post'];
}

const PEOPLE_ROLES: Role[] = ['physician', 'program-director', 'medical-director'];

function rolesOf(scope: ProhibitionScope): Role[] {
  if (scope === 'faculty' || scope === 'physicians') return PEOPLE_ROLES;
  if (scope === 'department') return [...PEOPLE_ROLES, 'program-coordinator', 'practice-manager', 'general'];
  if (scope === 'program') return ['program-coordinator', 'program-director'];
  if (scope === 'staff') return [...PEOPLE_ROLES, 'practice-manager', 'general'];
  return [];
}
