/**
 * Everyday words and the clinical or official ones, kept by hand: illness, treatment, medicines and care.
 * They find each other, less surely than ways of saying the same, so they count for less than what was typed.
 */
export const WORDS_ABOUT_CARE = `
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
`;
