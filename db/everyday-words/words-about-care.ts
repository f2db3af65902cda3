/**
 * Everyday words and the clinical or official ones, kept by hand: illness, injury, examination and treatment.
 * They find each other, less surely than ways of saying the same, so they count for less than what was typed.
 */
export const WORDS_ABOUT_CARE = `
heart attack ~ myocardial infarction ~ acute coronary syndrome ~ chest pain
heart failure ~ cardiac failure
heart stopped ~ cardiac arrest
stroke ~ cerebrovascular accident ~ cerebral infarction ~ thrombectomy ~ thrombolysis ~ cerebral
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
scan ~ ct ~ mri ~ imaging ~ radiology ~ ultrasound
x ray ~ radiograph ~ radiology ~ xray
operation ~ surgery ~ surgical
surgeon ~ surgery
put to sleep ~ anaesthetic
child ~ children ~ paediatric ~ young person
missing ~ absconded
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
resuscitate ~ cpr ~ basic life support
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
missed ~ failure to recognise ~ failed to recognise ~ overlooked ~ missed opportunity
infection after surgery ~ wound infection ~ surgical site infection ~ anastomotic leak
bowel leak ~ anastomotic leak ~ peritonitis
autopsy ~ post mortem
vomiting ~ vomited ~ sickness
diarrhoea ~ gastroenteritis
high temperature ~ fever ~ pyrexia
fever ~ pyrexia ~ febrile
swollen ~ swelling ~ oedema
paralysed ~ paralysis ~ tetraplegia ~ paraplegia
motor neurone ~ neurological
multiple sclerosis ~ neurological
amputation ~ amputated ~ limb ischaemia
eye ~ ophthalmology
ear nose and throat ~ ent
prostate ~ urology
womb ~ uterus ~ gynaecology
heart scan ~ echocardiogram
heart rhythm ~ arrhythmia ~ ecg ~ long qt
heart defect ~ congenital heart
pacemaker ~ implantable cardioverter defibrillator ~ cardiac device
physician associate ~ physician associates ~ associate
advanced nurse practitioner ~ nurse practitioner
cancer treatment ~ chemotherapy ~ radiotherapy
blood pressure ~ hypotension ~ hypertension ~ observations
defibrillator ~ aed ~ cpr
passed out ~ collapse ~ syncope ~ fainted
blacked out ~ syncope ~ collapse ~ loss of consciousness
water on the lungs ~ pulmonary oedema ~ heart failure
fluid on the lungs ~ pleural effusion ~ pulmonary oedema
torn artery ~ aortic dissection
burst artery ~ aneurysm ~ rupture
high blood sugar ~ hyperglycaemia ~ ketoacidosis
soft diet ~ dysphagia ~ modified diet ~ speech and language
knocked his head ~ head injury
hit her head ~ head injury
bowel blockage ~ bowel obstruction
twisted bowel ~ volvulus ~ bowel obstruction
burst bowel ~ bowel perforation ~ peritonitis
stomach ulcer ~ peptic ulcer ~ gastrointestinal bleed
lack of oxygen ~ hypoxia ~ hypoxic
lung disease ~ respiratory disease ~ copd
croup ~ stridor ~ airway
overweight ~ obesity ~ bariatric
gastric band ~ bariatric surgery
coughing blood ~ haemoptysis
black stools ~ melaena ~ gastrointestinal bleed
paralysed ~ spinal cord
plaster cast ~ immobilisation ~ deep vein thrombosis
leg in plaster ~ immobilisation ~ deep vein thrombosis
hip replacement ~ orthopaedic
tube in throat ~ tracheostomy ~ endotracheal ~ intubation
oxygen ran out ~ oxygen cylinder ~ oxygen supply
dirty ward ~ infection control ~ cleaning
lump ~ cancer ~ tumour ~ biopsy
missed cancer ~ delayed diagnosis ~ malignancy
wrong operation ~ wrong site surgery ~ never event
blood tests ~ pathology ~ laboratory
bleeding disorder ~ haemophilia
jehovah's witness ~ blood transfusion ~ blood products
end of life ~ palliative ~ palliative care
dying at home ~ palliative ~ end of life
lost weight ~ weight loss ~ malnutrition
not eating ~ nutrition ~ food intake ~ malnutrition
jab ~ vaccination ~ vaccine
food poisoning ~ salmonella ~ food hygiene
pump ~ syringe driver ~ infusion
`;
