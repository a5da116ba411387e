/** TGT-8: the words of prohibitions. Each list is one part of a sentence: who may not, what, to whom, and what follows. */

/** Whom applicants would write to. */
const PEOPLE =
  "(?:faculty(?: members?| physicians?| sponsors?)?|physicians?(?:['’]s?)?|doctors?|attendings?|preceptors?|provider(?:s)?|clinicians?|supervisors?|mentors?|professors?|sponsors?|staff(?: members?| physicians?)?|residents?|residenc(?:y|ies)|fellows|employees?|departments?|departmental \\w+|divisions?|sections?|clinics?|practices?|programs?|program directors?|directors?|chairs?|chair(?:man|men|person|persons)(?:['’]s)?|chiefs?|coordinators?|clerkship directors?|administrators?|administration|managers?|offices?|hospitals?|units?|sites?|clinical sites?|health centers?|individuals?|anyone|surgeons?|investigators?|hosts?|services?|teams?|personnel|principal investigators?|nurses?|affiliates?|facilit(?:y|ies)|locations?|laborator(?:y|ies)|labs?|leaders?(?:hip)?|medical directors?|instructors?|teachers?|specialists?|course directors?|elective directors?|us|them|him|her|it|me|(?:Dr|Drs|Prof)\\.? [A-Z]\\w+)";

/** The few words between "contact" and whom: "any of our very busy volunteer". */
const INDIVIDUALS =
  "(?:(?!(?:about|regarding|concerning|with|for|if|unless|until|when|patients?|before|after|because|but|through|by|at|on|in|that|who|which|is|are|will)\\b)[\\w'’&.-]+[ ,/]+){0,6}?";

/** Ways of turning to somebody. */
const TURN_TO =
  '(?:(?:directly|personally|individually|independently|cold[- ]?|also|try to|attempt to|be|ever|simply|just) ){0,2}(?:contact|e-?mail|call|phone|telephone|text|message|write(?: to)?|reach(?: out)?(?: to)?|approach|solicit|petition|lobby|inquire(?: with| of| at| to)?|enquire|query|communicate(?: directly)? with|correspond with|cold[- ]call|cold[- ]e-?mail|ask(?: for)?|walk up to|come to|drop in on|show up at|connect with|get in touch with|apply(?: directly)? (?:to|with|through)|visit|bother|disturb|pursue|network with|seek out|deal with|fax|page)';

const TURNING_TO =
  '(?:(?:directly|personally|individually|cold[- ]?) ?)?(?:contacting|e-?mailing|calling|phoning|telephoning|texting|messaging|writing(?: to)?|reaching out to|approaching|soliciting|petitioning|communicating(?: directly)? with|attempt(?:s|ing)? (?:at |to )?(?:contact|e-?mail|call|reach(?: out to)?|solicit|approach)|corresponding with|cold[- ]calling(?: of)?|cold[- ]e-?mailing(?: of)?|applying(?: directly)? to|inquiring(?: with| of)?)';

/** Things sent to somebody. */
const THINGS =
  '(?:(?:unsolicited|direct|individual|personal|any|your|their|such|all|these|those|application|observership|observer|externship|rotation|shadowing|elective|clinical|student|e-?mail|phone|telephone|written|further|additional|specific|individualized|the|cold|and|or|volume of|high volume of)[ /,-]+){0,5}(?:contacts?|inquir(?:y|ies)|enquir(?:y|ies)|requests?|e-?mails?|calls?|phone calls?|messages?|letters?|correspondence|communications?|solicitations?|applications?|CVs?|resumes?|résumés?|curriculum vitae|documents?|materials?|questions?|applicants?|arrangements?|placements?|queries|voice ?mails?|faxes)';

const NOT_DONE =
  '(?:(?:strictly|strongly|also|usually|generally|typically|simply|automatically|immediately) )?(?:be |being )?(?:accepted|considered|answered|honou?red|permitted|allowed|reviewed|returned|acknowledged|processed|entertained|granted|approved|responded to|replied to|read|tolerated|appropriate|acceptable|recognized|accommodated|forwarded|receive a (?:response|reply)|possible|valid|encouraged|reply|respond|recognized|passed on|forwarded|dealt with|followed up|handled)';

const FORBIDDEN =
  '(?:(?:strictly|strongly|expressly|also|absolutely|explicitly) )?(?:prohibited|forbidden|discouraged|disallowed|not (?:be )?(?:permitted|allowed|acceptable|accepted|appropriate|tolerated|encouraged)|unacceptable|inappropriate|grounds for|not welcome|unwelcome|against (?:our |hospital |university )?policy|a violation|denied|rejected|declined|ignored|deleted|discarded|disregarded|disqualif\\w+|returned unread|blocked)';

/** "Please do not", "students may not", "refrain from", "are asked not to". */
const NOT_TO =
  "(?:(?:do|does|must|should|may|can|could|shall|need|will|would|ought)(?: |\\b)(?:n['’]t|not)|(?:do|must|should|may|can|shall)n['’]t|cannot|never|not to|not be (?:able|allowed|permitted) to|(?:is|are) (?:not|never) (?:permitted|allowed|authori[sz]ed|supposed|expected|encouraged|eligible) to|(?:is|are) (?:strictly |expressly )?(?:prohibited|forbidden|barred|discouraged|precluded|restricted) from|(?:is|are) (?:asked|requested|advised|instructed|reminded|told|required|expected) (?:not to|to refrain from|to avoid|never to)|refrain from|avoid|(?:that|ask|request) (?:you|applicants?|students?|observers?|candidates?|visitors?|all \\w+) not|(?:not|never|in)[ -]?(?:appropriate|acceptable|advisable|permissible|allowed|permitted|recommended|advised)(?: for [\\w ]{1,30}?)? to|(?:against|in violation of|a violation of) (?:\\w+ ){0,3}polic(?:y|ies)(?: for [\\w ]{1,30}?)? to|(?:under no circumstances?|at no time|in no case)(?: (?:should|may|must|are|is|can|will|applicants?|students?|observers?|you|candidates?|anyone|to|be|an?|the|allowed|permitted)){0,6}|not attempt to|no (?:applicant|student|observer|one|individual|candidate|visitor|learner)s?\\b[^.;]{0,90}?\\b(?:may|should|shall|must|(?:is|are) (?:to|permitted to|allowed to|authorized to)))";

const words = (text: string) => new RegExp(text, 'i');

/** The core of what is sent, for patterns that begin with it. */
const THING =
  '(?:contacts?|inquir(?:y|ies)|enquir(?:y|ies)|requests?|e-?mails?|calls?|messages?|letters?|correspondence|communications?|solicitations?|applications?|CVs?|resumes?|materials?|questions?|applicants?|arrangements?|placements?)';

/** Do not contact PEOPLE. Group 1: the verb; group 2: the object. */
export const DO_NOT_TURN_TO = words(
  `\\b${NOT_TO}(?:,? (?:please|under any circumstances?|attempt to|try to|directly|also|be|individually|in any way|contact or|call or|e-?mail or|phone or|call,? e-?mail,? or)){0,2} (${TURN_TO}(?:(?:,| or| and|/| nor)+ ?(?:or |and )?${TURN_TO}){0,3}|${TURNING_TO}(?:(?:,| or| and|/)+ ?(?:or |and )?${TURNING_TO}){0,3})(?: (?:directly|personally|individually|with|to|via e-?mail|by (?:e-?mail|phone)))? ?(${INDIVIDUALS}${PEOPLE})\\b`,
);

/** PEOPLE have been told to pass requests on; leave them alone; nobody contacts them; no contact with them. Group 1: whom. */
export const LEFT_ALONE = words(
  `\\b(?:leave (${INDIVIDUALS}${PEOPLE})\\b[^.;]{0,50}? alone\\b|(${PEOPLE})\\b[^.;]{0,30}? (?:have been|are|were) (?:instructed|told|asked|directed|advised) (?:not to (?:answer|respond|reply|accept|take)|to (?:decline|refuse|ignore|forward|delete|discard|pass|redirect|turn))|\\b(?:nobody|no one|no applicant|no student) (?:\\w+ ){0,2}(?:contacts?|e-?mails?|calls?|approach(?:es)?|writes? to|asks?|solicits?) (${INDIVIDUALS}${PEOPLE})|\\bno (?:direct |individual |personal )?(?:contact|solicitation|communication|correspondence|e-?mails?|calls?|inquiries|requests) (?:of|with|to|from) (${INDIVIDUALS}${PEOPLE})\\b)`,
);

/** What goes to PEOPLE stays unanswered. Group 1: what, group 2: whom. */
export const UNANSWERED = words(
  `\\b(${THING})\\b.{0,70}?\\b(?:to|with|of|from|by|through|via|at) (${INDIVIDUALS}${PEOPLE})\\b.{0,90}?\\b(?:remain|go|stay|be left)s? (?:unanswered|unread|ignored)`,
);

/** Places that were arranged past the office do not count. Group 1: with whom. */
export const ARRANGED_PAST = words(
  `\\b(?:rotations?|placements?|electives?|observerships?|externships?|visits?|experiences?)\\b[^.;]{0,40}\\b(?:arrang\\w+|sets?|secur\\w+|made|makes?|negotiat\\w+|obtain\\w*|found|finds?)\\b[^.;]{0,30}\\b(?:with|through|by|from) (${INDIVIDUALS}${PEOPLE})\\b[^.;]{0,60}\\b(?:not|never|cannot|void|invalid|cancel\\w*|refused)\\b`,
);

/** Do not call (nobody named). */
export const DO_NOT_CALL = words(
  `(?:^|[.!:;,(*–-]\\s*|\\b(?:please|kindly|so|and|but|must|should|may|can|applicants|students|candidates|observers) (?:\\w+ )?)(?:do not|don['’]t|never|not|refrain from|avoid) (call|phone|telephone|calling|phoning|cold[- ]call)(?: (?:or|and|/) (?:e-?mail|visit|fax|e-?mailing))?(?: (?:or|and) \\w+)?(?: to (?:inquire|check|ask|follow|request|apply|schedule)| about| regarding| for (?:updates|status|information)| with|,? please|[.!):;]|$)`,
);

/** Do not send requests or CVs to PEOPLE. */
export const DO_NOT_SEND = words(
  `\\b${NOT_TO}(?: (?:attempt to|directly|try to|independently|individually|personally))? (?:send|submit|forward|mail|e-?mail|direct|make|address|sending|submitting|making|directing|arrange|arranging|request|requesting|schedule|secure|set up|organi[sz]e|coordinate|negotiate|obtain|seek|solicit|initiate|finali[sz]e)(?: for)? (?:your own |their own |own |any |an? |the )?(?:${THINGS}|rotations?|observerships?|externships?|electives?|clerkships?|hosts?|sponsors?|preceptors?|places?|spots?|slots?|shadowing(?: experiences?)?|clinical experiences?|positions?|sponsorship)(?: (?:or|and) ${THINGS})? ?(?:\\w+ ){0,4}(?:directly |individually |independently )?(?:to|with|from|through|via|at|among) (${INDIVIDUALS}${PEOPLE})\\b`,
);

/** Arrangements may not be made with PEOPLE. Group 1: with whom. */
export const NOT_TO_BE_MADE_WITH = words(
  `\\b(?:arrangements?|requests?|inquir(?:y|ies)|contacts?|applications?|placements?|rotations?|electives?|observerships?|correspondence|communications?|enrol?lment|scheduling|questions)\\b.{0,60}?\\b(?:(?:may|must|should|can|shall|are|is|will) (?:not|never)(?: to)? be|cannot be|are never|are not) (?:made|sent|submitted|directed|initiated|arranged|addressed|scheduled|coordinated|secured|finali[sz]ed|set up|negotiated|mailed|e-?mailed)(?: \\w+){0,4}? (?:with|to|through|via|by|from) (${INDIVIDUALS}${PEOPLE})\\b`,
);

/** Faculty are not to be contacted; departments should not be called. */
export const NOT_TO_BE_CONTACTED = words(
  `\\b(${PEOPLE})\\b.{0,60}?\\b(?:(?:should|must|may|can|will|shall|are|is) (?:not|never)(?: to)? be|cannot be|(?:is|are) never to be|ought not (?:to )?be) (?:directly |personally |individually )?(contacted|reached|bothered|disturbed|e-?mailed|called|phoned|approached|solicited|asked|written to|messaged|petitioned)\\b`,
);

/** Requests to PEOPLE are not answered. Group 1: what was sent; group 2: to whom. */
export const SENT_TO_ANSWERED_NOT = words(
  `\\b(${THING})\\b.{0,70}?\\b(?:to|with|of|from|by|through|via|at|left for) (${INDIVIDUALS}${PEOPLE})\\b.{0,90}?\\b(?:(?:will|are|is|may|can|shall|do|does) (?:not|never)|cannot|won['’]t|(?:is|are)n['’]t) ${NOT_DONE}`,
);

export const SENT_TO_FORBIDDEN = words(
  `\\b(${THING})\\b.{0,60}?\\b(?:to|with|of|through) (${INDIVIDUALS}${PEOPLE})\\b.{0,90}?\\b(?:(?:is|are|will be|will) ${FORBIDDEN}|(?:will|may|can|could|shall) (?:\\w+ ){0,3}(?:result in|lead to|jeopardi[sz]e|disqualify|delay|invalidate|void|cause))`,
);

/** Contacting PEOPLE is discouraged, will result in. */
export const TURNING_TO_FORBIDDEN = words(
  `\\b(${TURNING_TO})(?: (?:directly|to|with))? ?(${INDIVIDUALS}${PEOPLE})\\b.{0,110}?\\b(?:(?:is|are) ${FORBIDDEN}|leads? to|results? in|slows? down|disqualifies|(?:will|may|can|could|shall) (?:\\w+ ){0,3}(?:result in|lead to|jeopardi[sz]e|disqualify|delay|invalidate|void|cause|forfeit|remove|be cause|be grounds)|will not (?:\\w+ )?(?:help|expedite|improve|speed|result|be)|does not|is not (?:permitted|allowed|acceptable|appropriate|encouraged))`,
);

/** Who contacts PEOPLE will be disqualified. */
export const WHO_TURNS_TO = words(
  `\\b(?:who|that|applicants|students|if you|if (?:an? )?(?:applicants?|students?|observers?)|anyone|those|any (?:applicant|student)s?(?: found)?) ?(?:(?:directly|attempt to|attempts to|attempting to|try to|found|are found|is found|to have|have|has|having|been) ){0,4}(contacts?|contacted|contacting|e-?mail(?:s|ed)?|call(?:s|ed)?|approach(?:es|ed)?|solicit(?:s|ed)?|writes?(?: to)?|reach(?:es)? out to|phones?)(?: directly)? (${INDIVIDUALS}${PEOPLE})\\b.{0,110}?\\b(?:disqualif\\w+|returned|refused|turned down|discarded|(?:not|never) be (?:considered|accepted|processed|reviewed|eligible|offered|placed|answered)|denied|rejected|removed|withdrawn|cancel\\w+|ineligible|forfeit\\w*|declined|jeopardi\\w+|result in|lose|dismissed|barred|blocked|ignored)`,
);

/** PEOPLE cannot answer, accept or arrange; we do not reply to requests. Group 1: who. */
export const CANNOT_ANSWER = words(
  `\\b(${PEOPLE}|we)\\b(?:(?! that\\b| who\\b)[^.;,]){0,40}? (?:(?:is|are) (?:not able|unable|not in a position|not authorized|not permitted|not allowed)(?: to)?|(?:do|does|can|will|may) not|cannot|can['’]t|don['’]t|won['’]t|do(?:es)?n['’]t|never) (?:\\w+ ){0,2}?(?:(?:respond|reply)(?: \\w+){0,2} to|answer|return|acknowledge|accept|arrange|process|handle|consider|field|take|entertain|review|grant|approve|schedule|set up|coordinate|receive) (?:any |all |to )?(${THINGS}|rotations?|observerships?|externships?|placements?|students?|observers?)\\b`,
);

/** Everything must go through one office. Group 1: what. */
export const ONLY_THROUGH = words(
  `\\b((?:all|any|every|each)(?: of the)? ${THINGS}|${THING}|rotations?|observerships?|electives?|shadowing)\\b.{0,80}?\\b(?:(?:must|has to|have to|needs? to|(?:is|are) to|shall|can only|may only|will only)(?: only| first)? (?:be |go |come )?(?:made |directed |submitted |sent |coordinated |arranged |handled |routed |processed |addressed |channell?ed |initiated |scheduled |answered |accepted |reviewed |considered )?(?:only |exclusively |solely |directly |first )?(?:through|to|with|by|via|from|in)|should (?:all |always |only |first )?be (?:made |coordinated |channell?ed |routed |arranged |handled )(?:only |exclusively |solely |directly )?(?:through|with|by|via)|(?:(?:is|are) (?:only |exclusively |solely )(?:accepted |handled |made |coordinated |arranged |processed )?(?:through|by|via|from)|(?:is|are) (?:accepted |handled |made |coordinated |arranged |processed |answered )(?:only |exclusively |solely )(?:through|by|via|from)))`,
);

/** Contact only X; through X only. */
export const ONLY_CONTACT = words(
  `\\b(?:contact|e-?mail|call|write to|communicate with|direct (?:all |any )?(?:questions|inquiries|requests|correspondence) to) (?:only|exclusively|solely|just)\\b|\\b(?:only|exclusively|solely) (?:contact|e-?mail|write to|communicate with)\\b`,
);

/** Contact X, not Y; rather than Y. */
export const NOT_BUT = words(
  `\\b(?:contact|e-?mail|call|write|direct|send|submit|apply|questions|inquiries|requests|through|office)\\b.{0,140}?(?:,| and|;|\\(|–|-)? ?\\b(?:not|rather than|instead of|in lieu of|and never|never)(?: (?:to|contact|contacting|with|through|directly to|by contacting|by e-?mailing|the))? ((?:(?:to|the|our|any|any of our|individual|your|hospital|clinical|medical|host|attending|with|through|of) ){0,4}(?:faculty(?: members?)?|physicians?|doctors?|attendings?|preceptors?|providers?|departments?|divisions?|clinics?|program directors?|coordinators?|residents?|staff|chairs?|individuals?|sites?|supervisors?|sponsors?))\\b`,
);

/** No phone calls, please; phone inquiries are not accepted. */
export const NO_CALLS = words(
  `(?:^|[.!:;,(*–-]\\s*|\\band )(?:please,? )?(?:absolutely )?no (?:(?:unsolicited|direct|phone|telephone|cold|follow-?up|e-?mail|walk-?in|or|and|calls?|e-?mails?|inquiries)[ ,/]+){0,4}(phone calls|telephone calls|calls|phone inquiries|telephone inquiries|e-?mails|phone requests|solicitations?|inquiries)\\b|\\b(phone calls?|telephone calls?|phone inquiries|telephone inquiries|calls|phone requests|inquiries by (?:phone|telephone)|requests by (?:phone|telephone)|unsolicited (?:e-?mails?|inquiries|requests|applications|CVs|resumes|calls|contact)|walk-?ins?|e-?mail inquiries)\\b.{0,50}?\\b(?:(?:will|are|is|can) (?:not|never)|cannot|won['’]t) (?:be )?(?:accepted|returned|answered|taken|considered|acknowledged|honou?red|read|receive)`,
);

/** We do not accept phone calls; unable to take calls. */
export const WE_TAKE_NO_CALLS = words(
  `\\b(?:do not|don['’]t|cannot|can['’]t|unable to|not able to|will not) (?:accept|take|answer|return|respond to|accommodate) (?:any )?(?:unsolicited )?(phone calls?|telephone calls?|calls|phone inquiries|telephone inquiries|phone requests|e-?mail inquiries|unsolicited e-?mails?|(?:phone|telephone)(?: or (?:e-?mail|walk-?in))? (?:inquiries|requests|calls))`,
);
