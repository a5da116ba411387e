import { expect, test } from 'vitest';
import { understandSite } from './understanding.ts';

function read(body: string, title = 'Clinical Observership Program') {
  const html = `<title>${title}</title><h1>${title}</h1>${body}`;
  return understandSite([{ url: 'https://www.place.org/learn', readOn: '2026-11-26', kind: 'html', html }]);
}
const graduatesBy = (sentence: string, title?: string) => read(`<p>${sentence}</p>`, title).graduates.value;
const feeBy = (body: string) => {
  const fee = read(body).programs[0]?.fee;
  return fee && typeof fee.value === 'object' ? `${fee.value.usd} ${fee.value.per}` : 'unclear';
};

test.each([
  'International medical graduates are welcome to apply.',
  'The program is open to graduates of foreign medical schools.',
  'Applicants must have graduated from an accredited medical school.',
  'Applicants must hold an MD or equivalent degree.',
  'This observership is designed for physicians trained abroad who plan to apply for residency.',
  'We accept IMGs who are preparing for the Match.',
  'Observers must be ECFMG certified.',
  'Only individuals who have already received their medical degree may apply.',
  'Current medical students are not eligible; applicants must have completed medical school.',
  'Both medical students and medical graduates may apply.',
  'Foreign-trained doctors who seek experience in a US clinic are invited to observe.',
  'We host licensed physicians from other countries for up to four weeks.',
  'Not open to students: this opportunity is for graduates only.',
  'Each observer must possess a medical degree (MBBS, MD or DO).',
  'Our clinic offers hands-on externships for IMGs and final-year medical students.',
])('open to graduates: %s', (sentence) => {
  expect(graduatesBy(sentence)).toBe('yes');
});

test.each([
  'International medical graduates are not eligible for this program.',
  'We do not accept graduates of foreign medical schools as observers.',
  'IMGs who have already graduated are not eligible.',
  'Only students currently enrolled in medical school may apply.',
  'Applicants must be currently enrolled in an LCME-accredited medical school.',
  'Students must be in their final year of medical school.',
  'Electives must be completed before graduation.',
  'We are unable to accommodate individuals who have completed medical school.',
  'The rotation is limited to fourth-year medical students.',
  'Observerships are not available to international medical graduates.',
  'This program is for enrolled students only and is not open to medical school graduates.',
  'At this time we cannot offer observerships to IMGs.',
  'Unfortunately, we do not provide observerships or externships.',
])('not open to graduates: %s', (sentence) => {
  expect(graduatesBy(sentence)).toBe('no');
});

test.each([
  'Please contact the Office of Graduate Medical Education.',
  'Our graduates have matched into excellent fellowships.',
  'Observers must be vaccinated against influenza.',
  'Graduate students in public health work in our research group.',
  'The hospital sponsors several graduate medical education programs.',
])('says nothing of graduates: %s', (sentence) => {
  expect(graduatesBy(sentence)).toBe('unclear');
});

test('a question and its answer are read together, and quoted together', () => {
  const { graduates } = read(
    '<h3>Do you accept international medical graduates?</h3><p>No. We host students only.</p>',
  );
  expect(graduates).toMatchObject({
    value: 'no',
    evidence: { quote: 'Do you accept international medical graduates? No.' },
  });
});

test('the lead-in of a list governs its items', () => {
  const { graduates } = read(
    '<p>The following are not eligible:</p><ul><li>High school students</li><li>Medical school graduates</li></ul>',
  );
  expect(graduates.value).toBe('no');
});

test.each([
  ['<p>The fee is $500 for four weeks.</p>', '500 4 weeks'],
  [
    '<p>A non-refundable application fee of $150 is required, plus $1,200 per 4-week rotation.</p>',
    '1200 4 weeks',
  ],
  ['<p>Tuition is $2,500.00 per month. The application fee ($75) is not refundable.</p>', '2500 month'],
  ['<p>There is no fee for the observership.</p>', '0 once'],
  ['<p>The observership is free of charge.</p>', '0 once'],
  ['<p>A processing fee of $300 must accompany the application.</p>', '300 once'],
  ['<p>Cost: $350/week</p>', '350 week'],
  ['<p>Observers pay USD 1,000 for each month.</p>', '1000 month'],
  [
    '<p>Observers need malpractice insurance of $1,000,000/$3,000,000. The program fee is $800.</p>',
    '800 once',
  ],
  [
    '<table><tr><th>Item</th><th>Fee</th></tr><tr><td>Application</td><td>$100</td></tr><tr><td>Observership, 4 weeks</td><td>$950</td></tr></table>',
    '950 4 weeks',
  ],
  ['<dl><dt>Program fee</dt><dd>$1,500 per month</dd><dt>Badge deposit</dt><dd>$25</dd></dl>', '1500 month'],
  ['<p>Two weeks cost $600 and four weeks cost $1,100.</p>', '1100 4 weeks'],
  ['<h3>How much does it cost?</h3><p>$450 per week, with a minimum of four weeks.</p>', '450 week'],
  ['<h3>Is there a fee?</h3><p>No.</p>', '0 once'],
  ['<p>Medical students pay $400; graduates pay $900 per rotation.</p>', '900 rotation'],
  ['<p>We received a grant of $50,000. Parking costs $10 a day.</p>', 'unclear'],
  ['<p>The observation fee is five hundred dollars ($500).</p>', '500 once'],
  [
    '<p>Fees</p><ul><li>$200 application fee (non-refundable)</li><li>$1,000 observership fee due on acceptance</li><li>$50 for a lost badge</li></ul>',
    '1000 once',
  ],
  ['<p>An administrative fee of $250 per week is charged.</p>', '250 week'],
  ['<p>Observers receive no stipend.</p>', 'unclear'],
])('the fee in %s is %s', (body, fee) => {
  expect(feeBy(body)).toBe(fee);
});

test.each([
  ['We are not currently accepting applications.', 'closed'],
  ['The program is suspended until further notice.', 'paused'],
  ['Applications are accepted year-round.', 'open'],
  ['We are now accepting applications for 2027.', 'open'],
  ['All positions for this academic year have been filled.', 'closed'],
  ['The observership program is temporarily on hold.', 'paused'],
  ['We do not accept late applications.', 'unclear'],
])('the state by "%s" is %s', (sentence, state) => {
  expect(read(`<p>${sentence}</p>`).programs[0]?.state.value).toBe(state);
});

test.each([
  ['Observers may not have direct patient contact.', 'observing'],
  ['Externs take histories and perform physical examinations under supervision.', 'hands-on'],
  ['This is a hands-on rotation.', 'hands-on'],
  ['There is no hands-on patient care.', 'observing'],
])('contact by "%s" is %s', (sentence, contact) => {
  expect(read(`<p>${sentence}</p>`, 'Clinical Externship').programs[0]?.contact.value).toBe(contact);
});

test('a program that is refused is none, and the answer to "USCE program?" is no', () => {
  const reading = read(
    '<p>We do not offer observerships, externships or shadowing.</p>',
    'Internal Medicine Residency',
  );
  expect(reading.usce).toMatchObject({ value: 'no' });
  expect(reading.programs.map((one) => one.type.value)).not.toContain('observership');
});

test('what residency applicants need elsewhere is no program here', () => {
  const reading = read(
    '<p>At least three months of hands-on US clinical experience are required; observerships do not count. We sponsor J-1 visas for IMGs.</p>',
    'Internal Medicine Residency: How to Apply',
  );
  expect(reading.usce.value).toBe('unclear');
  expect(reading.graduates.value).toBe('unclear');
});

test('one sentence that refuses observers and externs is one finding', () => {
  const { programs } = read('<p>At this time we are unable to accommodate observers or externs.</p>');
  expect(programs.map((one) => one.type.value)).toEqual(['none']);
});

test('programs for other professions are not taken for ours', () => {
  const reading = read(
    '<h2>Nursing students</h2><p>Clinical placements cost $200 per student.</p><h2>High school shadowing</h2><p>Open to juniors and seniors.</p>',
    'Students',
  );
  expect(reading.graduates.value).toBe('unclear');
  expect(reading.programs.flatMap((one) => ('evidence' in one.fee ? [one.fee.value] : []))).toEqual([]);
});
