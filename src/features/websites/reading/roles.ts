import type { Purpose, Role } from '../rules.ts';

type RoleWords = { role: Role; words: RegExp };

const LEARNING =
  '(?:residency|fellowship|program|programme|education|medical education|clerkship|electives?|students?|visiting student|gme|ume|rotations?|observers?|observership|externship|academic|academics|clinical education|clinical placement|training|house ?staff|learner|internship|international)';

/** From the most telling to the least; the first that fits is taken. */
const ROLES: readonly RoleWords[] = [
  {
    role: 'volunteer-office',
    words:
      /\b(?:(?:director|manager|coordinator|head) (?:of|for) volunteers?(?: (?:services|programs?|engagement))?|volunteer (?:services?|program|engagement|and \w+|recruitment)?\s?(?:coordinator|director|manager|specialist|office|department|lead)|volunteer services|volunteer office)\b/i,
  },
  {
    role: 'practice-manager',
    words:
      /\b(?:(?:practice|office|clinic|site|center|centre|operations|business|medical office|health center|front desk|front office) (?:manager|administrator|supervisor|coordinator|lead)|clinic(?:al)? operations (?:manager|director)|clinic director|director of (?:clinic )?operations|practice director|executive director)\b/i,
  },
  {
    role: 'program-coordinator',
    words: new RegExp(
      `\\b(?:(?:senior |lead |associate |assistant |administrative )?${LEARNING}(?: (?:program|education|services|affairs|rotation|and \\w+|\\/ ?\\w+|& \\w+))? ?(?:program )?(?:coordinators?|administrator|manager|assistant|specialist|liaison|associate|secretary|supervisor|officer|contact)|(?:coordinator|administrator|manager) (?:of|for) (?:the )?(?:${LEARNING}|undergraduate|graduate)[\\w ]{0,30}|education program (?:coordinator|manager|specialist)|medical student coordinator|administrative (?:coordinator|assistant) (?:to|for) the (?:program|residency)[\\w ]{0,20}|(?:site|course|department(?:al)?) coordinator)\\b`,
      'i',
    ),
  },
  {
    role: 'program-director',
    words: new RegExp(
      `\\b(?:(?:associate |assistant |interim |co-?)?(?:residency |fellowship |clerkship |course |elective |observership |externship |medical student )?program directors?|(?:associate |assistant |interim )?(?:clerkship|residency|fellowship|observership|externship|site|education|medical student education|course) director|director (?:of|for) (?:the )?(?:\\w+ ){0,2}(?:${LEARNING}|medical education|graduate medical education|undergraduate medical education)[\\w ]{0,20}|designated institutional official|dio|vice chair (?:of|for) education)\\b`,
      'i',
    ),
  },
  {
    role: 'medical-director',
    words:
      /\b(?:(?:associate |assistant |interim )?medical director|chief medical officer|cmo|clinical director|director of (?:medicine|clinical services)|chief of (?:staff|medicine|pediatrics|surgery|psychiatry)|physician[- ]in[- ]chief)\b/i,
  },
  {
    role: 'education-office',
    words:
      /\b(?:office of (?:the )?(?:graduate |undergraduate |international |clinical |continuing )?(?:medical |clinical |student |academic |global |visiting |professional )?(?:education|affairs|health|programs|students?|medical student education|observerships?|electives)[\w ]{0,20}|(?:medical|graduate medical|undergraduate medical|clinical|student|academic|international) (?:education|affairs|programs|student) (?:office|department|team|services)|(?:gme|ume|education|observership|externship|electives?|visiting students?|student affairs|clerkship|registrar'?s?|student placement|clinical placement)(?: program)? office|department of (?:graduate )?medical education|graduate medical education|medical education|academic affairs|student affairs|registrar)\b/i,
  },
  {
    role: 'physician',
    words:
      /\b(?:attending(?: physician)?|(?:family |staff |primary care )?physician|preceptor|professor|hospitalist|internist|pediatrician|psychiatrist|family doctor|surgeon|cardiologist|neurologist|section chief|division chief|chief,? division|department chair|chair(?:man|person)?,? (?:department|of)|faculty member)\b/i,
  },
];

/** The role that words name, with the words as printed; null where they name none. */
export function roleIn(text: string): { role: Role; roleText: string } | null {
  for (const { role, words } of ROLES) {
    const match = words.exec(text);
    if (match === null) continue;
    return { role, roleText: match[0].trim() };
  }
  return null;
}

const MAILBOXES: readonly { role: Role; local: RegExp }[] = [
  { role: 'volunteer-office', local: /volunteer/i },
  {
    role: 'education-office',
    local:
      /gme|(?<!vol)ume\b|med(?:ical)?-?ed|education|observ|extern(?!al)|elective|clerkship|rotation|student|visiting|residency|fellowship|academic|preceptor|shadow|registrar|international|imgs?\b|training|learn|placement|obs\b|(?:^|[._-])(?:ed|edu|cme)(?:$|[._-])|clinicaled|visitor|intl|teach|fellow|house-?staff/i,
  },
];

export function roleOfMailbox(address: string): Role | null {
  const local = address.split('@')[0] ?? '';
  return MAILBOXES.find((one) => one.local.test(local))?.role ?? null;
}

const PURPOSES: readonly [Purpose, RegExp][] = [
  ['externship', /\bextern(?:s|ships?)?\b/i],
  ['observership', /\b(?:observ(?:er|ers|erships?)|shadow(?:ing)?)\b/i],
  [
    'elective',
    /\b(?:electives?|clerkships?|(?:visiting|medical) students?|(?:student|clinical|away) (?:rotations?|placements?)|rotations?|sub-?internships?)\b/i,
  ],
  ['volunteering', /\bvolunteer/i],
  ['residency', /\b(?:residen(?:cy|cies|ts?)|fellowships?|gme|graduate medical education)\b/i],
  ['research', /\bresearch\b/i],
];

/** What an address is for: the nearest words that say it decide. */
export function purposeIn(...texts: readonly string[]): Purpose {
  for (const text of texts) {
    const found = PURPOSES.find(([, words]) => words.test(text));
    if (found) return found[0];
  }
  return 'general';
}
