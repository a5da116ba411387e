/** Legal notices below, and warnings that the recipient's mail system put above, a person's words. */

const NOTICE = new RegExp(
  `^[\\s*_>"“\\[(#-]{0,8}(?:${[
    'confidential(?:ity)?\\b.{0,60}(?:notice|statement|disclaimer|information|e-?mail|message|note)|(?:legal |e-?mail |mail )?(?:disclaimer|confidentiality)\\b(?!\\s?[:.-]\\s?i\\b)|(?:privacy|hipaa|phi|privileged)\\b.{0,30}(?:notice|statement|confidential|warning)',
    'notice of confidentiality|notice\\s?:.{0,120}(?:confidential|privileged|intended)|important (?:notice|message|warning)\\b.{0,40}:(?:\\W*$|.{0,200}(?:e-?mail|message|confiden|intended|privileged|information))|secure (?:e-?mail )?notice',
    '(?!(?:the|any|all) documents?\\b(?! (?:accompany|attached|contained|transmitted|in this)))(?:this|the|any|all)(?: information| content(?:s)?)?(?: (?:contained|transmitted|included))?(?: (?:in|with|by|of|and))?(?: (?:this|the))? ?(?:e-?mail|electronic mail|electronic communication|electronic message|message|transmission|communication|transmittal|document)s?\\b.{0,160}(?:confidential|intended (?:only|solely|for|recipient)|privileged|property of|protected|phi\\b|legally|sole use|addressee|hipaa)',
    'if you (?:are not|have received|received?|believe|were not) .{0,80}(?:intended|in error|by mistake)|please notify .{0,60}received .{0,40}(?:in error|by mistake)',
    '(?:any |the )?(?:views|opinions)\\b.{0,80}(?:solely those of|do(?:es)? not necessarily)|(?:important: )?(?:internet (?:e-?mail|communications?)|e-?mails? sent (?:over|through|via) the internet)\\b.{0,40}secure|protected health information\\b.{0,60}sensitive',
    'please (?:be advised|note) that (?:this|the) (?:e-?mail|message)\\b.{0,80}(?:confidential|privileged|monitored)|please note that e(?:-?mail|lectronic mail)s? may be monitored',
    '(?:any )?unauthori[sz]ed (?:use|access|review|disclosure|copying|distribution|dissemination|interception)\\b.{0,80}prohibited|(?:strictly )?(?:confidential|privileged) (?:and|&) (?:confidential|privileged)\\W*$',
    "please (?:consider|think) (?:of |about )?(?:the )?environment|(?:p )?(?:bitte )?denken sie (?:bitte )?an die umwelt|pensez (?:à|a) l['’]environnement|piense en el medio ambiente|antes de imprimir|prima di stampare|think before you print|go green\\b.{0,40}print|save (?:a tree|paper)|(?:p )?please (?:do not|don[’']t) print this (?:e-?mail|message|mail|unless)",
    'this (?:e-?mail|message) (?:has been|was) (?:scanned|checked|sent using)|(?:virus-free|virenfrei|sans virus|libre de virus)\\b|click here to report this (?:e-?mail|message) as spam',
    'to unsubscribe from this (?:group|list)|you received this message because you are subscribed|_{10,}\\s*\\S+ mailing list',
    'diese (?:e-?mail|nachricht) (?:und|kann|enthält|ist)\\b.{0,100}(?:vertraulich|bestimmt)|vertraulichkeitshinweis|ce (?:message|courriel|mail|courrier).{0,100}(?:confidentiel|exclusi)|avis de confidentialité|este (?:mensaje|correo|e-?mail).{0,100}(?:confidencial|dirigid|exclusiv)|aviso (?:legal|de confidencialidad)|esta mensagem.{0,100}(?:confidencial|destinad)|questo messaggio.{0,100}(?:riservat|confidenzial)|dit bericht.{0,100}(?:vertrouwelijk|bestemd)',
  ].join('|')})`,
  'iu',
);

const BANNER = new RegExp(
  `^[\\s*_>"“|⚠️!-]{0,8}(?:${[
    '\\[?\\(?(?:external|ext)(?: (?:e-?mail|message|sender|mail))?\\]?\\)?\\s?[:!*-]{0,4}\\s*$|\\[external\\b.{0,40}\\]|external (?:e-?mail|message|sender|mail)\\b.{0,200}(?:outside|external|originated|caution|links|attachments|unknown)',
    '(?:(?:caution|warning|alert|security notice)\\b\\s?[:!*.,-]|(?:attention|notice|reminder|be careful|stop|think)\\b\\s?[:!*.,-](?=.{0,300}\\b(?:e-?mails?|messages?|mail|sender|click\\w*|open(?:ing)?|phishing|organi[sz]ation)\\b)).{0,260}(?:outside|external|originated|unknown sender|unexpected|links?|attachments?|phishing)',
    '(?:this|the) (?:e-?mail|message|mail|sender) (?:is |was |has |came |comes |originated |originates ){1,2}(?:sent )?(?:from )?(?:an? |outside |the )*(?:external|outside|unknown|non-)',
    "(?:do not|don[’']t) click (?:on )?(?:any )?(?:links?|attachments?)|(?:exercise|use) caution (?:when|before|with|opening)|zjqcmqryfpfpt\\w*|this message is from an external sender|you have not previously corresponded with this sender|report suspicious",
    "you don[’']t often get e-?mail from|some people who received this message don[’']t often get|vous ne recevez pas souvent|sie erhalten nicht (?:oft|häufig) e-?mails? von|no suele recibir correos?",
    'achtung\\s?[:!].{0,120}(?:extern|außerhalb)|attention\\s?[:!].{0,120}(?:externe|extérieur)|externe (?:e-?mail|nachricht)\\s*$|\\[extern\\]|correo externo\\s?[:.]|precauci[oó]n\\s?[:!]',
  ].join('|')})`,
  'iu',
);

export const isNotice = (line: string) => NOTICE.test(line.slice(0, 400));

/** What lawyers say of a mail, whatever their paragraph begins with; each line of this list is said once. */
const LEGAL = [
  'intended (?:only |solely |exclusively )?(?:for|recipient)|addressee|for the use of|destinat[aá]?(?:rio|aire)|empfänger',
  'confiden[tc]i[ae]l|vertraulich|riservat[aoei]',
  'privileged|legally|proprietary',
  'unauthori[sz]ed|unbefugt|non autorisé|no autorizad|non autorizzat',
  'prohibited|forbidden|unlawful|untersagt|interdit|prohibid|vietat',
  'in error|by mistake|irrtüml|par erreur|por error|per errore|por engano',
  'disclos|disseminat|distribut|copying|reproduc|divulg',
  '(?:notify|inform|contact) (?:the sender|us)',
  'delete|destroy|lösch|vernicht|supprim|détrui|elimin|borr[ae]|cancell',
  'liab|responsib|warrant|haft',
  'virus|malware|intercepted|monitored|corrupted',
  '(?:views|opinions) .{0,60}(?:author|sender|individual)|do not necessarily',
].map((phrase) => new RegExp(phrase, 'i'));
const ABOUT_MAIL =
  /\b(?:this|the|dieser?|ce|cet|este|esta|questo) (?:contents of )?(?:e-?mail|electronic|message|messag|communication|transmission|transmittal|nachricht|courriel|correo|mensaje|mensagem|messaggio)|intended recipient|information transmitted/i;

/** A paragraph that speaks of the mail itself as a lawyer does. */
export const isLegalText = (paragraph: string) =>
  ABOUT_MAIL.test(paragraph) && LEGAL.filter((phrase) => phrase.test(paragraph)).length >= 3;

export const isBanner = (line: string) => BANNER.test(line.slice(0, 400));
/** Lines that only belong to a banner already begun. */
export const isBannerMore = (line: string) =>
  /^\W{0,6}(?:recogni[sz]e|know|trust|verify|do not|don[’']t|unless|learn why|this (?:message|sender|e-?mail)|report|links|attachments|(?:the )?sender|and know|content is safe|exercise|organi[sz]ation|be cautious|never)\b/i.test(
    line.slice(0, 200),
  );
