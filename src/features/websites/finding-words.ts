import type { ClaimName } from './findings.ts';
import type { Fee, Program, Purpose, Role, Route, RouteKind, Visa } from './rules.ts';

export const roleTitles: Record<Role, string> = {
  'program-coordinator': 'program coordinator',
  'education-office': 'education office',
  'practice-manager': 'practice manager',
  'program-director': 'program director',
  'medical-director': 'medical director',
  physician: 'physician',
  'volunteer-office': 'volunteer office',
  general: 'general contact',
};

export const purposeTitles: Record<Purpose, string> = {
  externship: 'externships',
  elective: 'electives',
  observership: 'observerships',
  residency: 'residency',
  volunteering: 'volunteering',
  research: 'research',
  general: 'anything',
};

export const routeTitles: Record<RouteKind, string> = {
  email: 'E-mail',
  form: 'Web form',
  portal: 'Application portal',
  phone: 'Phone',
  fax: 'Fax',
  post: 'Letter by post',
};

export const claimTitles: Record<ClaimName, string> = {
  audience: 'For whom',
  contact: 'Hands-on',
  type: 'What it is',
  state: 'Open now',
  fee: 'Fee',
  visa: 'Visa',
  length: 'Length',
  dates: 'Dates',
  letter: 'Letter',
};

/** “(617) 555-0100, extension 12” of +16175550100;ext=12. */
export function phoneInWords(value: string): string {
  const [, area, exchange, line, extension] = /^\+1(\d{3})(\d{3})(\d{4})(?:;ext=(\d+))?$/.exec(value) ?? [];
  if (!area) return value;
  return `(${area}) ${exchange}-${line}${extension ? `, extension ${extension}` : ''}`;
}

export function routeValue({ kind, value }: Pick<Route, 'kind' | 'value'>): string {
  return kind === 'phone' || kind === 'fax' ? phoneInWords(value) : value.replaceAll('\n', ', ');
}

/** “E-mail to Dana Whitfield, program coordinator: education@hospital.org” */
export function routeInWords(route: Route): string {
  const who = [route.person, route.roleText || (route.role === 'general' ? '' : roleTitles[route.role])];
  const named = who.filter(Boolean).join(', ');
  return `${routeTitles[route.kind]}${named ? ` to ${named}` : ''}: ${routeValue(route)}`;
}

export function feeInWords({ usd, per }: Fee): string {
  if (usd === 0) return 'free';
  return `$${usd.toLocaleString('en-US')}${per === 'once' ? '' : ` per ${per}`}`;
}

export function visaInWords({ help, kinds }: Visa): string {
  const words: Record<Visa['help'], string> = {
    sponsored: 'sponsored',
    'invitation letter': 'an invitation letter is given',
    own: 'you obtain it yourself',
    'not sponsored': 'not sponsored',
    'not accepted': 'visitors on a visa are not accepted',
    unsaid: '',
  };
  return [kinds.join(', '), words[help]].filter(Boolean).join(': ') || 'mentioned';
}

/** The value of one claim of a program, as a person reads it. */
export function claimInWords(program: Program, name: ClaimName): string {
  const claim = program[name];
  if (!('evidence' in claim)) return 'unclear';
  if (name === 'fee' && program.fee.value !== 'unclear') return feeInWords(program.fee.value);
  if (name === 'visa' && program.visa.value !== 'unclear') return visaInWords(program.visa.value);
  if (name === 'audience') {
    const words = { students: 'students', graduates: 'graduates', both: 'students and graduates' };
    return program.audience.value === 'unclear' ? 'unclear' : words[program.audience.value];
  }
  return String(claim.value);
}

/** What a program is called: its own name, or what it is. */
export function programTitle({ name, type }: Program): string {
  if (name) return name;
  return type.value === 'unclear' ? 'A program' : capital(type.value);
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
