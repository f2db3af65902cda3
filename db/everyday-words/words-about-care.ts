/**
 * Everyday words and the clinical or official ones, kept by hand: illness, treatment, hospitals and ambulances.
 * They find each other, less surely than ways of saying the same, so they count for less than what was typed.
 */
export const WORDS_ABOUT_CARE = `
heart attack ~ myocardial infarction ~ acute coronary syndrome ~ chest pain
heart failure ~ cardiac failure
heart stopped ~ cardiac arrest
stroke ~ cerebrovascular accident ~ cerebral infarction
blood clot ~ pulmonary embolism ~ deep vein thrombosis ~ thrombosis ~ venous thromboembolism
clot on the lung ~ pulmonary embolism
blood poisoning ~ sepsis ~ septicaemia
sepsis ~ septicaemia ~ septic shock
bleeding ~ haemorrhage ~ bled
brain bleed ~ subarachnoid haemorrhage ~ subdural haematoma ~ intracranial haemorrhage
bleed on the brain ~ subarachnoid haemorrhage ~ subdural haematoma ~ intracranial haemorrhage
head injury ~ brain injury ~ subdural haematoma ~ ct head ~ traumatic brain injury
burst appendix ~ perforated appendix ~ appendicitis
perforated bowel ~ bowel perforation ~ peritonitis
blocked bowel ~ bowel obstruction ~ constipation
tear in artery ~ aortic dissection
aortic dissection ~ ruptured aorta ~ aortic aneurysm
kidney failure ~ renal failure ~ acute kidney injury
dialysis ~ haemodialysis ~ renal ~ kidney
high blood pressure ~ hypertension
low blood sugar ~ hypoglycaemia
diabetes ~ diabetic ~ insulin
diabetic coma ~ diabetic ketoacidosis
fit ~ seizure ~ epilepsy
fits ~ seizures ~ epilepsy
epilepsy ~ epileptic ~ seizure
broken hip ~ fractured neck of femur ~ hip fracture ~ fractured hip
broken leg ~ fractured femur ~ leg fracture
broken bone ~ fracture
dehydrated ~ dehydration ~ fluid intake
starved ~ malnutrition ~ malnourished
not eating ~ malnutrition ~ nutrition ~ self neglect
allergic reaction ~ anaphylaxis ~ allergy
allergy ~ allergic ~ anaphylaxis ~ allergen
asthma attack ~ asthma ~ inhaler
chest infection ~ pneumonia
lung infection ~ pneumonia
meningitis ~ meningococcal
waterworks ~ urinary
catheter ~ catheterisation ~ urinary
stomach ulcer ~ duodenal ulcer ~ gastric ulcer
cancer missed ~ delayed diagnosis cancer
missed diagnosis ~ misdiagnosis ~ delayed diagnosis ~ failure to diagnose
misdiagnosed ~ missed diagnosis ~ wrong diagnosis
scan ~ ct ~ mri ~ imaging ~ radiology ~ ultrasound
x ray ~ radiograph ~ radiology ~ xray
test results ~ blood tests ~ results
blood test ~ blood tests ~ blood results
operation ~ surgery ~ surgical
surgeon ~ surgery
put to sleep ~ anaesthetic
child ~ children ~ paediatric ~ young person
missing ~ absconded
waiting list ~ waiting times ~ delay in treatment
waiting for ambulance ~ ambulance delay ~ ambulance response times ~ response time
ambulance late ~ ambulance delay ~ response time ~ delayed ambulance
ambulance queue ~ ambulance handover ~ handover delays ~ offload
ambulance waiting outside ~ ambulance handover ~ handover delays
corridor ~ corridor care ~ overcrowding ~ crowding
no beds ~ bed availability ~ shortage of beds ~ lack of beds ~ bed capacity ~ no bed available
bed shortage ~ shortage of beds ~ lack of beds
short staffed ~ staffing levels ~ staff shortages ~ understaffed
understaffed ~ staffing levels ~ staff shortages
agency nurse ~ agency staff ~ bank staff ~ temporary staff
sent home ~ discharged ~ discharge ~ sent away
sent home too early ~ unsafe discharge ~ premature discharge
leaving hospital ~ discharge
nobody listened ~ family concerns ~ not listened ~ concerns of family
family ignored ~ family concerns ~ involvement of family ~ carers concerns
told the family ~ communication with family
notes lost ~ records ~ record keeping ~ missing records
notes ~ records ~ documentation
computer system ~ electronic record ~ it system ~ software ~ systmone
adrenal crisis ~ adrenal insufficiency ~ hydrocortisone
stopped breathing ~ respiratory arrest ~ cardiac arrest ~ not breathing
could not breathe ~ shortness of breath ~ breathlessness ~ respiratory distress
breathless ~ shortness of breath ~ breathing difficulties ~ dyspnoea
short of breath ~ shortness of breath ~ breathlessness
chest pain ~ cardiac ~ myocardial infarction ~ pulmonary embolism
irregular heartbeat ~ arrhythmia ~ atrial fibrillation
fast heartbeat ~ tachycardia
collapsed ~ cardiac arrest ~ syncope
fainted ~ syncope ~ collapse
passed out ~ syncope ~ unconscious
unconscious ~ unresponsive ~ reduced consciousness
hole in the heart ~ congenital heart defect ~ septal defect
furred arteries ~ coronary artery disease ~ atheroma
aneurysm ~ ruptured aneurysm ~ subarachnoid haemorrhage
bled to death ~ haemorrhage ~ exsanguination ~ blood loss
blood loss ~ haemorrhage ~ hypovolaemic shock
internal bleeding ~ haemorrhage ~ gastrointestinal bleed ~ haematoma
vomiting blood ~ haematemesis ~ gastrointestinal bleed ~ varices
liver failure ~ liver disease ~ cirrhosis ~ hepatic
liver disease ~ cirrhosis ~ alcoholic liver disease
jaundice ~ biliary ~ liver
gallstones ~ cholecystectomy ~ gallbladder ~ pancreatitis
bowel cancer ~ colorectal cancer ~ colon
breast cancer ~ mammogram
skin cancer ~ melanoma
lung cancer ~ chest x ray ~ carcinoma
womb cancer ~ endometrial cancer
cervical cancer ~ smear test ~ cervical screening
cancer ~ tumour ~ malignancy ~ carcinoma ~ oncology
two week wait ~ urgent suspected cancer ~ cancer pathway
results not passed on ~ results not communicated ~ not followed up ~ failure to act on
nobody told her ~ not informed ~ not communicated
lost to follow up ~ not followed up ~ follow up appointment
missed appointment ~ did not attend ~ failed to attend ~ non attendance
did not attend ~ failed to attend ~ disengaged ~ non attendance
dna ~ did not attend
appointment cancelled ~ cancelled appointment ~ postponed
waited months ~ waiting list ~ waiting times
long wait ~ waiting times ~ delay
turned away ~ refused admission ~ not admitted ~ rejected referral
referral rejected ~ did not meet criteria ~ threshold ~ declined
refused help ~ did not meet criteria ~ threshold ~ declined
gp ~ surgery ~ practice
doctor ~ clinician ~ physician ~ gp
junior doctor ~ foundation doctor ~ registrar ~ senior house officer
nurse ~ nursing
matron ~ ward manager
hospital porter ~ transfer
trolley ~ corridor ~ emergency department
overcrowded ~ overcrowding ~ crowding ~ capacity
left waiting ~ delay ~ waited ~ prolonged wait
nobody checked ~ not observed ~ no observations ~ not checked
made up records ~ falsified ~ retrospective entries
asleep on duty ~ sleeping on duty ~ sleep
trip ~ trip hazard ~ fall
broken neck ~ cervical spine fracture ~ cervical fracture ~ spinal fracture
broken ribs ~ rib fractures
broken back ~ spinal fracture ~ spinal injury
wound ~ wound care ~ infected wound
gangrene ~ necrosis ~ amputation
bad feet ~ diabetic foot ~ podiatry
thirsty ~ dehydration ~ fluid intake
dehydration ~ fluid balance ~ fluid intake ~ hypernatraemia
fluid balance ~ fluid intake ~ fluid chart ~ fluids
not drinking ~ dehydration ~ fluid intake
weight loss ~ malnutrition ~ must score
aspiration ~ aspiration pneumonia ~ aspirated
feeding tube ~ nasogastric ~ gastrostomy ~ peg
urine infection ~ urinary tract infection
water infection ~ urinary tract infection
tb ~ tuberculosis
tuberculosis ~ tb
flu ~ influenza
hospital infection ~ hospital acquired ~ infection control
superbug ~ mrsa ~ clostridium difficile
strep ~ streptococcal ~ streptococcus
scarlet fever ~ streptococcal
septic shock ~ sepsis
sepsis six ~ sepsis pathway ~ sepsis screening ~ sepsis bundle
rash ~ meningitis ~ meningococcal septicaemia
legionnaires ~ legionella
hepatitis ~ liver
hiv ~ aids
allergic ~ anaphylaxis ~ allergen
nut allergy ~ anaphylaxis ~ peanut ~ allergen
asthma ~ inhaler ~ bronchospasm
not enough oxygen ~ hypoxia ~ oxygen saturation
sleep apnoea ~ cpap
breathing machine ~ ventilator ~ ventilation
put in the wrong place ~ misplaced ~ misplacement
swab left inside ~ retained swab ~ never event ~ retained object
wrong side ~ wrong site surgery ~ never event
botched operation ~ surgical complication ~ perforation
keyhole surgery ~ laparoscopic
camera test ~ endoscopy ~ colonoscopy
general anaesthetic ~ anaesthesia
knee replacement ~ arthroplasty
hip replacement ~ arthroplasty
hernia ~ strangulated hernia ~ bowel obstruction
brain damage ~ hypoxic brain injury ~ brain injury
nervous breakdown ~ mental health crisis ~ depressive episode
rang back ~ called back ~ call back ~ returned the call
no one answered ~ unanswered ~ did not answer ~ not answered
resuscitate ~ cpr ~ basic life support
sent away ~ discharged ~ sent home
sent home from hospital ~ discharged ~ unsafe discharge
after leaving hospital ~ discharge ~ following discharge ~ post discharge
discharge letter ~ discharge summary
discharge summary ~ discharge letter ~ communication with gp
handover ~ shift change ~ change of shift ~ transfer of information
medical records ~ records ~ record keeping ~ notes
patient records ~ electronic patient record ~ systmone ~ rio ~ emis
electronic patient record ~ electronic records ~ systmone ~ rio ~ emis
locum ~ agency ~ temporary staff
untrained ~ lack of training ~ not trained ~ training
badly trained ~ lack of training ~ inadequate training
no training ~ lack of training ~ training
induction ~ new staff ~ orientation
cover up ~ candour ~ duty of candour
duty of candour ~ openness ~ transparency
lied ~ inaccurate ~ candour
lessons not learned ~ learning from deaths ~ lessons learned ~ no learning
serious incident ~ serious incident investigation ~ root cause analysis ~ patient safety incident ~ si report
internal investigation ~ serious incident investigation ~ root cause analysis
complaint ~ concerns raised ~ complained
would not listen ~ family concerns ~ not listened ~ ignored
did not listen ~ family concerns ~ not listened ~ concerns dismissed
listen ~ concerns raised ~ family concerns
getting worse ~ deterioration ~ deteriorating ~ deteriorated
worse ~ deterioration ~ deteriorated
ambulance took hours ~ ambulance delay ~ ambulance response times ~ delayed ambulance ~ response time
ambulance ~ paramedic ~ 999
paramedic ~ ambulance crew
call handler ~ call taker ~ emergency call ~ 999 call ~ triage
999 call ~ emergency call ~ call handler ~ emergency operations centre
nhs 111 ~ 111 ~ out of hours ~ telephone triage ~ pathways
111 ~ nhs pathways ~ telephone triage
told to stay at home ~ advice ~ not conveyed ~ self care
not taken to hospital ~ not conveyed ~ non conveyance
category 1 ~ category 2 ~ ambulance response
kidney ~ renal
sickle cell ~ haemoglobinopathy
blood transfusion ~ transfusion ~ blood products
leg clot ~ deep vein thrombosis
vte ~ pulmonary embolism ~ deep vein thrombosis ~ thromboprophylaxis
thromboprophylaxis ~ vte ~ low molecular weight heparin ~ prophylaxis
bang on the head ~ head injury ~ subdural haematoma
brain tumour ~ raised intracranial pressure ~ neurosurgery
headache ~ subarachnoid ~ intracranial
spine ~ spinal ~ cauda equina
sight ~ vision ~ visual
deaf ~ hearing impaired ~ british sign language
`;
