/**
 * Forms of one word that the stemmer leaves apart, kept by hand: "fell" and "fall", "prescribed" and "prescription".
 * They find each other as if they were the same word. Plurals and endings that the stemmer cuts need no line.
 */
export const WORD_FORMS = `
child = children
man = men
woman = women
foot = feet
tooth = teeth
knife = knives
wife = wives
midwife = midwives = midwifery
fell = fall = fallen
bled = bleed = bleeding
broke = broken = break
burnt = burn = burned
drank = drink = drunk
drove = drive = driven = driver
ate = eat = eaten
fed = feed = feeding
fled = flee
forgot = forget = forgotten
hid = hide = hidden
hung = hang = hanging = hanged
lost = lose = loss
ran = run
rode = ride = rider
sent = send
shot = shoot = shooting
slept = sleep = asleep
spoke = speak = spoken
stole = steal = stolen
struck = strike
swam = swim = swimmer
tore = tear = torn
woke = wake = woken
wore = wear = worn
wrote = write = written
absent = absence
absconded = abscond = absconsion
admit = admitted = admission
administer = administered = administration
allergy = allergic
anaesthetic = anaesthesia = anaesthetist
anxious = anxiety
asphyxia = asphyxiation = asphyxiated
assault = assaulted
autism = autistic
bereaved = bereavement
cancer = cancerous
cardiac = cardiology = cardiologist
collide = collision
confuse = confused = confusion
convict = conviction
cycle = cyclist = cycling = bicycle
decide = decision
delirium = delirious
detain = detained = detention = detainee
diagnose = diagnosed = diagnosis
dialysis = dialysed
disabled = disability
dizzy = dizziness
elderly = elder
electrocute = electrocution = electrocuted
endoscopy = endoscopic = endoscope
epilepsy = epileptic
evict = eviction
exclude = excluded = exclusion
explode = explosion
fail = failure
farm = farmer
fatal = fatality
gamble = gambling = gambler
haemorrhage = haemorrhagic
homeless = homelessness
hypertension = hypertensive
ill = illness
immune = immunity = immunosuppressed
infarct = infarction
inflame = inflammation
injure = injured = injury
intoxicated = intoxication
intubate = intubation = intubated
ischaemia = ischaemic
isolate = isolation
ketoacidosis = ketoacidotic
lacerate = laceration
manic = mania
medicine = medication = medicinal
motorcycle = motorcyclist = motorbike
necrosis = necrotic
neonatal = neonate
neurology = neurological = neurologist
notify = notification
obese = obesity
obstetric = obstetrics = obstetrician
obstruct = obstruction
occlude = occlusion
omit = omission
opiate = opioid
paediatric = paediatrician = paediatrics
perforate = perforation = perforated
pharmacy = pharmacist = pharmaceutical
physio = physiotherapy = physiotherapist
pregnant = pregnancy
prescribe = prescription = prescriber
prison = prisoner = imprisonment
probation = probationary
procure = procurement
protect = protection
psychiatry = psychiatric = psychiatrist
psychology = psychological = psychologist
psychosis = psychotic
pursue = pursuit
radiology = radiologist = radiographer = radiological
refer = referral = referred
refuse = refusal
rehabilitate = rehab = rehabilitation
resident = residential
respiratory = respiration
respond = response = responder
restrain = restraint
resuscitate = resuscitation
retain = retention
rupture = ruptured
schizophrenia = schizophrenic
seize = seizure
sepsis = septic
smoke = smoking = smoker
starve = starvation
stillbirth = stillborn
strangle = strangulation = strangled
suffocate = suffocation
supervise = supervision = supervisor
surgery = surgical = surgeon
suspect = suspicion
swallow = swallowing
thrombosis = thrombotic = thrombus
toxic = toxicity = toxicology
transfuse = transfusion
transplant = transplantation
treat = treatment
ulcer = ulceration
urine = urinary
vaccine = vaccination = vaccinated
ventilate = ventilation = ventilator
violent = violence
vulnerable = vulnerability
withdraw = withdrawal = withdrawn
nitazene = isotonitazene = protonitazene = metonitazene = etonitazene = nitazenes
benzodiazepine = bromazolam = etizolam
`;
