/**
 * The words by which mail servers say why a mail came back, collected by what they mean. `judgeFailure` (failure.ts) weighs
 * them against each other and against the numbers.
 */
function anyOf(...phrases: string[]): RegExp {
  return new RegExp(`(?:${phrases.join('|')})`, 'iu');
}

/** Up to so many characters between two words of one statement. */
const gap = (length: number) => `(?:[^.;]|\\.(?=\\S)){0,${length}}?`;

/** The mailbox has no room. */
export const FULL = anyOf(
  `\\b(?:mail ?box|mailfolder|mail ?dir|inbox|account|user|recipient|customer|mail file)(?:['’]s)?\\b${gap(50)}\\b(?:is |was |are |been |has |currently |temporarily |already ){0,3}(?:full|over (?:its |their |the |disk |allowed |mail ?box ){0,3}quota|overquota|out of (?:storage|space|quota)|overdrawn|used up)`,
  `\\b(?:exceed(?:s|ed|ing)?|over|out of|violat\\w+|reached|surpassed) (?:the |its |their |his |her |my |maximum |allowed |allocated |assigned |available |local |storage |disk |disc |mail ?box |mail |e-?mail ){0,5}(?:quota|storage|space|mailbox size|size limit for (?:the|this) (?:mailbox|recipient))`,
  `\\b(?:quota|storage(?: allocation| limit)?|mailbox size(?: limit)?|disk space(?: limit)?)\\b${gap(25)}\\b(?:exceed\\w*|used up|full|violation|usage exceeded|limit reached)`,
  'mailbox exceeds (?:the |its )?(?:allowed|maximum) size|over ?quota|quota[- ]exceed|mail file size exceeds|exceeding receiving limits|mailbox[- ]full|full mailbox|quota violation|userdisk quota|domaindisk quota|overquota',
  "(?:not|n[’']t) (?:have )?enough (?:free |disk |storage |mailbox )?(?:space|room|storage)",
  'would (?:be over|exceed) (?:the |its |their |mailbox |maximum |allowed )*(?:quota|storage|mailbox)',
  'too many messages (?:on the server|in (?:the |this |his )?mailbox)',
  "(?:user|mailbox)['’]s space has been used up|mailbox exceeded the local limit|no (?:more )?space left in (?:the )?mailbox|insufficient (?:mailbox|quota)|(?:account|mail ?box) storage limit|(?:mail ?box|disk|storage) space (?:is )?not enough",
  'postfach (?:des empfängers )?ist (?:derzeit )?voll|mailbox (?:des empfängers )?ist (?:derzeit )?voll|postfach voll|speicherplatz (?:des postfachs )?(?:ist )?(?:erschöpft|überschritten)|kontingent überschritten',
  'bo[iî]te (?:aux lettres )?(?:du destinataire )?(?:est )?pleine|quota (?:est )?dépassé|espace de stockage insuffisant',
  'buz[oó]n (?:del destinatario )?(?:est[aá] )?lleno|cuota (?:de correo )?(?:excedida|superada)|sin espacio en el buz[oó]n',
  'caixa (?:de (?:correio|entrada|mensagens) )?(?:do destinatário )?(?:está )?(?:cheia|lotada)|cota (?:de armazenamento )?excedida|quota excedida',
  'casella (?:di posta |del destinatario )*(?:è )?piena|spazio (?:della casella )?esaurito',
  'mailbox (?:is )?vol\\b|postvak (?:is )?vol\\b|skrzynka (?:\\S+ )?(?:jest )?(?:pełna|przepełniona)|ящик (?:\\S+ )?(?:переполнен|заполнен)|превышен[ао]? квот',
  '邮箱(?:已|空间)?(?:已?满|不足)|超过.{0,8}容量|信箱已滿|容量(?:不足|を?超|オーバー|制限)|(?:メール)?ボックスが?(?:一杯|いっぱい|満杯)|용량.{0,6}초과|메일함이? ?가득',
);

/** Storage of the whole server, not of one mailbox: passing trouble. */
export const SERVER_FULL =
  /insufficient (?:system |disk |server )(?:storage|space|resources)|(?:file|operating) system full|no space left on device|not enough disk space on (?:the )?server/i;

/** The sender's own allowance, or how fast and how often mail comes: passing, and nobody's mailbox. */
export const TOO_FAST = anyOf(
  'gr[ea]y-?list',
  '(?:message|sending|send|receiving|rate|connection|hourly|daily|concurren\\w+|recipient)s?[- ](?:rate )?(?:limit|quota|threshold)s?\\b',
  'rate[- ]?limit|throttl|too (?:many|much) (?:connections|sessions|concurrent|messages? (?:from|in|per|too)|mails? (?:from|in|per)|emails? (?:from|in|per)|requests|errors|invalid recipients|recipients)|too many messages(?! (?:on|in))|sent too many|frequency (?:of [^.;]{1,40} )?(?:is )?limited|too (?:fast|frequent)|receiving (?:mail|messages) (?:at a rate|too quickly)|(?:messages|mails|connections|emails) per (?:minute|hour|day|connection)',
  'temporar(?:y|ily) (?:deferred|rejected|rate|throttled|block|suspended due to)|deferred due to (?:user complaints|excessive|unexpected)|unusual rate of|exceeded (?:permitted|allowed) limits',
);

/** The mail is too big. */
export const TOO_LARGE =
  /(?:message|mesg|mail|e-?mail|content|attachment)s?(?: file)?(?: \w+){0,2}? (?:size |length )?(?:is |was |are )?(?:too (?:large|big|long)|exceed(?:s|ed)?(?: (?:the |a |an |maximum|allowed|fixed|administrative|size|message|limit|server|mail|my|our|this|recipient)){0,5}(?: (?:size|limit|maximum(?! hop)|length)))|(?:max(?:imum)?\.? )?(?:message|mail|e-?mail) (?:size|length) (?:exceed\w*|limit)|size of (?:the |your |this )?(?:message|mail) |mail size limit|too much mail data|message too large|RecipSizeLimit|RecipientSizeLimit|larger than the (?:current |maximum )?(?:system |size )?limit|nachricht (?:ist )?zu gro(?:ß|ss)|message trop (?:gros|volumineux)|taille (?:limite|maximale) du message|mensaje (?:es )?demasiado grande|mensagem (?:é )?(?:muito|grande demais) ?grande?/iu;

/** The sender, its domain or its server was not wanted, though words of an unknown address stand beside. */
export const SENDER_AT_FAULT = anyOf(
  `(?:\\bfrom: |\\b(?:sender|sender['’]?s?|sending|from|originator|return|client|your|reverse|helo|ehlo)\\b[- ])(?:e-?mail |ip |mail ?box |envelope |host |mx |server |domain |address |hostname |name |system |dns |ptr |mail |path ){0,4}(?:was |is |are |has been )?(?:\\S+@\\S+ |<[^>]*>:? )?(?:rejected|denied|refused|blocked|invalid|unknown|not (?:found|allowed|authorized|accepted|resolvable|listed|pre-approved|verified|valid)|does(?: not|n[’']t) (?:exist|resolve)|cannot be resolved|must (?:exist|resolve)|verif(?:y|ication) failed|unverified|unresolvable|unroutable|domain must exist|listed|requires confirmation)`,
  'domain of sender address|sender (?:address )?(?:rejected|denied|verify|verification|callout|is spammer)|sender domain|mail ?from (?:command )?(?:not owned|rejected|refused|denied|domain|address)|in reply to mail from|bogus mail from|null sender|empty envelope sender|invalid (?:domain|sender) in (?:mail|sender)|emetteur invalide|unroutable sender|transport: sender',
  'reverse dns|\\brdns\\b|\\bptr\\b|cannot (?:find|resolve) your (?:hostname|address|reverse)|\\bhelo\\b|client host (?:\\S+ )?(?:rejected|blocked)|generic (?:dns|ptr)|dynamic ip|no third-party dsns|\\bbatv\\b|backscatter',
);

/** The mail itself, or its way, was not wanted. */
export const UNWANTED_FOR_SURE = anyOf(
  '(?:<x>|recipients?[^.;]{0,60}) ?: ?blocked\\b|^[45]\\d\\d(?:[ -][45]\\.\\d{1,3}\\.\\d{1,3})? blocked\\b|(?:rejected|refused|denied|reject|unavailable)[^.;]{0,20}\\bsecurity\\b|security (?:reasons?|rules?|settings?)\\b',
  '(?<!no[- ])(?:anti[- ]?)?spam(?!cop\\.invalid)\\b|spamm(?:er|ing|y)|spam(?:haus|cop|assassin|profiler|bouncer)|\\bube\\b|\\buce\\b|junk (?:mail|e-?mail)|unsolicited|bulk (?:mail|e-?mail|sender)|mass mail',
  '\\b(?:spf|dkim|dmarc|dnssec|dane|tlsa)\\b|unauthenticated (?:mail|email|sender)|not (?:pass|authenticated)|sender policy framework',
  '\\b(?:black|block|deny|rbl|dns)[- ]?list(?:ed|ing)?\\b|\\bdnsbl\\b|\\brbl\\b|\\buribl\\b|\\bsurbl\\b|(?<!not )listed (?:at|in|by|on) |reputation|senderscore|banned|abus(?:e|ive)\\b',
  '\\b(?:message|mail|e-?mail|content|connection|ip|domain|envelope|host|delivery|request|this)s?\\b[^.;]{0,30}?\\b(?:was |is |been |are |temporarily )*(?:blocked|filtered|quarantined)|blocked (?:by|using|for|due|because|-|–|at)|\\[blocked\\]|you have been blocked',
  'content (?:rejected|filter\\w*|restriction|denied|refused|policy|violation|not accepted|presents)|(?:banned|unacceptable|suspicious|prohibited|illegal|inappropriate) (?:content|attachment|url|link)|rejecting (?:mail )?content|(?:mail|message) content',
  '\\bvirus(?:es)?\\b|malware|infected|trojan|phish|executable|attachment(?:s)?[^.;]{0,40}not (?:allowed|accepted|permitted)|illegal attachment|message (?:considered|detected|identified|classified|scored) as',
  '(?:due to|for|by|because of|local|organi[sz]ation|violates?|under|against|mail|site|security|administrative|our|recipient) (?:\\w+ ){0,3}polic(?:y|ies)|anti-?spoof|\\bsuspected\\b|policy (?:violation|reasons?|restrict|reject|rule|settings)|(?:rejected|refused|denied)[^.;]{0,20}\\bpolic(?:y|ies)\\b|organi[sz]ational settings|poor reputation|recurrent pattern|rule imposed|message refused by|message filtered|administrative(?:ly)? prohibit',
  'barracuda|mimecast|proofpoint|mailmarshal|trustwave|ironport|cloudmark|senderbase|symantec',
);

/** Permission is missing; said of unwanted mail and of closed groups alike. */
export const UNWANTED_PERHAPS = anyOf(
  'not authori[sz]ed|unauthori[sz]ed|not (?:permitted|allowed) to|permission|access (?:is )?denied|refused by (?:recipient|user)|user reject|recipient preferences|restricted|only accept(?:s|ing)? (?:mail|messages|e-?mail) from|not accepting (?:mail|messages|e-?mail) (?:from|with)|members?-only|closed (?:mailing )?list|moderated|not subscribed|approved sender|delivery not authori[sz]ed|authentication (?:is )?(?:required|failed|failure)|failed to authenticate|incorrect authentication|requires? (?:authentication|encryption|tls|high-strength)|must (?:authenticate|issue a starttls|be authenticated)|RESOLVER\\.RST\\.|tls (?:is )?required|mail from (?:\\S+ )?not accepted',
  "relay(?:ing)?(?: access| to \\S+)? (?:denied|not (?:permitted|allowed)|prohibited)|unable to relay|cannot relay|(?:not|n[’']t) (?:\\w+ ){0,2}relay|not (?:a|an open) relay|relay not permitted|prohibited relay|no relaying|as a relay\\b|(?:that )?domain isn['’]?t in my list of allowed rcpthosts|not local.{0,20}gateway|we do not relay",
  '(?:host|network)s?,? not allowed|\\b(?:mail|message|e-?mail|envelope)s? (?:is |was |has been )?(?:rejected|denied)|connections? (?:rejected|denied)|not accepting connections|from: addresses|go away|this account is protected|open proxy|insecure mail|mismatches client|unresolvable relay|credentials (?:are )?invalid|not currently accepting mail from|use the smtp server of|header (?:error|are not)|protocol violation|multiple addresses|do not accept messages|554 5\\.7\\.0 reject|\\breject bulk|e-?mail address is not verified|<> invalid sender|empty email address|returned mail not accepted|message refused|transaction refused|refused to accept|confirm this mail server|verify (?:that )?you|captcha|challenge',
  'abgelehnt|zurückgewiesen|(?:refus|rejet)[eé](?!\\p{L})|rechazado|rejeitad|rifiutat|geweigerd|отклонено|被拒绝|拒收|受信拒否',
);

/** Nobody has this address: the user, the mailbox or the domain is not there. */
export const NOBODY_FOR_SURE = anyOf(
  `(?:\\b(?:user|recipient|mail ?box|account|address|addressee|alias|person|customer|name|subscriber|destination|rcpt|mailbox path|spectator|student|member)s?(?:['’]s)?\\b|<x>)${gap(70)}\\b(?:unknown|not (?:be )?(?:found|located|matched)|(?:does|do|did) ?(?:not|n[’']t) (?:exist|seem to exist|appear to exist|have an? (?:\\S+ ){0,2}(?:account|mailbox|delivery point))|doesn[’']t exist|not exist|(?:is |are )?(?:not|no longer|n[’']t) (?:a |an )?(?:valid|active|available here|known|exist\\w*|in use|registered|present|recogni[sz]ed|local|on (?:the |this )?server|at this (?:host|domain|server|location)|listed|on file|here|served)|disabled|deactivated|inactive|closed|discontinued|terminated|deleted|removed|cancell?ed|obsolete|expired|invalid|undefined|missing home)`,
  '\\b(?:unknown|no such|invalid|bad|nonexistent|non[- ]existent|unrecogni[sz]ed|inactive|undefined|incorrect|illegal|unrouteable|unroutable|deactivated|undeliverable|malformed) (?:or (?:illegal|invalid|unknown|misspelled) )?(?:local |virtual |destination |e-?mail |mail ?box |recipient |rcpt |target |user |final |delivery )*(?:user|recipient|mail ?box|account|address(?:es|ee)?|alias|local[- ]?part|person|customer|name|rcpt)',
  'user[- _]?unknown|unknown[- _]?user|invalid[- _]?recipient|bad[- _]?recipient|no[- _]?such[- _]?user|bad ?rcpt ?to|badrecipientto|validrcptto|recipnotfound|recipientnotfound|unknown e-?mail address|bad (?:smtp )?recipient|no valid recipients|chkusr',
  '(?:no|any) (?:mail ?box|mail box|account|person|one|user|recipient)s? (?:\\w+ )?(?:here|with|by|at|for|found|available|matching|that name)|there is no one at|no (?:local )?(?:mailbox|account) (?:here|found)',
  `no longer (?:works? (?:here|for|at)|with (?:us|the)|employed|accepts? (?:mail|e-?mail)|in (?:use|service)|on (?:the )?server|receiv)|has (?:left|moved|been replaced)|address (?:\\S+ )?has been (?:replaced|changed)`,
  "is not an active (?:address|account|mailbox)|no \\S{1,64} in (?:the )?(?:name )?directory|following recipients? (?:was|were|is) undeliverable|(?:domain or user|user) isn['’]?t in my list|domain is not reachable|(?:couldn|wasn|isn|can)[’']?t be found|(?:could|can) ?not be found|wasn[’']t found|could not be (?:found|located)|was not found (?:in|at|on)|not found (?:in|at|on) |> not found|not listed in|not present in|is not (?:in|on) (?:our|my|the) (?:\\w+ ){0,3}(?:list|directory|database|system)|no matches to|did not exactly match|not (?:a )?(?:known|valid|local) (?:\\w+ )?(?:user|mailbox|recipient|address|account)|not email addresses",
  `\\b(?:mail )?(?:domain|host(?:name)?)s?(?: name)?\\b${gap(60)}\\b(?:not (?:be )?found|does(?: not|n[’']t) exist|unknown|nxdomain|invalid|is dead|not (?:be )?resolv\\w+|must exist)`,
  '\\b(?:unknown|no such|invalid|bad|nonexistent|non-existent) (?:mail |destination |recipient |e-?mail )*(?:domain|host)|host or domain name not found|name or service not known|nonexistentdomain|nxdomain|unrouteable (?:address|mail domain)|unroutable address|no mx (?:record|or a)|null ?mx|dns (?:records? for|name error)|does not accept (?:mail|e-?mail|any mail)(?! (?:over|from|with))|bad destination (?:system|host)|illegal host',
  'unbekannt|existiert nicht|nicht gefunden|nicht (?:mehr )?(?:gültig|vorhanden)|ungültige (?:empfänger|adresse|e-?mail)|kein postfach',
  "inconnue?\\b|n['’]existe (?:pas|plus)|introuvable|adresse (?:\\S+ ){0,5}invalide|destinataire invalide|nessun utente|sconosciut|non esiste|non (?:è stato )?trovato|inesistente",
  'desconocid|no existe|no (?:se )?(?:ha )?(?:encontr|pudo encontrar)|inexistente|desconhecid|não existe|não (?:foi )?encontrad|destinatário inválido|destinatario no válido',
  'onbekend|bestaat niet|niet gevonden|nie istnieje|nieznany|niezn?any|не существует|не найден|неизвестн|нет такого|neexistuje|finns inte|findes ikke|finnes ikke|bulunamadı|mevcut değil',
  '不存在|没有该用户|无此用户|找不到(?:该)?(?:地址|用户|收件人|邮箱)|查無此人|用户未找到|无效(?:的)?(?:地址|收件人)|見つかりません(?:でした)?|(?:リスト|ディレクトリ)に(?:は)?ありません|存在し(?:ません|ない)|宛先不明|アドレス(?:不明|が間違)|ユーザー?(?:が|は)?(?:不明|存在)|존재하지 않|찾을 수 없|없는 (?:사용자|메일|계정)',
);

/** Words that some servers use for an address that is not there, and others for much else. */
export const NOBODY_PERHAPS =
  /mailbox (?:name )?(?:is )?(?:currently )?(?:not allowed|unavailable|unavaiable|not available|cannot be accessed)|(?:recipient|address|rcpt|addressee)(?:\(s\)|s)?(?: address)?(?:e-?mail )?(?: <[^>]*>)? ?(?:\S+@\S+ )?(?:was |were |has been |is )?(?:rejected|refused|denied|not accepted|not ok|refuses to accept)|recipient address(?:es)? rejected|account (?:is )?unavailable|(?:server|host) rejected recipients?|can['’]t accept user|address invalid|envelope recipient (?:is|has been)|NoSuchUser|not our customer|is not a registered|delivery to this (?:user|address) failed/i;

/** The mailbox is shut for a while. */
export const SHUT_FOR_NOW =
  /\b(?:suspend(?:ed|iert)?|frozen|(?:temporar\w+|is|been) (?:locked|disabled temporar\w+)|temporar(?:y|ily) (?:disabled|inactive|unavailable|locked|closed|suspended|not available)|archivee?\b|account (?:is ?|has been )?blocked|compte[^.;]{0,30}bloqu)/i;

/** Passing trouble: the server, the line to it, its name service; or a loop on the way. */
export const PASSING = anyOf(
  'certificate (?:is |was )?(?:not (?:be )?(?:verified|trusted|valid)|expired|verification failed)|tls (?:handshake|negotiation)|starttls (?:failed|not (?:available|offered))|does not support (?:start)?tls|tls is required,? but (?:was )?not (?:offered|available)',
  'try (?:again|later|it later)|(?:again|retry) later|temporar(?:y|ily)|timed?[- ]?out|connection (?:refused|reset|dropped|closed|lost|was dropped|failed|aborted)|(?:un|not )reachable|network (?:error|is)|no (?:route|answer)|service (?:currently )?(?:not |un)available|(?:server|host|system) (?:is )?(?:busy|unavailable|down|not available|did not respond|too busy|shutting)|resources|deferred|greylist',
  'retr(?:y|ies) (?:time|timeout|limit)|could not find a gateway|not been collected|user output file|interrupted system call|loop was found|queue file|write error|system config|(?:delivery|queue|message|time|envelope) (?:time )?(?:has )?expired|hosts? (?:has|have) been failing|socket error|not accept our requests? to connect|too long|giving up|in the queue|(?:mail|message|forwarding|routing|mx)[ -]?loop|loops? back|too many hops|hop count|looping|misconfigur|configuration (?:error|problem)|internal (?:server )?error|local (?:error|problem)|system error|server error|lookup fail|name server|dns (?:error|failure|lookup|query)|serv ?fail|could not (?:connect|contact)|cannot connect|unable to (?:connect|contact|resolve|open)|gave up|attempts?:|could not be delivered after|lost connection|conversation with|(?:maximum|too many) (?:\\w+ )?(?:attempts|retries)|error while (?:being )?process',
  'vorübergehend|später erneut|zeitüberschreitung|temporaire|réessayer|temporalmente|más tarde|temporariamente|mais tarde|temporane|稍后|暂时|一時的|後で|일시적',
);
