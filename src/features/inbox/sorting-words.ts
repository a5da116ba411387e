/** Phrases that count for more than one word each: wishes not to be written to, papers, a later time, other people. */
function anyOf(...phrases: string[]): RegExp {
  return new RegExp(`(?:${phrases.join('|')})`, 'iu');
}

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

export const PAPERS =
  /\b(?:cv|c\.v\.|curriculum vitae|r[eé]sum[eé]|transcripts?|diploma|degree|immuni[sz]ations?|vaccin\w+|titers?|tb test|ppd|quantiferon|curriculum|passport|valid visa|visa (?:copy|status|documents?)|ecfmg|certificat\w+|usmle|score reports?|scores|step [123]|documents?|documentation|paperwork|papers|credentials|background check|malpractice|liability insurance|insurance|application(?: form)?|forms?|packet|personal statement|cover letter|letters? of (?:recommendation|good standing|intent|support)|lors?|mspe|bls|acls|headshot|photo(?:graph)?|details of (?:your )?requirements|requirements|proof of|copy of|copies of|drug screen|physical exam|hipaa|references)\b/i;
export const LATER_TIME = new RegExp(
  `\\b(?:(?:in|around|by|until|till|after|before|from|for|about|during|come|late|early|mid|end of|beginning of)[ -](?:the )?(?:early |late |mid[- ]?|end of |beginning of |next )?(?:${MONTH}|spring|summer|fall|autumn|winter|new year|future|holidays?|match|few (?:weeks|months)|couple(?: of)? (?:weeks|months)|quarter|semester|next (?:year|cycle|month|quarter|spring|summer|fall|semester|academic year))|in (?:about |approximately |another )?(?:a|an|\\d{1,2}|one|two|three|four|five|six|eight|twelve) (?:few |couple(?: of)? |or \\w+ |to \\w+ |more )?(?:weeks?|months?)|next (?:year|spring|summer|fall|autumn|winter|month|quarter|semester|cycle|academic year|season|${MONTH})|later (?:this year|in the year|on|date|this (?:spring|summer|fall|winter)|in the (?:spring|summer|fall|winter|season))|(?:${MONTH}|spring|summer|fall|winter) (?:of )?20\\d\\d|again in|at a later (?:date|time|point)|down the (?:road|line)|some ?time (?:in|next|later)|once (?:we|the|our|i|things)|when (?:we|things|our|the) (?:have|are|is|settle|reopen|open|get|new))\\b`,
  'iu',
);
/** Who is greeted says nothing; a doctor's name there is not somebody else's. */
export const SALUTATION =
  /^(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening|day))\b[^,.!:?]{0,40}(?:\b(?:dr|mr|ms|mrs|prof)\. ?[\p{L}'’-]+)?\s?[,!:–—-]+(?:\s+|$)/iu;
/** Somebody else is named as the one to write to. */
export const REFERS = anyOf(
  // "Dr. Farouk in Suite 200 does": somebody named who is ready to.
  "\\b(?:Dr|Doctor|Prof|Professor|Mr|Mrs|Ms)\\.? \\p{L}[^.;]{0,60}?(?<!\\b(?:no|not|never) )\\b(?:does|takes|hosts|accepts|likes|loves|enjoys|teaches|has (?:had|taken|room|plenty|openings?|an opening)|might|(?:is|would be) (?:always |actively )?(?:looking|short|open|glad|happy|willing|interested))\\b(?!\\s?(?:not|n['’]t|no\\b|to (?:have|host|take|supervise) you))",
  '\\b(?:an? )?(?:friend|colleague|partner|classmate|buddy) of mine\\b|\\bmy (?:friend|wife|husband|brother|sister|former \\w+)\\b' +
    '(?=.{0,80}\\b(?:takes?|hosts?|accepts?|teach\\w*|does|might|may|could|would|is (?:looking|happy|open)|runs)\\b)',
  '\\bcc-?ed\\b|\\b(?:the one|person|people) who (?:decides?|handles?|arranges?|runs?|manages?|coordinates?)\\b|^\\W*(?:please |just |kindly |better )?(?:write|try|see|message)(?: to)?\\s',
  "\\b(?:please |kindly |you (?:should|can|may|could|might|need to|will need to|would need to|['’]ll need to)|(?:i|we)(?:['’]d| would)? (?:suggest|recommend|advise|encourage)(?: that)?(?: you)?(?: to)?|try|best to|better to|feel free to|(?:i|we) (?:ask|request) that you|would (?:be best|suggest)|i['’]d)?\\s?(?:to )?(?:contact(?:ing)?|reach(?:ing)? out to|e-?mail(?:ing)?|writ(?:e|ing) to|get(?:ting)? in touch with|speak(?:ing)? (?:with|to)|talk(?:ing)? to|call(?:ing)?|connect(?:ing)? with|direct(?:ing)? (?:your|this|all|any|such)[^.]{0,40} to|send(?:ing)? (?:your|this|it|that|them|all|any|an e-?mail)[^.]{0,50} to|forward(?:ing)? (?:your|this|it|that|them)[^.]{0,40} to|ask(?:ing)?|inquir(?:e|ing) (?:with|at)|apply(?:ing)? (?:through|via|to)|go(?:ing)? through|check(?:ing)? with|follow(?:ing)? up with|submit(?:ting)? (?:your|an|all|any)[^.]{0,40} to|appl(?:y|ications)[^.]{0,30} (?:through|to|via))[\\s:](?!me\\b|us\\b|you\\b|back\\b|again\\b|the bottom)",
  "\\b(?:i|we)(?:['’]ve| have|['’]m| am|['’]ll| will)? (?:just |already |also |now )?(?:forward(?:ed|ing)?|pass(?:ed|ing)?|shar(?:ed|ing)|sen[dt](?:ing)?|rout(?:ed|ing)|referr(?:ed|ing)|cop(?:ied|ying)|cc['’]?(?:d|ed|ing)|loop(?:ed|ing)?(?: in)?|add(?:ed|ing)|includ(?:ed|ing))\\b.{0,60}\\b(?:to|with|in|here|on this)\\b",
  "^\\W*(?:please |just |kindly |better )?(?:write|try|see|message|ask)(?: to)?\\s|\\byou (?:want|need) (?:the|our|to (?:see|ask|write|talk))\\b|\\b(?:i|we)(?:[’']ve| have)? asked (?:my|our|dr)|\\b(?:has been|have been|was|is being|been) (?:forwarded|passed(?: on| along)?|sent|referred|routed|directed)(?: on)? to\\b|\\b(?:have|did) you (?:tried|try|ask(?:ed)?|contact(?:ed)?|considered?)\\b|\\b(?:is|are) handled (?:by|through|in)\\b|\\bgo(?:es)? through\\b|\\bask for\\b",
  "\\b(?:is|are|would be|will be) (?:the )?(?:right|best|correct|appropriate|better|main|only|point)[^.]{0,20}(?:person|people|contact|one|place|office|department|source)|\\b(?:handles?|coordinates?|manages?|oversees?|is in charge of|is responsible for|takes care of|deals with) (?:all |our |these |such |the |this |any |student |clinical |medical |visiting |external |those )*(?:externships?|observerships?|rotations?|students?|requests?|inquir\\w+|applications?|programs?|rotators|placements?|scheduling|of these|this|that)|\\bcc['’]?(?:ed|d|ing)\\b|\\b(?:copied|copying|looping in|adding)\\b",
);
