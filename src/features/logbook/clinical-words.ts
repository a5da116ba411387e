const listedEponyms = `
addison allen alzheimer apgar asherman babinski baker barlow barrett bartholin beck behcet bell bishop bouchard brudzinski buerger
burkitt chagas charcot cheyne chvostek colles crohn cullen cushing dix duchenne dupuytren ehlers epley epstein ewing fabry fanconi
finkelstein foley framingham gaucher gilbert glasgow goodpasture gram graves grey guillain hallpike harrison hashimoto heberden
heimlich henoch hirschsprung hodgkin hoffmann homans horner huntington janeway kaposi kawasaki kernig klinefelter korsakoff
kussmaul lachman legg lyme mallory marfan mcburney mcmurray meckel meniere murphy noonan osgood osler ottawa paget papanicolaou
parkinson perthes phalen prader raynaud reiter reye rinne romberg rovsing salter sjogren spurling still stokes swan takotsubo tinel
tourette trendelenburg trousseau turner valsalva virchow weber wells wernicke whipple wilson wilms`;

const listed = `
american medicaid medicare spanish english french creole haitian arabic bengali russian mandarin cantonese chinese hindi urdu
punjabi yoruba igbo swahili portuguese polish korean japanese vietnamese tagalog hebrew yiddish somali nepali african asian hispanic
latino european caucasian
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
november december christmas thanksgiving
epic cerner meditech uptodate mychart harrison nejm jama lancet cochrane medscape dynamed zoom teams excel
advil aleve ativan benadryl coumadin crestor eliquis epipen farxiga flonase haldol humalog januvia jardiance keppra kenalog lantus
lasix lexapro lipitor lovenox lyrica metamucil metformin morphine motrin mounjaro narcan norvasc novolog ozempic pedialyte pepcid
percocet plavix prilosec protonix prozac seroquel suboxone symbicort synthroid tamiflu trulicity tylenol valium ventolin wegovy
xanax xarelto zofran zoloft zosyn zyrtec
dr prof professor emergency internal family medicine medical medicines pediatric pediatrics psychiatry surgery surgical neurology cardiology clinic
hospital ward floor room team rounds round conference noon morning evening night grand journal club lecture meeting talk course
library office front desk nurse nurses doctor doctors attending attendings resident residents student students intern interns
interpreter pharmacist therapist manager social worker mother father parent parents wife husband son daughter sister brother
family child children baby infant newborn toddler teenager teen boy girl man men woman women male female patient patients pt pts
couple lady gentleman adult elderly
history histories exam exams physical presented presentation presentations note notes procedure procedures reading read teaching
taught learned practised practiced observed watched assisted helped wrote drafted called reviewed discussed explained counselled
counseled performed took saw did gave placed removed examined interviewed new old first second third two three four five six seven
eight nine ten several many more both all one another follow visit visits well sick acute chronic severe mild moderate stable
better worse normal abnormal positive negative left right upper lower bilateral diabetic pregnant anxious depressed hypertensive
asthmatic smoker uninsured
chest pain abdominal back knee hip neck head headache fever cough cold flu sore throat rash wound burn stroke seizure syncope
dizziness vertigo fall falls fracture sprain strain cancer tumor lump mass ulcer bleed bleeding anemia asthma copd chf afib gout
diabetes diabetic hypertension depression anxiety insomnia dementia delirium migraine sepsis shock pneumonia influenza covid
hepatitis type vitamin group class grade stage strep lupus shingles measles mumps rubella varicella polio tetanus pertussis
vaccine vaccines vaccination immunization immunizations screening blood urine stool sputum culture cultures lab labs glucose
sodium potassium calcium creatinine cholesterol insulin warfarin aspirin heparin statin steroid steroids antibiotic antibiotics
pap smear biopsy catheter line tube drain suture sutures splint cast injection ultrasound scan xray radiology echo ecg ekg mri ct
stress test tests sign signs score rules criteria scale index triad nodes disease syndrome palsy maneuver reflex reflexes joint
joints foot feet hand hands arm leg eye eyes ear ears skin heart lung lungs liver kidney kidneys bowel bladder thyroid breast
prostate prenatal postnatal labor delivery section birth nutrition diet weight exercise sleep smoking alcohol opioid opioids
discharge admission consult consults referral referrals chart charts orders order sign-out signout handoff hospice palliative goals
care plan plans advice instructions forms form letter letters hours week weeks day days month months year years today yesterday
tomorrow then also with and but for from the this that she he they his her their my our no not very good great busy quiet late
early long short please thanks thank questions question guideline guidelines chapter article articles paper papers book case cases
studied study quiz exam board boards badge tour training orientation parking lunch dinner
`;

const setOf = (listing: string) => new Set(listing.trim().split(/\s+/));
const eponyms = setOf(listedEponyms);
const words = setOf(listed);
/** Endings of medical terms and of other words that are no names. */
const endings =
  /(?:itis|emia|aemia|osis|oses|oma|omas|pathy|pathies|tension|algia|uria|plegia|paresis|ectomy|otomy|ostomy|plasty|scopy|graphy|gram|graph|metry|therapy|ology|ologist|iatry|icillin|mycin|cycline|statin|pril|sartan|olol|azole|prazole|floxacin|gliptin|gliflozin|tide|ing|tion|sion|ment|ness|ity|tic|ical|ous|ive)$/;

/** Eponyms, medicines, languages, programs and the usual words of a log: no names of patients, even with a capital letter. */
export function isClinicalWord(word: string): boolean {
  const plain = plainOf(word);
  if (words.has(plain) || eponyms.has(plain) || endings.test(plain)) return true;
  return plain.includes('-') && plain.split('-').every((part) => isClinicalWord(part) || part.length < 3);
}

/** Whether a disease, a sign or a test is called by this name. */
export const isEponym = (word: string) => eponyms.has(plainOf(word));

const plainOf = (word: string) => word.toLowerCase().replace(/[’']s$/, '');
