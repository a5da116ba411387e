import { getDomain } from 'tldts';

/** Mailboxes that never help an applicant, by the name before the @. */
const NEVER = new RegExp(
  `^(?:${[
    'web-?(?:master|admin|team|site|support|content|editor|dev\\w*)|website\\w*|postmaster|hostmaster|listserv|mailer-daemon|root|admin(?:istrator)?@wordpress',
    '(?:no|do-?not)[-_.]?reply\\w*|bounces?|unsubscribe|subscriptions?|newsletters?|e?news(?:letter)?|alerts|notifications?',
    'privacy\\w*|\\w*privacy(?:office|officer)?|hipaa\\w*|compliance\\w*|corporatecompliance|dpo|gdpr|abuse|spam|phishing|security|infosec|legal|generalcounsel|dmca|copyright|trademarks?|ethics\\w*|integrity',
    'accessib\\w*|ada(?:coordinator)?|title-?ix\\w*|ombuds\\w*|eeo\\w*|police|dps|parking|facilities',
    'press(?:office|room)?|media\\w*|news(?:room|desk)?|pr|public-?(?:relations|affairs)|marketing\\w*|advertis\\w*|branding|events?',
    'billing\\w*|\\w*billing|patient-?accounts?|accounts?(?:[-_.]?(?:receivable|payable))?|ap|ar|invoices?|payments?|collections|financial-?(?:assistance|counsel\\w*)|charity-?care|insurance|claims|payroll|finance',
    'medical-?records?|records?|him|roi|release-?of-?information|transcripts?|refills?|pharmacy|rx|labresults?',
    'appointments?|appts?|scheduling|schedul(?:e|er)|referrals?|newpatients?|patient-?(?:relations|advoca\\w*|experience|portal|services|feedback|care)|mychart\\w*|portal\\w*|interpreters?|triage',
    'donat\\w*|donors?|giving|gifts?|foundation|philanthropy|development|fundrais\\w*|advancement|sponsorships?|alumni\\w*',
    'sales|vendors?|suppliers?|purchasing|procurement|supply-?chain|rfp|bids',
    'help-?desk|it-?(?:support|help|service)\\w*|techsupport|tech|servicedesk|support(?:@wix)?|customer-?(?:service|care|support)|feedback|complaints?|grievances?|suggestions?',
    'your-?(?:name|email|e-mail|address)|you|name|e-?mail|user(?:name)?|first(?:name)?[._]?last(?:name)?|someone|somebody|example|test|jane?doe@example|john\\.?doe',
  ].join('|')})$`,
  'i',
);

/** Mailboxes that help only where the text beside them is about learners or volunteers. */
const ONLY_FOR_LEARNERS =
  /^(?:hr|human-?resources?|jobs?|careers?|recruit\w*|employment|talent\w*|hiring|apply|applications?|benefits|credentialing|medical-?staff(?:office)?|community-?relations|outreach|communications?|web)$/i;

/** Organisations that serve many institutions, site builders, and places that stand for nobody. */
const VENDORS: ReadonlySet<string> = new Set(
  [
    'aamc.org aacom.org ama-assn.org acgme.org ecfmg.org intealth.org faimer.org nrmp.org nbme.org usmle.org fsmb.org lcme.org jointcommission.org myintealth.org',
    'vsas.org eras.org thalamusgme.com interviewbroker.com medhub.com new-innov.com castlebranch.com verifiedcredentials.com myclinicalexchange.com clinicianNexus.com cliniciannexus.com rotationmanager.com acemapp.org sterlingcheck.com certiphi.com symplicity.com paypal.com stripe.com square.com zelle.com eventbrite.com mailchimp.com constantcontact.com jotform.com formstack.com qualtrics.com surveymonkey.com docusign.com',
    'wix.com wixpress.com squarespace.com wordpress.com wordpress.org godaddy.com weebly.com hubspot.com sentry.io sentry-next.wixpress.com webflow.com cloudflare.com google.com googlegroups.com facebook.com twitter.com linkedin.com instagram.com youtube.com microsoft.com apple.com adobe.com healthgrades.com zocdoc.com patientpop.com officite.com ihealthspot.com scorpion.co',
    'example.com example.org example.net example.edu domain.com domain.org yourdomain.com email.com mysite.com company.com address.com test.com website.com',
    'hhs.gov cms.gov cdc.gov ocr.gov uscis.gov state.gov dhs.gov ed.gov nih.gov',
  ]
    .join(' ')
    .split(' '),
);

/** What the words beside an address say it is for, where that is nothing an applicant could ask for. */
const NOT_FOR_APPLICANTS =
  /\b(?:media (?:inquir\w*|enquir\w*|contacts?|relations|requests?)|press (?:inquir\w*|contacts?|releases?|kit)|for (?:the )?(?:media|press|journalists|reporters)|news ?room|privacy (?:officer|office|polic\w*|practices?|official|concerns?|questions?)|hipaa (?:privacy|officer|complaints?)|notice of privacy|billing|your bill\b|pay(?:ing)? (?:your|a) bill|patient accounts?|medical records?|health information management|release of information|webmaster|web ?site (?:problems?|issues?|feedback|questions?|comments?|errors?|content|access\w*)|problems? with (?:this|the|our) (?:web ?)?(?:site|page)|this (?:web)?site (?:was|is) (?:designed|built|maintained)|(?:site|website|web design|designed|powered|developed|built|created|made|crafted|hosted|maintained) by\b|web ?site by\b|design by\b|accessibility|assistive technology|title ix|nondiscrimination|non-discrimination|discriminat\w+|civil rights|section 1557|grievance|complaint|compliance|fraud|ombuds|donat\w+|philanthrop\w+|make a gift|giving\b|advertis\w+|sponsorship|suppliers?|vendors?|purchasing|procurement|technical (?:support|help|issues?|difficult\w+|assistance)|help ?desk|it support|refills?|prescriptions?|financial assistance|charity care|payroll|public records|copyright|dmca|unsubscribe|newsletter|test results|schedul(?:e|ing) (?:an |your )?appointment|request an appointment|patient portal|new patients?|sales rep\w*|lost and found|data (?:protection|breach))\b/i;

export const ABOUT_LEARNERS =
  /\b(?:extern(?:s|ships?)?|observ(?:er|ers|ership|erships|ation)|electives?|clerkships?|rotations?|shadow(?:ing)?|students?|trainees?|learners?|residen(?:cy|ts?)|fellow(?:s|ships?)?|medical education|gme|ume|graduate medical|international (?:medical )?graduates?|imgs?|fmgs?|volunteer(?:s|ing)?|preceptor(?:s|ship)?|internships?|visiting|observation|learner|academic affairs|student affairs|clinical placement|education office|coordinator)\b/i;

/**
 * Whether an address is proposed. `beside` are the words of its own line or cell, `above` those of the heading over it,
 * `site` the address of the page.
 */
export function isProposed(address: string, beside: string, above: string, site: string): boolean {
  const [local = '', host = ''] = address.split('@');
  const domain = getDomain(host) ?? host;
  const siteDomain = getDomain(site) ?? '';
  if (domain !== siteDomain && VENDORS.has(domain)) return false;
  if (/^[0-9a-f]{24,}$/.test(local)) return false;
  const own = `${beside}\n${local.replace(/[._-]/g, ' ')}`;
  if (NEVER.test(local)) return false;
  if (ONLY_FOR_LEARNERS.test(local)) return ABOUT_LEARNERS.test(beside) || ABOUT_LEARNERS.test(above);
  if (NOT_FOR_APPLICANTS.test(beside))
    return (
      ABOUT_LEARNERS.test(own) &&
      !/\b(?:web ?site|webmaster|media|privacy|title ix|designed by|powered by)\b/i.test(beside)
    );
  if (NOT_FOR_APPLICANTS.test(above)) return ABOUT_LEARNERS.test(own);
  return true;
}
