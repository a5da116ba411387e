/** AIM-3: the words by which pages say for whom something is. */

/** People who have graduated: IMGs, foreign-trained physicians, holders of a medical degree. Never "graduate medical education". */
export const GRADUATES =
  "(?:(?:(?:international|foreign|overseas|non-?U\\.?S\\.?|medical|recent|medical school|unmatched|new|U\\.?S\\.?|american|and|or|past|prospective)[ /-]+)*(?<!under-?)graduates?\\b(?! (?:medical education|medical training|students?|programs?|schools?|level|studies|degree|training|education|assistants?|trainees|clerkships?|courses?))(?! of (?:our|the|this) (?:residency|fellowship|program))|IMG(?:s|['’]s)?\\b|FMG(?:s|['’]s)?\\b|(?:foreign|internationally|overseas)[- ]trained (?:physicians?|doctors?|medical)|foreign[- ]educated (?:physicians?|doctors?)|(?:international|foreign|overseas|practicing|fully[- ]trained|fully qualified|qualified|licensed|post-?graduate|immigrant|refugee) (?:and \\w+ )?(?:physicians?|doctors?|surgeons?|clinicians?)|(?:physicians?|doctors?|surgeons?|clinicians?)(?:,)? (?:from (?:abroad|around the world|other countries|outside|all over|foreign|overseas)|who (?:have )?(?:graduated|trained|completed|received)|trained (?:abroad|outside|overseas|internationally)|in (?:their|other) (?:home )?countr)|(?:those|individuals|applicants|candidates|people|persons|anyone|students) who (?:have )?(?:already |recently )?(?:graduated|completed (?:their )?medical (?:school|degree|studies)|(?:earned|received|obtained|hold|possess)(?: (?:an?|their|your))? (?:MD|M\\.D\\.|medical degree|MBBS)))";

/** "Must have graduated": what only graduates can fulfil. */
export const GRADUATE_REQUIRED =
  /\b(?:(?:must|should|need to|required to|have to) (?:already )?(?:have (?:already |successfully )?(?:graduated|completed (?:their |your )?(?:medical (?:school|degree|education|studies)|an? (?:MD|MBBS))|(?:earned|received|obtained|hold)(?: \w+){0,2} (?:M\.?D\.?|MBBS|medical|doctor\w*))|be (?:an? )?(?:medical |recent |international |foreign )*(?:school )?graduates?\b|be (?:ECFMG|a licensed|licensed|a practicing|a physician|an? (?:MD|M\.D\.))|(?:hold|possess|have) (?:an? )?(?:\w+ ){0,2}?(?:medical degree|M\.?D\.?\b|M\.?B\.?B\.?S|doctor(?:ate)? of medicine|degree in medicine|medical diploma|ECFMG)|provide (?:proof|evidence|documentation) of (?:graduation|medical degree))|\b(?:graduation from|graduate of|graduated from|completion of|completed) (?:an? |their )?(?:\w+[ -]){0,5}?medical (?:school|college|university|education)|\bcompleted medical school|\bmedical degree (?:is )?required|\b(?:M\.?D\.?|M\.?B\.?B\.?S\.?|medical degree)(?: (?:or|\/) (?:\w+ )?(?:equivalent|D\.?O\.?))+(?: (?:degree )?(?:is )?required)?|\bECFMG[- ](?:certified|certification|certificate) (?:is )?(?:required|mandatory)|\bECFMG[- ]certified|\b(?:must be|be) ECFMG|\balready hold a medical degree|\bhave (?:a|an|their) (?:foreign )?(?:medical degree|MD|M\.D\.|MBBS)\b)/i;

/** Papers that only graduates have; weaker, since lists of papers name alternatives. */
export const GRADUATE_PAPERS =
  /\b(?:(?:medical (?:school )?|MD |MBBS |copy of (?:your |the )?(?:\w+ ){0,3})(?:diploma|degree certificate)|ECFMG certificate|medical license|license to practice|internship certificate)\b/i;

export const STUDENTS =
  '(?:(?:visiting|international|medical|osteopathic|allopathic|foreign|U\\.?S\\.?|current|currently|enrolled|third|fourth|3rd|4th|final|senior|last|clinical|year|and|or|MS[34]|M[34]|MD|DO|domestic|advanced|clerkship|MS-?I?[IV]V?)[ ,/-]+)*students?\\b';

/** "Must be currently enrolled": what only students can fulfil. */
export const STUDENT_REQUIRED =
  /\b(?:(?:must|should|need to|have to|required to) (?:also )?(?:be|remain) (?:(?:currently|actively|presently|full-time|officially|an?|in) )*(?:enrolled|registered|matriculated|attending|pursuing)(?! in (?:an? )?(?:\w+ )?(?:residency|graduate medical|ACGME|fellowship))|(?:currently|actively|presently) (?:enrolled|attending|registered|matriculated)(?: as)?(?: (?:full-time|medical|students?|in|at|an?))|(?:must|should|have to) be (?:(?:an?|in|their|the|your|currently|enrolled|full-time|entering) )*(?:final|third|fourth|3rd|4th|last|penultimate|senior|clinical|[34])\b|(?:must|should) be (?:an? )?(?:active|full-time|current) (?:medical )?students?|in (?:their|the|your) (?:final|third|fourth|3rd|4th|last|senior)(?: (?:or|and|\/) (?:\w+))?[ -](?:clinical )?years?\b|(?:third|fourth|final|3rd|4th)[- ]year (?:\w+ ){0,3}students?|in good (?:academic )?standing (?:at|with|in)|(?:enrolled|student)s? (?:in|at|of|from) (?:an? |their )?(?:\w+[ ,-]+){0,6}?(?:accredited|medical school|home (?:school|institution)|LCME|COCA|AOA)|students? (?:from|at|in|of) (?:an? )?(?:\w+[ ,-]+){0,3}?(?:LCME|COCA|accredited|AOA)|dean['’]s letter|letter of good standing|home (?:medical )?school)/i;

/** Whoever has graduated is out, however it is said. */
export const NOT_YET_GRADUATED =
  /\b(?:have not (?:yet )?(?:graduated|earned|received|completed (?:their )?medical school)|not yet (?:graduated|received|earned|completed)|prior to (?:\w+ )?graduation|before (?:\w+ )?(?:graduation|graduating)|(?:elective|rotation|clerkship|dates?)[^.]{0,60}(?:prior to|before) (?:\w+ )?(?:graduat\w+|completing medical school)|(?:no|not) (?:longer )?(?:\w+ )?after graduation|not (?:be )?(?:accept\w*|allow\w*|permit\w*|offer\w*|available|eligible)[^.]{0,40}(?:after graduation|post-?graduat\w*)|(?:year|months?) preceding (?:your|their) graduation)\b/i;

/** "Only", in the ways that limit something to students. */
export const STUDENTS_ONLY = new RegExp(
  `\\b(?:only|limited to|restricted to|exclusively|solely|reserved for|strictly for)\\b(?:(?!\\bnot\\b)[^.;]){0,60}?\\b(?:${STUDENTS}|enrolled|students?\\b)|\\b${STUDENTS}[^.;]{0,30}\\bonly\\b|\\bstudents?,? only\\b|\\bonly (?:\\w+ ){0,4}(?:years?|\\dth|[34](?:rd|th)) `,
  'i',
);
export const GRADUATES_ONLY = new RegExp(
  `\\b(?:only|limited to|restricted to|exclusively|solely|reserved for)\\b(?:(?!\\bnot\\b)[^.;]){0,50}?\\b${GRADUATES}|\\b${GRADUATES}[^.;]{0,20}\\bonly\\b|\\bnot (?:open|available|intended|designed) (?:to|for) (?:\\w+ ){0,3}students\\b|\\b(?:current |medical |\\w+ )?students (?:are|is) (?:not|in)[ -]?(?:eligible|accepted|permitted|considered)|\\bdo not (?:accept|offer|host|take|consider) (?:\\w+ ){0,3}students\\b|\\bstudents (?:cannot|may not|can not) (?:apply|participate)`,
  'i',
);
