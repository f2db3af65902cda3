/**
 * Other ways of saying the same, kept by hand: acronyms and their long forms, spellings, words written apart or
 * together. What people type on one side finds what reports say on the other, and back; a report that has one way
 * has the others. Words are taken in any form ("fall" is also "falls").
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
defib = defibrillator
mi = myocardial infarction
`;
