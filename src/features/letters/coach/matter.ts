import { anyOf } from './at.ts';

/** The experience asked for, in the words in which people ask for it. */
export const kinds =
  'extern(?:ship)?s?|observ(?:er)?ships?|observer(?:s)?|clerkships?|electives?|rotations?|rotate|rotating|shadow(?:ing|ed)?|sub-?internships?|sub-?i|preceptorships?|clinical attachments?|attachments? (?:in|at|with|for)|clinical placements?|placements?|traineeships?|internships?|mini-?residency';
const looser =
  'clinical (?:experience|exposure|training|education|opportunit\\w+|work|learning|time|weeks|month)|hands-on|usce|host(?:ing)? (?:me|an?|international|visiting)|supervis\\w+ (?:me|an?)|tak(?:e|ing) me|preceptor|preceptors|spend (?:\\w+ ){0,5}(?:weeks?|months?|days?)|(?:weeks|months?) (?:with you|in your|at your)|join (?:you|your)|train(?:ing)? (?:with|under|at|in)|learn (?:from|with|under|in|alongside|beside) (?:you|your|a)|volunteer(?:ing)?|work (?:with|under|alongside|in|at) (?:you|your)|mentor(?:ship|ing)|mentor me|sit in|follow you|observe (?:you|your|in|at|a|the|patients?|clinic\\w*)|observing|observation|assist(?:ing)? (?:you|in|with)|extern with|visiting (?:student|physician|scholar|graduate|trainee|clinician)|international (?:visitors?|students?|graduates?)';

/** Asks for a kind of experience by its name. */
export const kindWords = anyOf(kinds);
/** Says what the mail is about, also in looser words. */
export const matterWords = new RegExp(anyOf(`${kinds}|${looser}`).source, 'i');
export const matterPlaces = anyOf(`${kinds}|${looser}`);

export const specialtyWords =
  /\b(?:internal medicine|family (?:medicine|practice)|primary care|p(?:a)?ediatrics?|psychiatr\w+|surg(?:ery|ical)|ob-?\/?gyn|obstetric\w*|gyn(?:a)?ecolog\w*|neurolog\w+|cardiolog\w+|emergency medicine|an(?:a)?esthesi\w+|dermatolog\w+|radiolog\w+|patholog\w+|nephrolog\w+|endocrinolog\w+|gastroenterolog\w+|pulmon\w+|oncolog\w+|h(?:a)?ematolog\w+|rheumatolog\w+|infectious disease\w*|geriatric\w*|hospital medicine|hospitalist|critical care|outpatient|inpatient|orthop(?:a)?edic\w*|urolog\w+|ophthalmolog\w+|general practice|preventive medicine|addiction|pain medicine|sports medicine|rehabilitation|palliative)\b/i;

/** Words that ask. Without one, a mail tells and asks nothing. */
const askWords = anyOf(
  "(?:i am|i'm|am|i was|i'm) (?:\\w+ )?(?:writing|reaching out|contacting|emailing|e-mailing|mailing|approaching)(?: (?:to )?you)?(?: \\w+){0,4} (?:to|for|about|because|regarding|in order|concerning|with|as)",
  "(?:i(?:'d| would| 'd)?|and|also|to|really|kindly|humbly|just|only|badly) (?:also |really |just |only |very much |kindly |humbly |be |greatly )*(?:like|love|wish(?! you)|want|wanted|need|hope|seek|appreciate|request|ask|apply|require|look for)|i(?:'d| would) (?:be|value|welcome|gladly)|i am (?:\\w+ )?(?:hoping|seeking|looking|interested|requesting|asking|applying|keen|eager|searching)|(?:it|this|that) would be (?:\\w+ ){1,6}to|let me (?:work|come|join|do|observe|shadow|learn|be|spend|rotate|train|volunteer|extern|assist)",
  '(?:would|could|can|will|might|may) (?:you|your|i|it|there|one of)|(?:is|are) (?:there|it possible|you|your|any)|do(?:es)? (?:you|your|the)|have you|whether (?:you|your|i|there|it|one|a|an|any|\\w+ \\w+)|if (?:you|your (?:\\w+ )?|there|it|i) (?:would|could|can|may|might|offer|have|has|is|are|were|accept|take|host|will)',
  'please (?:let me know|advise|tell|consider|inform|guide|accept|allow|contact|reply|forward|pass|see)|let me know|search(?:ing)? (?:for|of)|grateful (?:for|if|to)|appreciate (?:it|any|the|your|if|an)|request(?:ing)? (?:for|to|an?|the|your|permission|whether|if|\\w+ \\w+)|seeking|looking (?:for|to)|interested in|apply(?:ing)? (?:for|to)|ask(?:ing)? (?:you|whether|if|for|to|about|once)|inquir(?:e|ing|y)|enquir(?:e|ing|y)|consider (?:me|my|hosting|taking|accepting|it|this|having)|hoping (?:to|that|you|for)|hope (?:to|that you|you)|permission to|opportunity to|chance to|give me|allow me|accept me|host me|take me|help me',
);

const ask = new RegExp(askWords.source, 'i');
/** Whether a sentence asks. */
export const asks = (text: string): boolean => ask.test(text);
