import { evidenceWithContext, inContext, type Witness } from './evidence.ts';
import { yesOrNo } from './offers.ts';
import { visaKinds, type Claim, type Visa } from '../rules.ts';

const KINDS: Readonly<Record<(typeof visaKinds)[number], RegExp>> = {
  'B-1': /\bB-?\s?1\b/i,
  'B-2': /\bB-?\s?2\b|\btourist visas?\b|\bB-?1\/(?:B-?)?2\b/i,
  'J-1': /\bJ-?\s?1\b/i,
  'H-1B': /\bH-?\s?1-?\s?B?\b/i,
  'F-1': /\bF-?\s?1\b/i,
  ESTA: /\bESTA\b|\bvisa waiver\b|\bVWP\b/i,
  'permanent residence': /\bpermanent residen(?:t|ts|cy|ce)\b|\bgreen cards?\b/i,
};
const ABOUT_VISAS =
  /\bvisas?\b|\bESTA\b|\b[BJFH]-?1B?\b(?=.*\b(?:status|sponsor|holder))|\bimmigration\b|\binvitation letters?\b|\bletters? of invitation\b/i;

const NOT_ACCEPTED =
  /\b(?:only|must be) (?:\w+ ){0,4}(?:u\.?s\.? citizens?|permanent residents?|citizens)|\b(?:do|does|can|will) ?not accept (?:\w+ ){0,5}visas?\b|\bvisa holders? (?:are|is) not\b/i;
const NOT_SPONSORED =
  /\b(?:not|n['’]t|cannot|unable to|no|never)\b[^.;]{0,50}\b(?:sponsor\w*|provide|offer|issue|assist|process|support)\b[^.;]{0,40}\b(?:visas?|immigration|J-?1|B-?1|H-?1B?)|\bno visa sponsorship|\bvisa sponsorship is not|\bnot (?:provide|offer) (?:visa )?sponsorship|\bvisas? (?:are|is|will) not (?:be )?sponsored/i;
const LETTER =
  /\b(?:invitation letter|letters? of invitation|letter of (?:acceptance|support)|visa letter|letter for (?:the|your|a) visa)\b/i;
const SPONSORED =
  /\b(?:we|hospital|program|ecfmg|university|institution|office|center|school)\b[^.;]{0,50}\bsponsors?\b[^.;]{0,60}\b(?:visas?|J-?1|H-?1B?)|\bvisa sponsorship (?:is )?(?:available|provided|offered)|\bsponsorship of (?:J-?1|visas?)|\bassist\w* (?:with|in) (?:\w+ ){0,4}visas?/i;
const OWN =
  /\b(?:responsib\w+|must (?:have|hold|obtain|possess|secure|provide|enter|apply|arrange)|obtain(?:ing)?|secure|valid|appropriate|proper|own|required|need|should (?:have|apply|enter)|enter the)\b[^.;]{0,80}\b(?:visas?|ESTA|B-?1)|\bvisas?\b[^.;]{0,60}\b(?:responsib\w+|required|must|own|needed)/i;

/** What the site says of visas, read in the sentences of one program. */
export function visaIn(said: readonly Witness[]): Claim<Visa> {
  let best: { help: Visa['help']; sure: number; one: Witness } | null = null;
  const kinds = new Set<(typeof visaKinds)[number]>();
  for (const one of said) {
    const whole = inContext(one);
    if (!ABOUT_VISAS.test(whole) || /\?\W*$/.test(one.text) || one.text.length > 900) continue;
    const { help, sure } = helpIn(one, whole);
    if (!/\b(?:not|no)\b/i.test(one.text) || help === 'own') {
      for (const kind of visaKinds) if (KINDS[kind].test(one.text)) kinds.add(kind);
    }
    if (best === null || sure > best.sure) best = { help, sure, one };
  }
  if (best === null) return { value: 'unclear' };
  if (best.help === 'unsaid' && kinds.size === 0) return { value: 'unclear' };
  return { value: { help: best.help, kinds: [...kinds] }, evidence: evidenceWithContext(best.one) };
}

function helpIn(one: Witness, whole: string): { help: Visa['help']; sure: number } {
  const answer = one.question !== '' && /\bsponsor|\bvisa/i.test(one.question) ? yesOrNo(one.text) : null;
  if (answer === 'no') return { help: 'not sponsored', sure: 5 };
  if (NOT_ACCEPTED.test(whole)) return { help: 'not accepted', sure: 4 };
  if (NOT_SPONSORED.test(whole)) return { help: 'not sponsored', sure: 5 };
  if (LETTER.test(whole) && !/\bnot\b/i.test(one.text)) return { help: 'invitation letter', sure: 3 };
  if (SPONSORED.test(whole) || answer === 'yes') return { help: 'sponsored', sure: 4 };
  if (OWN.test(whole)) return { help: 'own', sure: 2 };
  return { help: 'unsaid', sure: 1 };
}
