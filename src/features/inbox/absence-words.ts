/** The words of people who are away, or gone for good, in the languages of the mail programs met most. */
function anyOf(...phrases: string[]): RegExp {
  // Chinese, Japanese, Korean and Thai part no words: theirs may begin anywhere.
  const anywhere = phrases
    .flatMap((phrase) => phrase.split('|'))
    .filter((one) => /^[\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af]/u.test(one));
  return new RegExp(`(?<!\\p{L})(?:${phrases.join('|')})|${anywhere.join('|') || '(?!)'}`, 'iu');
}

export const ABSENCE = anyOf(
  'returning (?:to (?:the )?(?:office|clinic|work) )?(?:on )?(?:mon|tues|wednes|thurs|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\\d)',
  '(?:overseas|abroad|on vacation|on leave) (?:until|through|till|this|next)|out (?:this|next|until|today|tomorrow|through|all) (?:\\w+)|on service (?:this|next|until)|in surgery (?:all|today)',
  'out of (?:the )?(?:office|town|country|clinic)\\b|ooo\\b|away from (?:my|the) (?:office|desk|e-?mail|clinic|computer)',
  '(?:am|is|are|be|currently|been) (?:currently |now |still |temporarily )?(?:away|out(?! of (?:spots|room|space|slots))|traveling|travelling|unavailable|off)\\b',
  'on (?:annual |maternity |paternity |parental |medical |sick |family |extended |personal |bereavement |study |research |military |a )?(?:leave|vacation|holidays?|pto|sabbatical|service this week|rotation abroad)\\b',
  '(?:maternity|paternity|parental|sick|medical|annual) leave\\b|limited (?:access|availability|connectivity)',
  '(?:no|without|intermittent|infrequent|sporadic) access to (?:my )?(?:e-?mail|messages)|(?:office|clinic|practice|department|we) (?:is|will be|are) closed',
  "will (?:return|be back)|back in (?:the )?office (?:on|by)|(?:not|n[’']t) (?:be )?(?:in the office|checking|available|reading|monitoring)|upon my return|when i (?:return|get back|am back)",
  'abwesend|nicht (?:im (?:büro|haus)|erreichbar|am platz)|außer haus|im urlaub|urlaub|elternzeit|mutterschutz|dienstreise',
  'absente?\\b|en (?:congés?|vacances|déplacement|formation)|congé (?:de )?maternité|hors du bureau|(?:actuellement )?indisponible',
  'fuera de la oficina|ausente|de vacaciones|de (?:baja|permiso|licencia|viaje)|fora do escritório|de férias|em (?:viagem|licença)',
  'fuori (?:ufficio|sede)|assente|in ferie|in malattia|afwezig|vakantie|verlof|niet aanwezig|frånvarande|semester|föräldraledig|fraværende|ferie\\b|bortreist|tilbake\\b|tilbage\\b|tillbaka\\b',
  'poza biurem|nieobecn|na urlopie|mimo kancelář|dovolen|szabadságon|házon kívül|în concediu|ofis dışında|izinde|yıllık izin|в отпуске|отсутству|не в офисе|у відпустці',
  '不在办公室|不在公司|休假|出差|外出|年假|不在に|不在の|不在です|休暇|休業|出張|부재중|휴가|출장|خارج المكتب|في إجازة|מחוץ למשרד|בחופשה|ลาพัก|đi công tác|nghỉ phép|sedang cuti',
);

export const LEFT_JOB = anyOf(
  "(?:she|he|dr\\.? \\p{L}+|i)(?:[’']ve| has| have)? (?:recently |just |since |also )?moved (?:away|to (?!the (?:\\w+ )?(?:floor|building|suite|office)|(?:a|our|another) (?:new )?(?:building|suite|office|floor|location)))|(?:closed|sold|gave up|given up) (?:the|her|his|my) (?:practice|office|clinic)|stopped (?:working|practi[cs]ing|seeing patients)|(?<!\\p{L})(?:i|she|he|dr\\.? \\p{L}+) (?:has |have )?(?:died|retired)",
  '(?:have|has) not (?:worked|practi[cs]ed|been (?:at|with|in)) .{0,40}(?:since|for years)',
  "(?:do(?:es)? not|don[’']t|doesn[’']t|am not|is not|isn[’']t|not) (?:work|practi[cs]e|(?:at|with|in|employed|here)\\b).{0,40}\\b(?:any ?more|any longer)",
  'no longer (?:with|at|work(?:s|ing)?|employed|practi[cs](?:es?|ing)|part of|affiliated|a member|in (?:this|the|that|my) (?:position|role|office|job)|the (?:program|clerkship|course|residency|fellowship|site) (?:director|coordinator)|associated|on (?:staff|faculty)|serves?|serving|see(?:s|ing)? patients|reachable|here\\b)',
  "(?:has|have|['’]ve|had|recently|i|dr\\.? \\p{L}+|she|he|who) (?:recently |now |since |just |already |also )?(?:left|retired(?! from writing)|resigned|moved on|departed|passed away|stepped down|transitioned (?:out|to)|relocated|(?:took|accepted|started) (?:a|another|her|his) (?:new )?(?:job|position|role)|changed (?:jobs|positions)|taken (?:a|another) (?:new )?(?:position|job|role))\\b(?! (?:a |you |your |this |that |me |the (?:message|phone|door)|voice))",
  '(?:am|is|are) (?:now |fully |happily )?retired\\b|(?:last|final) (?:day|working day|day of work) (?:with|at|of|in|here|was|is)|my (?:practice|office|clinic) (?:has |is )(?:now |permanently )?closed|closed my (?:practice|office)',
  "nicht mehr (?:bei|im unternehmen|für|in unserem|tätig)|(?:unternehmen|haus|klinik|praxis) verlassen|ausgeschieden|im ruhestand|ne (?:travaille|fait) plus (?:chez|partie|dans|pour|à)|(?:a|ai) quitté|n[’']est plus (?:chez|parmi|employée?|dans|en poste)|à la retraite",
  'ya no (?:trabaja|trabajo|labora|forma parte|pertenece)|se (?:ha )?jubil|não (?:trabalh|faz|faço) mais|já não (?:trabalh|faz)|não (?:está|pertence) mais|aposentad|non (?:lavor|fa|faccio) più|ha lasciato|in pensione',
  'niet (?:meer|langer) (?:werkzaam|in dienst|bij)|met pensioen|arbetar inte längre|slutat|ikke længere|jobber ikke lenger|już nie pracuj|nie pracuj\\S* już|больше не работа|уволи(?:л|в)|artık (?:çalışm|görev)|已离职|已经离职|已離職|已退休|退職|異動|퇴사|퇴직',
);

/** Nobody reads this address. */
export const UNMONITORED = anyOf(
  '(?:mailbox|inbox|address|account|e-?mail(?: address| account)?)\\b.{0,40}?\\b(?:is |are |has been |will be )?(?:no longer|not|un)[- ]?(?:being |actively |currently |regularly )?(?:monitored|checked|in use|attended|active|used|valid|read)',
  'unmonitored|un-monitored|unattended|(?:do|please) not reply (?:to|directly)|no[- ]?reply|cannot (?:receive|accept) (?:replies|incoming)|is not able to receive replies|replies to this (?:e-?mail|message|address) (?:are not|will not|go)',
  "wird nicht (?:gelesen|überwacht|abgefragt)|nicht auf diese (?:e-?mail|nachricht)|n[’']est pas (?:surveillée|consultée|relevée)|ne pas répondre|no responda|não responda|non rispondere|niet beantwoorden|не отвечайте|请勿回复|返信しないで|返信できません",
);

/** Ticket systems and front desks that say no more than that a mail arrived. */
export const RECEIPT = anyOf(
  "(?:we|i)(?: have|[’']ve)? (?:successfully |just )?received your|(?:your|the) (?:e-?mail|message|inquiry|enquiry|request|ticket|application|submission|correspondence)\\b.{0,30}?(?:has been|was|is) (?:successfully )?(?:received|logged|registered|submitted|recorded|assigned|forwarded to)",
  '(?:this is an?|this) (?:system[- ]generated|automat(?:ed|ic)|auto[- ]?generated|automatically generated) (?:reply|response|message|e-?mail|notification|acknowledg\\w+|confirmation)|(?:a |your |new )?(?:support )?(?:ticket|case|request|incident)\\b.{0,30}(?:has been|was|is) (?:created|opened|received|updated)|ticket (?:id|number|#)|case (?:number|#)',
  'thank(?:s| you) for (?:your (?:e-?mail|message|inquiry|enquiry|interest|request)|contacting|reaching|writing|getting in touch|e-?mailing)\\b.{0,200}?(?:will|shall|aim|try|team|representative|someone|respond|reply|within|as soon as|shortly)|(?:respond|reply|get back to you|be in touch|answer) (?:to (?:you|your \\w+) )?(?:within|as soon as|shortly|in the order|in \\d)|(?:within|allow) (?:up to )?(?:\\w+ ){0,2}?(?:\\d{1,2}|one|two|three|five|ten)[- ](?:to[- ]\\d+ |\\d+ )?(?:business |working )?(?:days?|hours?)',
  'eingangsbestätigung|(?:ihre|deine) (?:e-?mail|nachricht|anfrage) (?:ist|wurde|haben wir).{0,60}(?:eingegangen|erhalten|bearbeitet)|wir haben ihre|accusé de réception|(?:avons|ai) bien reçu votre|hemos recibido (?:su|tu)|recebemos (?:a )?sua|abbiamo ricevuto|wij hebben uw|we hebben je|vi har (?:modtaget|mottatt|mottagit|tagit emot)|otrzymaliśmy|мы получили|ваше (?:письмо|сообщение|обращение) (?:получено|принято)|已收到您的|已经收到您的|我们已收到|受け付けました|受信しました|お問い合わせいただき|お問い合わせありがとう|접수되었|접수 완료|접수완료',
);

/** A wall that asks the sender to prove that they are a person before the mail is delivered. */
export const CHALLENGE =
  /(?:click|visit|follow|use)[^.]{0,60}(?:link|url|below|here|button)[^.]{0,100}(?:verify|confirm|deliver|approve|authenticate|allowed|whitelist|release)|(?:verify|confirm|prove)[^.]{0,40}(?:you are (?:a )?(?:real|human|person|not a)|your (?:e-?mail )?(?:address|message|identity))|challenge[- ]response|guest list|account is protected by|(?:one[- ]time|sender) (?:verification|confirmation)|spamarrest|boxbe|anti-?spam (?:measure|system)[^.]{0,60}(?:confirm|verify|click)/i;
