/**
 * The phrases by which people in hospitals and offices say yes, no, later and the rest, as patterns over one sentence.
 * `sortAnswer` (sorting.ts) weighs them. Who speaks and what is spoken of stand apart, so that a phrase is written once.
 */
function anyOf(...phrases: string[]): RegExp {
  return new RegExp(`(?:${phrases.join('|')})`, 'iu');
}

const WHO =
  "(?:we|i|(?:our|the|this|my) (?:\\w+ ){0,2}?(?:program|programme|office|clinic|practice|hospital|department|institution|policy|policies|physicians?|doctors?|providers?|group|team|center|centre|school|service|attendings?|site|system|facility|director|staff|division)|dr\\.? [\\p{L}'-]+|doctor [\\p{L}'-]+|s?he|they)";
const NOT =
  "(?:(?:do|does|did|are|is|am|was|were|can|could|will|would|have|has)(?: not|n[’']t)|cannot|can[’']t|won[’']t|(?:am|are|is|was|were|be) (?:\\w+ )?unable|no longer|never|not (?:currently |presently )?(?:able|in a position)|(?:must|have to|has to|need to|going to have to|will|would) (?:\\w+ )?(?:decline|pass))";
const DO =
  '(?:offer|accept|host|take|provide|accommodate|accommodat|able|accepting|offering|taking|hosting|sponsor|allow|permit|support|participate|available|availability|decline|pass|consider|interested|in a position|work with|open(?:ing)?s?|opportunit|capacity|bandwidth|room|spots?|slots?|positions?|space|externs?|observers?|students|rotators|img|program|help|assist|add|approve|commit|train|precept)';
const PLACE =
  '(?:openings?|positions?|opportunit(?:y|ies)|spots?|slots?|rotations?|externships?|observerships?|electives?|programs?|capacity|availability|vacanc(?:y|ies)|space)';
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

export const STOP = anyOf(
  '\\b(?:erase|forget|strike|take out) (?:my|our|this|me|us)\\b.{0,30}(?:address|e-?mail|name|list|records?|contacts?)?',
  '\\b(?:ask|asked|asking|request|want|wish|prefer|like) (?:you |that you )?(?:do )?not (?:to )?(?:get in touch|be in touch|write|contact|approach|e-?mail|mail|bother)|\\bnot (?:wish|want|care|like) to (?:hear|get|be (?:written|approached|bothered))|\\bno more (?:of (?:these|this|your)|mails?|messages|letters)|\\b(?:quit|stop) (?:bothering|spamming|approaching|mailing)|\\bdo not (?:bother|approach|spam|disturb)\\b.{0,20}\\b(?:me|us|our|again)',
  '^\\W*(?:please )?(?:do not|don.t|never) follow up\\b|\\bnever (?:gave|given) (?:you )?permission to (?:write|contact|e-?mail)',
  '^\\W*(?:please )?stop\\W*$|\\basked you (?:\\w+ )?(?:not to|to stop)\\b|\\bnot use (?:this|my|our) (?:address|e-?mail|account)',
  '\\b(?:cease|stop|end|discontinue) (?:all |any |this |these |further |your )*(?:communications?|contact|correspondence|e-?mails?|messages|outreach)\\b',
  "\\b(?:(?<!\\b(?:i|we|they|who) )(?:(?:do|does|did) not|don[’']t)|never|stop|cease|refrain from|quit|discontinue)\\s(?:\\w+\\s){0,2}?(?:contact(?:ing)?|e-?mail(?:ing|s)?|writ(?:e|ing)(?: to)?|send(?:ing)?(?: any)?|messag(?:e|ing)|solicit(?:ing|ation)?|reach(?:ing)? out)\\b",
  "\\b(?:remove|take|delete|drop) (?:me|us|my|our|this|the|dr\\.? \\w+)\\b.{0,40}\\b(?:list|mailing|distribution|contacts?|database|address|e-?mails?)|\\bunsubscribe\\b|\\bno (?:further|more|future) (?:e-?mails?|contact|messages|correspondence|inquiries|solicitations?)\\b|\\b(?:lose|delete) (?:my|this) (?:e-?mail|address|contact)|(?:not|n[’']t) (?:wish|want|care) to (?:be contacted|receive)|\\b(?:will|would) be (?:reported|marked|blocked) as (?:spam|junk)|\\bconsider this (?:harassment|spam)|\\bleave (?:me|us) alone",
);
/** Polite or technical uses of the same words. */
export const NOT_STOP =
  /hesitate|\b(?:patient|protected health|confidential|sensitive|personal(?:ly)? identif|phi|ssn|social security|password|urgent|emergenc|original|wire|money|payment|deposit)|do(?: not|n['’]t) (?:reply|respond)|(?:send|sending|e-?mail|e-?mailing) (?:your|any|me|us)?\s?(?:\w+\s){0,2}?(?:cv|resume|documents?|papers|application|attachments?|transcripts?|records?|fee)\b|faculty (?:members )?directly|(?:do|does|did) not (?:write|send|e-?mail|contact) (?:you|back)|(?:don['’]t|do not|never) (?:forget|be shy)|until|before (?:then|that|you)/i;

/** A form that comes with the mail, papers that did not come or cannot be read, papers on which all depends. */
export const PAPERS_WANTED = anyOf(
  '\\b(?:attached|enclosed|below)\\b.{0,20}\\b(?:find|is|are)\\b.{0,40}\\b(?:forms?|application|packet|check-?list|questionnaire)\\b|\\b(?:forms?|application|packet|check-?list)\\b.{0,30}\\b(?:is|are) (?:attached|enclosed)',
  '\\b(?:nothing|no (?:\\w+ )?(?:cv|resume|files?|attachments?|documents?|papers)|not)\\b.{0,20}\\b(?:attached|enclosed|included|came through)\\b|\\battach\\w*\\b.{0,20}\\b(?:missing|empty|corrupt\\w*|unreadable)|\\bforgot (?:the|your|to attach)',
  "\\b(?:can(?:not|[’']t)|could(?: not|n[’']t)|unable to|not able to)\\s(?:\\w+\\s){0,2}?(?:open|read|see|find|view|download)\\b.{0,30}\\b(?:attach\\w*|files?|cv|resume|documents?|papers|pdf)\\b",
);

export const PAPERS =
  /\b(?:cv|c\.v\.|curriculum vitae|r[eé]sum[eé]|transcripts?|diploma|degree|immuni[sz]ations?|vaccin\w+|titers?|tb test|ppd|quantiferon|curriculum|passport|valid visa|visa (?:copy|status|documents?)|ecfmg|certificat\w+|usmle|score reports?|scores|step [123]|documents?|documentation|paperwork|papers|credentials|background check|malpractice|liability insurance|insurance|application(?: form)?|forms?|packet|personal statement|cover letter|letters? of (?:recommendation|good standing|intent|support)|lors?|mspe|bls|acls|headshot|photo(?:graph)?|details of (?:your )?requirements|requirements|proof of|copy of|copies of|drug screen|physical exam|hipaa|references)\b/i;
export const ASKING =
  /\b(?:(?:would you |do you )?mind (?:re-?)?(?:sending|mailing|forwarding)|(?:could|can|may|might) (?:i|we) (?:please |also )?(?:have|see|get)|(?:provided|as long as|once|if|after|when|as soon as) (?:that )?(?:i|we) (?:get|have|receive|see|got)|(?:has|have|needs?|must) (?:to )?be (?:filled|completed|submitted|signed|sent|provided|uploaded|on file)|(?:first step|next step|(?:we|i) (?:still )?(?:miss|lack|want))|(?:we|i|hr|(?:the|our) \w+(?: \w+)?) (?:also |still |first )?(?:needs?|wants?|requires?|must have)|(?:i|we) have need of)\b|^\W*(?:\w+[.!,] )?(?:send|e-?mail|forward|attach|upload|provide|submit)\b|\b(?:(?:could|can|would|will) you (?:please |kindly |also |just )*|please |kindly |pls |(?:you(?:['’]ll| will| would)? (?:also )?(?:need|have) to |you must |you should |we(?:['’]d| would)? (?:(?:will|would|['’]ll) )?(?:also )?(?:need|require|ask|like|want) (?:you to |to (?:see|have|review) )?|i(?:['’]d| would)? (?:(?:will|would|['’]ll) )?(?:also )?(?:need|require|want|like|love) (?:you to |to (?:see|have|review) )?|let me (?:see|have) )|(?:are|is|be) required)/i;
export const HANDING_OVER =
  /\b(?:send|forward|e-?mail|provide|submit|share|upload|attach|fax|mail|supply|complete|fill|return|let (?:me|us) have|see|get|have|need|require|required|include|bring|review|sign|resend|give|sending|mailing|forwarding|filled|completed|submitted|miss|lack|want|wants|needs|requires|first step|next step|receive|got)\b/i;
export const NO_PAPERS_ASKED =
  /\b(?:no need|not (?:need|necessary|required)|received|thank you for (?:sending|your|sharing|attaching)|thanks for (?:sending|your|sharing|attaching)|reviewed your|looked at your|keep your|hold on to|forwarded your|passed your|shared your|impressive|sent your)\b/i;

const REGRET =
  "(?:unfortunately|regret(?:fully|tably)?|sorry,? (?:but )?(?:we|i|to|at|our|there|that)|i['’]?m (?:so |very )?sorry|we['’]?(?:re| are) (?:so |very )?sorry|i['’]?m afraid|i am afraid|we are afraid|sadly|alas)";
export const NO_REGRET = new RegExp(`\\b${REGRET}`, 'iu');
/** Regret about something else is no refusal: "I am sorry for the late reply". */
export const REGRET_OF_ELSE =
  /\b(?:delay|late|slow|tardy|not (?:getting|writing|responding|replying|answering)|miss(?:ed|ing)|wait|confus\w+|typo|trouble|any inconvenience|loss|hear that|brevity|attach\w*|did(?: not|n['’]t) (?:receive|come through|get)|can(?:not|['’]t) (?:open|see|find|make|read))\b/i;
export const CANNOT = anyOf(
  `\\b${WHO}\\b.{0,60}?\\b${NOT}\\b.{0,70}\\b${DO}`,
  `\\b${NOT} (?:currently |presently |really |be able to |to |at this time )*(?:offer|accept|host|take|provide|accommodate|sponsor|allow|permit|support)\\b`,
);
export const NOTHING_OPEN = anyOf(
  "^\\W*(?:no|nope|nah|pass)(?:[,.! ]+(?:i am |i[’']m )?(?:sorry|thanks|thank you))*\\W*$|\\banswer (?:is|was|has to be|must be|will be|would be|remains) (?:a |still )?(?:\\w+ )?no\\b",
  '\\b(?:makes?|made|making|is|are|be) (?:it |this |that )?(?:quite |simply |just |sadly )?impossible\\b|\\bturn (?:\\w+ ){0,2}?(?:away|down)\\b|\\b(?:put|puts) an end to|\\b(?:does|do) not (?:entertain|grant|process|consider) (?:such|these|requests|inquiries)|\\bnowhere to\\b|\\b(?:voted|ruled|decided) (?:it |this |that )?(?:down|out|against|never)\\b|\\b(?:stopped|quit|ended|ceased) (?:taking|hosting|accepting|offering|doing|having)\\b|\\bnot (?:set up|equipped|the (?:right )?(?:place|office|clinic)) (?:for|to|you)\\b|\\bshot (?:it|this|that|me) down\\b|\\bno (?:use|help) to you\\b',
  `\\b(?:there (?:are|is) (?:currently |presently )?no|(?:have|has|with) no|no (?:current )?)\\s?(?:current |available |open |such |more |further |externship |observership |clinical |formal |hands-on |immediate |additional ){0,3}${PLACE}\\b`,
  '\\b(?:only (?:accept|take|host|offer|work|train|open|available|for)\\b|(?:is|are) (?:only|limited|restricted|reserved|exclusively)\\b.{0,30}\\b(?:for|to|open)\\b|limited to (?:our|us|u\\.s|students))',
  "\\b(?:not interested|(?:positions?|spots?|slots?|rotations?) (?:are|is|have been|has been) (?:all |already |now |currently )*(?:filled|full|taken|closed)|(?:we|i) (?:am|are|['’]re|['’]m) (?:completely |fully |already |currently )*(?:full|booked|at capacity|over capacity|maxed out)|at (?:full |maximum )?capacity|(?:must|have to|will) (?:respectfully |regretfully )?(?:decline|pass)|(?:not|isn['’]t|wouldn['’]t be|won['’]t be) (?:be )?(?:a good fit|the right (?:fit|place|person)|possible|feasible|something we|able to)|(?:against|prohibited|precluded|not permitted|not allowed|forbidden|barred) (?:our|by)\\b|not eligible|suspended (?:all|our)|discontinued|(?:program|rotation)s? (?:has|have) (?:ended|closed|been (?:discontinued|suspended|closed))|do not (?:qualify|meet)|(?:cannot|can[’']t|unable to) help|(?:our|hospital|institution\\w*|legal|insurance|compliance|gme|liability) (?:\\w+ ){0,4}(?:prohibits?|prevents?|forbids?|precludes?|(?:does|do) not (?:allow|permit)|restricts?|bars?))",
  "\\b(?:not something (?:we|i|our|this)\\b|not (?:a|an) (?:teaching|academic|training)\\b|never has been|but no\\b|decided (?:not to|against)|(?:is|are|was) not (?:currently |generally )?(?:permitted|allowed|possible|available|offered|accepted)|(?:we|i)(?:['’]ll| will)? (?:have to )?pass on this|no,? (?:thank you|thanks|sorry)|no room|no longer (?:offer|accept|take|host|provide|practic)|we don['’]t do)\\b|^\\W*(?:no|nope)\\W*$|\\bnot at (?:this|the present) time\\b",
);
/** Good wishes at the end of a refusal; alone they are weak. */
export const FAREWELL =
  /\b(?:wish you (?:all )?(?:the (?:very )?best|well|luck|every success|success|good luck)|best of luck|good luck)\b(?:\W*$|.{0,40}\b(?:search\w*|endeavou?rs?|future|career|elsewhere|other (?:programs|places|institutions)|journey|everything|finding|applications?|residency)\b)/i;

const GLAD =
  '(?:happy|glad|pleased|delighted|willing|excited|love|open|interested|would like|want|able|thrilled|honou?red)';
const HOST =
  '(?:host|hosting|have(?:ing)? you|take you|tak(?:e|ing) (?:you|on)|offer|accept|welcome|accommodate|discuss|talk|speak|meet|chat|set (?:this |something |it )?up|arrange|help you|interview|consider|work with you|invite|do this|do that|get you|bring you|mentor|explore|learn more|supervise|teach|give you|let you|find (?:a )?(?:time|spot|space))';
export const WILLING = anyOf(
  `\\b(?:we|i|dr\\.? [\\p{L}'-]+|s?he|they|(?:our|the) (?:team|office|clinic|practice|program|department|physicians?))(?:['’](?:d|m|re|ll))?\\b.{0,30}?\\b${GLAD}\\b.{0,30}\\b(?:to )?${HOST}`,
  `^\\W*(?:would be |we['’]d be |i['’]d be |more than |very )?${GLAD}\\b.{0,30}\\bto ${HOST}`,
  `\\b(?:we|i|dr\\.? [\\p{L}'-]+|(?:our|the) (?:clinic|practice|program|office|team|department))(?:['’]ll)?\\b.{0,25}?\\b(?:can|could|may|might|will|do|would|should be able to|['’]ll)\\b.{0,25}\\b(?:host|accommodate|take you|take on|offer you|accept|have you|welcome you|arrange|make (?:this|it|that|something) work|fit you in|squeeze you in|be able to (?:host|take|accommodate|offer|have))`,
);
export const WELCOME = anyOf(
  '\\b(?:it|you|your \\w+|this|which) (?:has|have|is|was|are) (?:been |now |hereby )?(?:granted|approved|accepted|cleared)\\b|\\bwelcome (?:to the team|aboard|on board)|\\b(?:the|this|that) (?:place|spot|slot|month|position) is yours\\b|\\bdo you (?:still )?want (?:her|his|that|the|this|it|to (?:come|join|start))\\b|\\b(?:give (?:it|this|you) a (?:try|go|chance|shot)|up for (?:it|this)|mak(?:e|ing) an exception|pick any|choose any)\\b',
  '^\\W*(?:yes|yep|yeah|sure|absolutely|certainly|of course|sounds (?:good|great)|definitely|gladly|with pleasure|no problem|works for me|that works)\\b(?! you| i (?:received|got))',
  "\\bhow about (?:we|a|an|you|if we)\\b|\\b(?:you(?:['’]re| are|['’]d be| would be| will be)? (?:are )?(?:most |very |more than |always )?welcome to (?:come|join|rotate|shadow|start|visit|do|apply|observe|spend)|(?:have been|are|been) (?:accepted|approved)|(?:pleased|happy|delighted|excited) to (?:inform|offer|confirm|welcome)|looking forward to (?:having|hosting|meeting|working with|welcoming) you|when (?:can|could|would|will) you (?:start|come|be able|like to (?:start|come)|plan to)|(?:what|which) (?:dates?|days?|times?|weeks?) (?:work|works|would work|are you (?:available|free))|(?:are|would) you (?:be )?(?:free|available) (?:for (?:a|an)|to (?:talk|meet|chat|speak|start|interview)|on|next|this|tomorrow|in|any)|let['’]?s (?:schedule|set up|arrange|find a time|talk|meet|chat|do it|connect|plan|get)|(?:schedule|set up|arrange|do|have|hop on|jump on) (?:a|an) (?:short |brief |quick |phone |video |zoom )*(?:call|meeting|interview|zoom|phone|chat|conversation)|(?:call|reach|text|phone) (?:me|my (?:cell|office|assistant)|us|the office) (?:at|on|anytime|any time|tomorrow|this|next)|give (?:me|us) a call|come (?:by|in|and (?:see|shadow|visit))|stop by|start (?:date )?(?:on|of|is)|count (?:me|us) in|we (?:have|['’]ve got) (?:a|an|one|two|some|several|room|space) (?:\\w+ ){0,2}?(?:opening|spot|slot|place|availab\\w+|for you|position)|i['’]?m in\\b|happy to (?:help|host|have|chat|talk|do))",
  "\\b(?:we|i|(?:our|the) (?:office|clinic|practice|program|hospital|department))(?: do| does|['’]d| would| currently| regularly| often)? (?:accept|offer|take|host)s? (?:\\w+\\s){0,3}?(?:externs?|externships?|observers?|observerships?|imgs?|international (?:medical )?graduates|students|rotators|rotations?)\\b",
);
export const NOT_WILLING =
  /\b(?:unable|cannot|unfortunately|no longer|never|only|neither|nor|unless|impossible|declin\w+)\b|n[’']t\b|\bnot\b|\bturn (?:\w+ ){0,2}?(?:away|down)\b/i;

export const LATER_TIME = new RegExp(
  `\\b(?:(?:in|around|by|until|till|after|before|from|for|about|during|come|late|early|mid|end of|beginning of)[ -](?:the )?(?:early |late |mid[- ]?|end of |beginning of |next )?(?:${MONTH}|spring|summer|fall|autumn|winter|new year|future|holidays?|match|few (?:weeks|months)|couple(?: of)? (?:weeks|months)|quarter|semester|next (?:year|cycle|month|quarter|spring|summer|fall|semester|academic year))|in (?:about |approximately |another )?(?:a|an|\\d{1,2}|one|two|three|four|five|six|eight|twelve) (?:few |couple(?: of)? |or \\w+ |to \\w+ |more )?(?:weeks?|months?)|next (?:year|spring|summer|fall|autumn|winter|month|quarter|semester|cycle|academic year|season|${MONTH})|later (?:this year|in the year|on|date|this (?:spring|summer|fall|winter)|in the (?:spring|summer|fall|winter|season))|(?:${MONTH}|spring|summer|fall|winter) (?:of )?20\\d\\d|again in|at a later (?:date|time|point)|down the (?:road|line)|some ?time (?:in|next|later)|once (?:we|the|our|i|things)|when (?:we|things|our|the) (?:have|are|is|settle|reopen|open|get|new))\\b`,
  'iu',
);
export const COME_BACK =
  /\b(?:i think (?:yes|so)|(?:is|are|be|would be|might be|could be) (?:much |far )?(?:better|easier|free|open|possible|ok(?:ay)?)|(?<!\b(?:your|my|the|this|that|an?|each) )(?:check|get|reach|try|contact|e-?mail|write|touch base|follow up|ask|connect|circle|apply|re-?apply|inquire|be in touch|remind|resend|ping|revisit|reconnect|call)\b.{0,40}\b(?:back|again|out|us|me|with|then|later|in|around|after|next|around)?|(?:we|i|there|it) (?:may|might|could|should|will|would|hope to|plan to|expect to|anticipate)|revisit|reopen|re-open|open(?:s|ing)? (?:up|again)|possib\w+|potential\w*|perhaps|maybe|consider)\b/i;
export const WAITING_LIST = /\b(?:wait-?list(?:ed)?|waiting list)\b/i;
export const ON_FILE =
  /\b(?:keep|hold|retain|have|put|place|save|file) (?:on to )?(?:your|you|this|it|them)\b.{0,60}\b(?:on file|in mind|on record|for (?:the )?future|in our (?:files|records|database)|should (?:an?|any|something))\b/i;
export const NOT_YET =
  /\bnot (?:yet|right now|just now|at (?:this|the) (?:moment|time|point|stage)|currently|presently)|\b(?:too early|a bit early|too soon|need (?:some |more )?time|get back to you|let you know|be in touch|circle back|follow up with you|discuss (?:this |it |your \w+ )?with|run (?:this|it) by|check with|talk to|ask (?:our|my|the)|look into|bring (?:this|it) up|think about (?:it|this)|under (?:review|consideration))\b/i;

/** Somebody else is named as the one to write to. */
export const REFERS = anyOf(
  '\\b(?:an? )?(?:friend|colleague|partner|classmate|buddy) of mine\\b|\\bmy (?:friend|wife|husband|brother|sister|former \\w+)\\b' +
    '(?=.{0,80}\\b(?:takes?|hosts?|accepts?|teach\\w*|does|might|may|could|would|is (?:looking|happy|open)|runs)\\b)',
  '\\bcc-?ed\\b|\\b(?:the one|person|people) who (?:decides?|handles?|arranges?|runs?|manages?|coordinates?)\\b|^\\W*(?:please |just |kindly |better )?(?:write|try|see|message)(?: to)?\\s',
  "\\b(?:please |kindly |you (?:should|can|may|could|might|need to|will need to|would need to|['’]ll need to)|(?:i|we)(?:['’]d| would)? (?:suggest|recommend|advise|encourage)(?: that)?(?: you)?(?: to)?|try|best to|better to|feel free to|(?:i|we) (?:ask|request) that you|would (?:be best|suggest)|i['’]d)?\\s?(?:to )?(?:contact(?:ing)?|reach(?:ing)? out to|e-?mail(?:ing)?|writ(?:e|ing) to|get(?:ting)? in touch with|speak(?:ing)? (?:with|to)|talk(?:ing)? to|call(?:ing)?|connect(?:ing)? with|direct(?:ing)? (?:your|this|all|any|such)[^.]{0,40} to|send(?:ing)? (?:your|this|it|that|them|all|any|an e-?mail)[^.]{0,50} to|forward(?:ing)? (?:your|this|it|that|them)[^.]{0,40} to|ask(?:ing)?|inquir(?:e|ing) (?:with|at)|apply(?:ing)? (?:through|via|to)|go(?:ing)? through|check(?:ing)? with|follow(?:ing)? up with|submit(?:ting)? (?:your|an|all|any)[^.]{0,40} to|appl(?:y|ications)[^.]{0,30} (?:through|to|via))[\\s:](?!me\\b|us\\b|you\\b|back\\b|again\\b|the bottom)",
  "\\b(?:i|we)(?:['’]ve| have|['’]m| am|['’]ll| will)? (?:just |already |also |now )?(?:forward(?:ed|ing)?|pass(?:ed|ing)?|shar(?:ed|ing)|sen[dt](?:ing)?|rout(?:ed|ing)|referr(?:ed|ing)|cop(?:ied|ying)|cc['’]?(?:d|ed|ing)|loop(?:ed|ing)?(?: in)?|add(?:ed|ing)|includ(?:ed|ing))\\b.{0,60}\\b(?:to|with|in|here|on this)\\b",
  "^\\W*(?:please |just |kindly |better )?(?:write|try|see|message|ask)(?: to)?\\s|\\byou (?:want|need) (?:the|our|to (?:see|ask|write|talk))\\b|\\b(?:i|we)(?:[’']ve| have)? asked (?:my|our|dr)|\\b(?:has been|have been|was|is being|been) (?:forwarded|passed(?: on| along)?|sent|referred|routed|directed)(?: on)? to\\b|\\b(?:have|did) you (?:tried|try|ask(?:ed)?|contact(?:ed)?|considered?)\\b|\\b(?:is|are) handled (?:by|through|in)\\b|\\bgo(?:es)? through\\b|\\bask for\\b",
  "\\b(?:is|are|would be|will be) (?:the )?(?:right|best|correct|appropriate|better|main|only|point)[^.]{0,20}(?:person|people|contact|one|place|office|department|source)|\\b(?:handles?|coordinates?|manages?|oversees?|is in charge of|is responsible for|takes care of|deals with) (?:all |our |these |such |the |this |any |student |clinical |medical |visiting |external |those )*(?:externships?|observerships?|rotations?|students?|requests?|inquir\\w+|applications?|programs?|rotators|placements?|scheduling|of these|this|that)|\\bcc['’]?(?:ed|d|ing)\\b|\\b(?:copied|copying|looping in|adding)\\b",
);
