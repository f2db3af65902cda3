/**
 * Other ways of saying the same, kept by hand: what people type on the left and right finds what reports say,
 * and back. Words are taken in any form ("fall" is also "falls"); a line holds two ways or more.
 *
 * Same: acronyms and their long forms, spellings, words written apart or together. A report that has one has
 * the other.
 */
export const SAME_WORDS = `
a&e = accident and emergency = emergency department = casualty department
ed = emergency department
abp = ambulatory blood pressure
acct = assessment care in custody and teamwork
adhd = attention deficit hyperactivity disorder
aed = automated external defibrillator = defibrillator
aki = acute kidney injury
amhp = approved mental health professional
asd = autism spectrum disorder = autistic spectrum disorder
awol = absent without leave = absence without leave
bpd = borderline personality disorder
btp = british transport police
camhs = child and adolescent mental health services = child and adolescent mental health service = children and young people mental health service = cypmhs
cbt = cognitive behavioural therapy
ccg = clinical commissioning group
cctv = closed circuit television
cmht = community mental health team
cns = clinical nurse specialist
copd = chronic obstructive pulmonary disease
cpa = care programme approach
cpap = continuous positive airway pressure
cpn = community psychiatric nurse
cpr = cardiopulmonary resuscitation
cqc = care quality commission
crht = crisis resolution home treatment = crhtt = crisis resolution and home treatment team
ct = computed tomography
ctg = cardiotocograph = cardiotocography
cto = community treatment order
cyp = children and young people
dfe = department for education
dhsc = department of health and social care
dft = department for transport
dka = diabetic ketoacidosis
dnacpr = do not attempt cardiopulmonary resuscitation = dnar = do not attempt resuscitation
dols = deprivation of liberty safeguards
dvla = driver and vehicle licensing agency
dvsa = driver and vehicle standards agency
dvt = deep vein thrombosis
dwp = department for work and pensions
ecg = electrocardiogram
ect = electroconvulsive therapy
eupd = emotionally unstable personality disorder
faw = fatal accident inquiry
fgm = female genital mutilation
gcs = glasgow coma scale = glasgow coma score
gdc = general dental council
gmc = general medical council
gmp = greater manchester police
gp = general practitioner = family doctor
hcpc = health and care professions council
hgv = heavy goods vehicle = lorry
hmp = hm prison = her majesty prison
hmpps = hm prison and probation service = his majesty prison and probation service
hse = health and safety executive
hssib = health services safety investigations body = hsib = healthcare safety investigation branch
htt = home treatment team
iapt = improving access to psychological therapies = talking therapies
icb = integrated care board
icd = implantable cardioverter defibrillator
icu = intensive care unit = itu = intensive therapy unit = intensive care
ihd = ischaemic heart disease
imca = independent mental capacity advocate
iopc = independent office for police conduct
irc = immigration removal centre = immigration detention
iv = intravenous
las = london ambulance service
lpa = lasting power of attorney
lvad = left ventricular assist device
mappa = multi agency public protection arrangements
marac = multi agency risk assessment conference
mash = multi agency safeguarding hub
mca = mental capacity act
mcga = maritime and coastguard agency
mdt = multi disciplinary team = multidisciplinary team
mha = mental health act
mhra = medicines and healthcare products regulatory agency
mod = ministry of defence
moj = ministry of justice
mps = metropolitan police service = met police = metropolitan police
mri = magnetic resonance imaging
mrsa = methicillin resistant staphylococcus aureus
mst = morphine sulphate tablets
ng tube = nasogastric tube = nasogastric
nhse = nhs england
nice = national institute for health and care excellence
nicu = neonatal intensive care unit
nmc = nursing and midwifery council
nof = neck of femur
noms = national offender management service
npcc = national police chiefs council
nps = new psychoactive substances = novel psychoactive substances
nspcc = national society for the prevention of cruelty to children
nwas = north west ambulance service
ocd = obsessive compulsive disorder
ofcom = office of communications
opg = office of the public guardian
ot = occupational therapist
pacs = picture archiving and communication system
peg = percutaneous endoscopic gastrostomy
pe = pulmonary embolism
peep = personal emergency evacuation plan
phe = public health england
pip = personal independence payment
ppe = personal protective equipment
ppo = prisons and probation ombudsman
psi = prison service instruction
psirf = patient safety incident response framework
ptsd = post traumatic stress disorder
rcrp = right care right person
ro = responsible officer
rnli = royal national lifeboat institution
rspb = raised serum potassium
rtc = road traffic collision = rta = road traffic accident
s117 = section 117
s12 = section 12
s136 = section 136 = s 136
s17 = section 17 = s 17
s2 = section 2
s3 = section 3
s42 = section 42
salt = speech and language therapy = speech and language therapist
scas = south central ambulance service
secamb = south east coast ambulance service
sids = sudden infant death syndrome = cot death
soad = second opinion appointed doctor
sop = standard operating procedure
sudep = sudden unexpected death in epilepsy
sudi = sudden unexpected death in infancy
swasft = south western ambulance service
tia = transient ischaemic attack = mini stroke
uti = urinary tract infection
vte = venous thromboembolism
wmas = west midlands ambulance service
yas = yorkshire ambulance service
eeast = east of england ambulance service
neas = north east ambulance service
emas = east midlands ambulance service
ukhsa = uk health security agency
covid = covid 19 = coronavirus = sars cov 2
e coli = escherichia coli
c diff = clostridium difficile = clostridioides difficile
haemorrhage = hemorrhage
anaesthetic = anesthetic
anaesthesia = anesthesia
anaemia = anemia
paediatric = pediatric
oesophagus = esophagus
oesophageal = esophageal
oxygen cylinder = oxygen bottle
diarrhoea = diarrhea
tumour = tumor
leukaemia = leukemia
ischaemia = ischemia
ischaemic = ischemic
septicaemia = septicemia
hypoglycaemia = hypoglycemia = hypo
hyperkalaemia = hyperkalemia
hyponatraemia = hyponatremia
gynaecology = gynecology
orthopaedic = orthopedic
foetal = fetal
foetus = fetus
caesarean = cesarean = caesarian = c section
behaviour = behavior
neighbour = neighbor
centre = center
programme = program
organisation = organization
hospitalised = hospitalized
tranquillisation = tranquilization = tranquilisation
judgement = judgment
ageing = aging
licence = license
tyre = tire
kerb = curb
grey = gray
e scooter = electric scooter = escooter
e bike = electric bike = ebike
co ordinator = coordinator
co ordination = coordination
co operation = cooperation
multi disciplinary = multidisciplinary
multi agency = multiagency
inter agency = interagency
on line = online
over dose = overdose
life guard = lifeguard
follow up = followup
hand over = handover
step down = stepdown
child minder = childminder
sea side = seaside
smart motorway = all lane running
24 7 = round the clock
111 = nhs 111
999 = emergency call
`;

/**
 * Related: everyday words and the clinical or official ones, medicines by their other name or kind, the wider
 * and the narrower. They find less surely, so they count for less than what was typed.
 */
export const RELATED_WORDS = `
heart attack ~ myocardial infarction ~ acute coronary syndrome
heart failure ~ cardiac failure
heart stopped ~ cardiac arrest
stroke ~ cerebrovascular accident ~ cerebral infarction
blood clot ~ pulmonary embolism ~ deep vein thrombosis ~ thrombosis ~ venous thromboembolism
clot on the lung ~ pulmonary embolism
blood thinner ~ anticoagulant ~ anticoagulation ~ warfarin ~ apixaban ~ rivaroxaban ~ heparin ~ dalteparin ~ enoxaparin
warfarin ~ anticoagulant
apixaban ~ anticoagulant
blood poisoning ~ sepsis ~ septicaemia
sepsis ~ septicaemia ~ septic shock
bleeding ~ haemorrhage ~ bled
brain bleed ~ subarachnoid haemorrhage ~ subdural haematoma ~ intracranial haemorrhage
bleed on the brain ~ subarachnoid haemorrhage ~ subdural haematoma ~ intracranial haemorrhage
head injury ~ brain injury ~ subdural haematoma
burst appendix ~ perforated appendix ~ appendicitis
perforated bowel ~ bowel perforation ~ peritonitis
blocked bowel ~ bowel obstruction ~ constipation
tear in artery ~ aortic dissection
aortic dissection ~ ruptured aorta ~ aortic aneurysm
kidney failure ~ renal failure ~ acute kidney injury
dialysis ~ haemodialysis ~ renal
high blood pressure ~ hypertension
low blood sugar ~ hypoglycaemia
diabetes ~ diabetic ~ insulin
diabetic coma ~ diabetic ketoacidosis
fit ~ seizure ~ epilepsy
fits ~ seizures ~ epilepsy
epilepsy ~ epileptic ~ seizure
bed sore ~ pressure ulcer ~ pressure sore
bedsore ~ pressure ulcer ~ pressure sore
pressure sore ~ pressure ulcer ~ tissue viability
broken hip ~ fractured neck of femur ~ hip fracture
broken leg ~ fractured femur ~ leg fracture
broken bone ~ fracture
fell ~ fall
fell out of bed ~ bed rails ~ fall
choked ~ choking ~ asphyxiation ~ food bolus ~ dysphagia
choking ~ dysphagia ~ food bolus ~ airway obstruction
swallowing ~ dysphagia ~ speech and language therapy
thickener ~ thickened fluids ~ dysphagia
dehydrated ~ dehydration ~ fluid intake
starved ~ malnutrition ~ malnourished
not eating ~ malnutrition ~ nutrition ~ self neglect
eating disorder ~ anorexia ~ bulimia ~ medical emergencies in eating disorders
anorexia ~ eating disorder
allergic reaction ~ anaphylaxis ~ allergy
allergy ~ allergic ~ anaphylaxis ~ allergen
adrenaline pen ~ epipen ~ adrenaline auto injector
asthma attack ~ asthma ~ inhaler
chest infection ~ pneumonia
lung infection ~ pneumonia
meningitis ~ meningococcal
waterworks ~ urinary
catheter ~ catheterisation
stomach ulcer ~ duodenal ulcer ~ gastric ulcer
cancer missed ~ delayed diagnosis cancer
missed diagnosis ~ misdiagnosis ~ delayed diagnosis ~ failure to diagnose
misdiagnosed ~ missed diagnosis ~ wrong diagnosis
scan ~ ct ~ mri ~ imaging ~ radiology
x ray ~ radiograph ~ radiology
test results ~ blood tests ~ results
blood test ~ blood tests ~ blood results
operation ~ surgery ~ surgical
surgeon ~ surgery
put to sleep ~ anaesthetic
birth ~ labour ~ maternity ~ delivery ~ obstetric
childbirth ~ labour ~ postpartum ~ obstetric ~ caesarean ~ giving birth ~ maternity
baby ~ neonatal ~ newborn ~ infant
newborn ~ neonatal ~ baby
stillborn ~ stillbirth ~ intrapartum
pregnant ~ pregnancy ~ antenatal ~ maternal
midwife ~ midwifery ~ maternity
after giving birth ~ postnatal ~ postpartum ~ perinatal
postnatal depression ~ perinatal mental health
cot ~ sleeping position ~ co sleeping ~ safe sleep
child ~ children ~ paediatric ~ young person
teenager ~ adolescent ~ young person
kids ~ children ~ child
toddler ~ young child ~ infant
old people ~ elderly ~ older people
old age home ~ care home ~ nursing home ~ residential home
care home ~ nursing home ~ residential home ~ residential care
carer ~ care worker ~ domiciliary care
home carer ~ domiciliary care ~ care agency ~ home care
home help ~ domiciliary care
dementia ~ alzheimer ~ cognitive impairment
confused ~ delirium ~ confusion
delirium ~ confused ~ confusion
wandered off ~ absconded ~ missing person
ran away ~ absconded ~ abscond ~ missing
went missing ~ missing person ~ absconded ~ missing persons
missing ~ absconded
walked out of hospital ~ absconded ~ self discharge ~ left the ward
locked up ~ detained ~ custody
sectioned ~ detained under the mental health act ~ section 2 ~ section 3 ~ mental health act
sectioning ~ mental health act assessment ~ detained
mental hospital ~ psychiatric hospital ~ mental health ward ~ inpatient
psychiatric ward ~ mental health ward ~ inpatient unit
psychiatrist ~ psychiatric ~ mental health
voices ~ psychosis ~ hallucinations ~ psychotic
psychosis ~ psychotic ~ schizophrenia
bipolar ~ bi polar affective disorder ~ mania
depressed ~ depression ~ low mood
suicidal ~ suicide ~ suicidal ideation ~ self harm
killed himself ~ suicide ~ took his own life
killed herself ~ suicide ~ took her own life
took own life ~ suicide
hanged ~ hanging ~ ligature
ligature ~ ligature point ~ anti ligature
self harm ~ self injury ~ self inflicted
crisis team ~ home treatment team ~ crisis resolution
safe and well check ~ welfare check ~ concern for welfare
welfare check ~ concern for welfare ~ right care right person
waiting list ~ waiting times ~ delay in treatment
waiting for ambulance ~ ambulance delay ~ ambulance response times ~ response time
ambulance late ~ ambulance delay ~ response time ~ delayed ambulance
ambulance queue ~ ambulance handover ~ handover delays
ambulance waiting outside ~ ambulance handover ~ handover delays
corridor ~ corridor care ~ overcrowding
no beds ~ bed availability ~ shortage of beds ~ lack of beds ~ bed capacity
bed shortage ~ shortage of beds ~ lack of beds
short staffed ~ staffing levels ~ staff shortages ~ understaffed
understaffed ~ staffing levels ~ staff shortages
agency nurse ~ agency staff ~ bank staff
sent home ~ discharged ~ discharge
sent home too early ~ unsafe discharge ~ premature discharge
discharged ~ discharge
leaving hospital ~ discharge
nobody listened ~ family concerns ~ not listened ~ concerns of family
family ignored ~ family concerns ~ involvement of family
told the family ~ communication with family
notes lost ~ records ~ record keeping ~ missing records
notes ~ records ~ documentation
computer system ~ electronic record ~ it system ~ software
wrong tablets ~ medication error ~ wrong medication ~ prescribing error
wrong medicine ~ medication error ~ wrong medication ~ prescribing error
wrong dose ~ dosage error ~ medication error ~ dosing error
medicine ~ medication ~ drug
tablets ~ medication ~ pills
painkiller ~ opioid ~ analgesia ~ codeine ~ morphine ~ tramadol
strong painkillers ~ opioids ~ morphine ~ fentanyl ~ oxycodone
paracetamol ~ acetaminophen
fentanyl ~ opioid ~ patch
morphine ~ opioid ~ oramorph
oxycodone ~ oxynorm ~ opioid
codeine ~ opioid
pregabalin ~ gabapentin ~ gabapentinoid
diazepam ~ benzodiazepine ~ valium
alprazolam ~ xanax ~ benzodiazepine
zopiclone ~ sleeping tablets
sleeping pills ~ zopiclone ~ sleeping tablets
antidepressant ~ ssri ~ sertraline ~ citalopram ~ fluoxetine ~ mirtazapine
propranolol ~ beta blocker
clozapine ~ antipsychotic
olanzapine ~ antipsychotic
antipsychotic ~ clozapine ~ olanzapine ~ depot
lithium ~ mood stabiliser
sodium valproate ~ valproate ~ epilim
methadone ~ opioid substitution ~ buprenorphine
naloxone ~ opioid overdose
heroin ~ opiate ~ opioid
cocaine ~ crack cocaine
spice ~ synthetic cannabinoids ~ psychoactive substances
legal highs ~ psychoactive substances
ketamine ~ drug misuse
mdma ~ ecstasy
nitrous oxide ~ laughing gas
steroids ~ prednisolone ~ hydrocortisone
adrenal crisis ~ adrenal insufficiency ~ hydrocortisone
insulin ~ diabetes
antibiotic ~ antibiotics ~ antimicrobial
chemotherapy ~ chemo ~ oncology ~ neutropenic sepsis
drink problem ~ alcohol dependence ~ alcohol misuse ~ alcohol
alcoholic ~ alcohol dependence ~ alcohol misuse
drunk ~ intoxicated ~ alcohol
drug addict ~ substance misuse ~ drug misuse ~ drug dependence
drugs and mental health ~ dual diagnosis
rehab ~ rehabilitation ~ substance misuse
jail ~ prison ~ custody
prisoner ~ prison ~ inmate
cell ~ custody ~ prison
released from prison ~ release from custody ~ probation
probation ~ approved premises ~ offender management
police cell ~ police custody ~ custody suite
restrained ~ restraint
tasered ~ taser ~ conducted energy device
police chase ~ police pursuit
immigration detention ~ immigration removal centre
asylum seeker ~ asylum ~ home office accommodation
homeless ~ homelessness ~ rough sleeping ~ temporary accommodation
council house ~ housing ~ landlord ~ social housing
landlord ~ housing ~ tenant
damp ~ mould
black mould ~ mould ~ damp
gas leak ~ carbon monoxide ~ gas safety
fumes ~ carbon monoxide
boiler ~ carbon monoxide ~ gas
fire alarm ~ smoke alarm ~ smoke detector
smoke alarm ~ smoke detector
house fire ~ fire ~ fire and rescue
flammable cream ~ emollient ~ paraffin based
skin cream ~ emollient
cladding ~ fire safety
window ~ window restrictors
fell from window ~ window restrictors ~ fall from height
balcony ~ fall from height
car crash ~ road traffic collision ~ collision
car accident ~ road traffic collision ~ collision
motorbike ~ motorcycle ~ motorcyclist
cyclist ~ bicycle ~ cycling
bike ~ bicycle ~ cyclist
pavement ~ footpath ~ footway
pedestrian ~ crossing ~ footway
zebra crossing ~ pedestrian crossing ~ crossing
speed limit ~ speeding ~ speed reduction
speeding ~ speed limit
pothole ~ road surface ~ carriageway defect
road flooding ~ standing water ~ surface water ~ aquaplane
flooded road ~ standing water ~ surface water
icy ~ ice ~ gritting ~ winter maintenance
road sign ~ signage ~ road markings
signs ~ signage ~ warning signs
crash barrier ~ safety barrier ~ vehicle restraint
dangerous bend ~ bend ~ junction
level crossing ~ railway crossing
train ~ railway ~ rail
railway ~ rail ~ network rail
tractor ~ quad bike ~ agricultural vehicle ~ farm
eyesight ~ visual acuity ~ eye test ~ fitness to drive
medically unfit to drive ~ fitness to drive ~ dvla
driving licence ~ dvla ~ fitness to drive
drowned ~ drowning
drowning ~ water safety ~ life ring ~ lifeguard
swimming ~ lifeguard ~ open water ~ drowning
river ~ canal ~ water safety ~ open water
lake ~ reservoir ~ open water
sea ~ beach ~ coastguard
boat ~ vessel ~ lifejacket
bath ~ bathing ~ hot water ~ scald
hot water ~ scald ~ scalding
building site ~ construction ~ cdm
scaffolding ~ working at height ~ scaffold
work accident ~ workplace ~ health and safety executive
asbestos ~ mesothelioma
machine ~ machinery ~ guarding
forklift ~ fork lift truck ~ lift truck
school ~ pupil ~ education ~ teacher
bullying ~ bullied ~ peer
university ~ student ~ higher education
social media ~ online content ~ online harms ~ instagram
internet ~ online ~ website
bought online ~ online purchase ~ website
poison ~ poisoning ~ toxic
domestic violence ~ domestic abuse ~ coercive control
abusive partner ~ domestic abuse
murdered ~ homicide ~ unlawful killing
stabbing ~ stabbed ~ knife
stabbed ~ stab wound ~ knife
gun ~ firearm ~ shotgun
gun licence ~ firearms licensing ~ shotgun certificate
social worker ~ social services ~ adult social care
social services ~ adult social care ~ children social care ~ safeguarding
safeguarding ~ vulnerable adult
neglect ~ self neglect
hoarding ~ self neglect
learning disability ~ learning disabilities ~ learning difficulties
autistic ~ autism
autism ~ autistic ~ neurodevelopmental
wheelchair ~ mobility aid
hoist ~ sling ~ moving and handling
bed rails ~ bed rail ~ entrapment
mattress ~ pressure relieving
alarm ~ call bell ~ pendant alarm
call bell ~ nurse call ~ buzzer
panic button ~ pendant alarm ~ telecare
pendant alarm ~ telecare ~ lifeline
oxygen ~ ventilation ~ oxygen therapy
breathing tube ~ tracheostomy ~ endotracheal ~ intubation
tracheostomy ~ airway
feeding tube ~ nasogastric ~ gastrostomy
drip ~ intravenous ~ cannula ~ infusion
monitor ~ monitoring ~ observations
checks ~ observations
blood pressure ~ observations
early warning score ~ news2 ~ national early warning score ~ deteriorating patient
getting worse ~ deterioration ~ deteriorating
deteriorating ~ deterioration ~ escalation
out of hours ~ weekend ~ night
weekend ~ out of hours
interpreter ~ language barrier ~ translation
language ~ interpreter
veteran ~ armed forces ~ military
soldier ~ army ~ armed forces ~ military
army ~ ministry of defence ~ military
benefits ~ universal credit ~ department for work and pensions
gambling ~ gambling disorder ~ betting
debt ~ financial
dentist ~ dental
optician ~ optometrist
pharmacist ~ pharmacy ~ dispensing
chemist ~ pharmacy ~ dispensing
phone line ~ helpline ~ nhs 111
helpline ~ crisis line ~ 111
video call ~ remote consultation ~ telephone consultation
telephone consultation ~ remote consultation ~ face to face appointment
mesh ~ surgical mesh
pacemaker ~ implantable cardioverter defibrillator ~ lead extraction
valve ~ heart valve ~ tavi
stent ~ angioplasty ~ coronary
heart surgery ~ cardiac surgery
weight loss surgery ~ bariatric surgery ~ gastric sleeve
surgery abroad ~ medical tourism ~ cosmetic surgery
cosmetic surgery ~ brazilian butt lift ~ aesthetic procedure
transplant ~ donor ~ transplantation
dog attack ~ dangerous dog ~ dog bite
horse ~ equestrian
playground ~ play equipment
bouncy castle ~ inflatable
festival ~ event ~ crowd
football ~ sport ~ concussion
boxing ~ combat sport
diving ~ diver ~ scuba
climbing ~ mountaineering
paragliding ~ aircraft ~ aviation
plane ~ aircraft ~ aviation
helicopter ~ aviation ~ aircraft
lift ~ elevator
escalator ~ lift
battery ~ lithium ion ~ button battery
blind cord ~ window blind
baby sling ~ infant carrier
car seat ~ child restraint
`;
