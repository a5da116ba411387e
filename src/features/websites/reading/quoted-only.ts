import { inOneLine } from '../page-text.ts';
import type { Claim, Evidence, Program, SiteReading } from '../rules.ts';

/**
 * The one place that keeps the promise of TGT-5: whatever rests on a quote that is not in its page word for word is left
 * out, or becomes "unclear". `texts` holds the text of each page by its address.
 */
export function onlyWithQuotes(reading: SiteReading, texts: ReadonlyMap<string, string>): SiteReading {
  const stands = (evidence: Evidence) => {
    const quote = inOneLine(evidence.quote);
    return quote !== '' && (texts.get(evidence.url) ?? '').includes(quote);
  };
  const claim = <T>(one: Claim<T>): Claim<T> =>
    'evidence' in one && !stands(one.evidence) ? { value: 'unclear' } : one;
  const program = (one: Program): Program => ({
    ...one,
    type: claim(one.type),
    audience: claim(one.audience),
    contact: claim(one.contact),
    visa: claim(one.visa),
    fee: claim(one.fee),
    otherFees: one.otherFees.filter((fee) => stands(fee.evidence)),
    length: claim(one.length),
    dates: claim(one.dates),
    state: claim(one.state),
    letter: claim(one.letter),
  });
  return {
    routes: reading.routes.filter((route) => stands(route.evidence)),
    programs: reading.programs.map(program),
    prohibitions: reading.prohibitions.filter((one) => stands(one.evidence)),
    usce: claim(reading.usce),
    graduates: claim(reading.graduates),
  };
}
