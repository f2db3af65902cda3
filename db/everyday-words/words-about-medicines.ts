/**
 * Medicines by their own names, their brands and what people call them, kept by hand. They find each other, less
 * surely than ways of saying the same, so they count for less than what was typed.
 */
export const WORDS_ABOUT_MEDICINES = `
blood thinner ~ anticoagulant ~ anticoagulation ~ warfarin ~ apixaban ~ rivaroxaban ~ edoxaban ~ heparin ~ dalteparin ~ enoxaparin ~ clexane ~ fragmin
blood thinning ~ anticoagulant ~ anticoagulation ~ warfarin ~ apixaban ~ rivaroxaban ~ edoxaban
anticoagulant ~ warfarin ~ apixaban ~ rivaroxaban ~ edoxaban ~ dabigatran
anticoagulation ~ warfarin ~ apixaban ~ heparin ~ enoxaparin ~ low molecular weight heparin
inr ~ warfarin ~ international normalised ratio
apixaban ~ eliquis
rivaroxaban ~ xarelto
clopidogrel ~ antiplatelet ~ aspirin
low molecular weight heparin ~ dalteparin ~ enoxaparin ~ tinzaparin
painkiller ~ opioid ~ analgesia ~ analgesic ~ codeine ~ morphine ~ tramadol ~ pain relief
strong painkillers ~ opioids ~ morphine ~ fentanyl ~ oxycodone
pain relief ~ analgesia ~ analgesic ~ painkiller
opioid ~ morphine ~ fentanyl ~ oxycodone ~ codeine ~ tramadol ~ methadone ~ dihydrocodeine ~ buprenorphine
paracetamol ~ acetaminophen ~ co codamol
fentanyl ~ matrifen ~ patch
morphine ~ oramorph ~ mst ~ zomorph
oxycodone ~ oxynorm ~ oxycontin
codeine ~ co codamol ~ dihydrocodeine
buprenorphine ~ subutex ~ butec ~ patch
methadone ~ opioid substitution ~ buprenorphine
naloxone ~ opioid overdose ~ prenoxad
pregabalin ~ gabapentin ~ gabapentinoid ~ lyrica
gabapentin ~ gabapentinoid ~ neurontin
diazepam ~ benzodiazepine ~ valium
lorazepam ~ benzodiazepine
alprazolam ~ xanax ~ benzodiazepine
benzos ~ benzodiazepine ~ diazepam
street valium ~ benzodiazepine ~ bromazolam ~ etizolam
zopiclone ~ sleeping tablets ~ zolpidem
sleeping pills ~ zopiclone ~ sleeping tablets ~ nitrazepam
sleeping tablets ~ zopiclone ~ zolpidem
antidepressant ~ ssri ~ sertraline ~ citalopram ~ fluoxetine ~ mirtazapine ~ venlafaxine ~ amitriptyline
ssri ~ sertraline ~ citalopram ~ fluoxetine ~ selective serotonin reuptake inhibitor
prozac ~ fluoxetine
propranolol ~ beta blocker
antipsychotic ~ clozapine ~ olanzapine ~ quetiapine ~ risperidone ~ aripiprazole ~ depot
clozapine ~ antipsychotic ~ clozaril
depot ~ depot injection ~ antipsychotic
lithium ~ mood stabiliser
sodium valproate ~ valproate ~ epilim
epilepsy medication ~ anti epileptic ~ anticonvulsant ~ valproate ~ levetiracetam ~ carbamazepine
isotretinoin ~ roaccutane ~ acne
adhd medication ~ methylphenidate ~ stimulant ~ lisdexamfetamine
insulin ~ diabetes
metformin ~ diabetes
statin ~ cholesterol
steroids ~ prednisolone ~ hydrocortisone ~ corticosteroid ~ dexamethasone
antibiotic ~ antimicrobial ~ penicillin ~ amoxicillin ~ co amoxiclav ~ gentamicin ~ trimethoprim ~ nitrofurantoin
penicillin ~ amoxicillin ~ co amoxiclav ~ tazocin ~ flucloxacillin
allergic to penicillin ~ penicillin allergy ~ anaphylaxis
adrenaline pen ~ epipen ~ adrenaline auto injector ~ jext
epipen ~ adrenaline auto injector
inhaler ~ salbutamol ~ ventolin ~ bronchodilator ~ asthma
chemotherapy ~ chemo ~ oncology ~ neutropenic sepsis ~ cytotoxic
methotrexate ~ immunosuppressant
potassium ~ hyperkalaemia ~ hypokalaemia
salt levels ~ sodium ~ hyponatraemia
magnesium ~ electrolyte
laxative ~ constipation ~ senna
hrt ~ hormone replacement therapy ~ menopause
contraceptive pill ~ combined oral contraceptive ~ contraception
slimming pills ~ diet pills ~ dnp ~ dinitrophenol
semaglutide ~ ozempic ~ wegovy ~ weight loss injection
spice ~ synthetic cannabinoids ~ psychoactive substances ~ synthetic cannabinoid ~ mamba
legal highs ~ psychoactive substances ~ novel psychoactive substances
cannabis ~ marijuana ~ weed ~ skunk
weed ~ cannabis
ketamine ~ drug misuse ~ bladder
mdma ~ ecstasy
cocaine ~ crack cocaine
heroin ~ opiate ~ diamorphine
amphetamine ~ speed ~ methamphetamine
nitrous oxide ~ laughing gas
laughing gas ~ nitrous oxide
solvent abuse ~ butane ~ volatile substance ~ aerosol
synthetic opioid ~ nitazene ~ fentanyl ~ isotonitazene
nitazene ~ synthetic opioid
poppers ~ alkyl nitrite
drug overdose ~ drug toxicity ~ mixed drug toxicity ~ drug related death
overdose ~ toxicity ~ excess
wrong tablets ~ medication error ~ wrong medication ~ prescribing error ~ dispensing error
wrong medicine ~ medication error ~ wrong medication ~ prescribing error ~ dispensing error
wrong drug ~ medication error ~ wrong medication ~ prescribing error
wrong dose ~ dosage error ~ medication error ~ dosing error ~ excessive dose
too much medicine ~ overdose ~ excessive dose ~ toxicity
ran out of medicine ~ medication not available ~ missed doses ~ prescription
missed medication ~ missed doses ~ omitted doses ~ not administered
repeat prescription ~ repeat prescribing ~ medication review
medicine ~ medication ~ drug
tablets ~ medication ~ pills
side effects ~ adverse reaction ~ adverse drug reaction ~ yellow card
bad reaction ~ adverse reaction ~ anaphylaxis
online pharmacy ~ internet pharmacy ~ online prescriber ~ pharmacy2u
addicted to painkillers ~ opioid dependence ~ dependency forming ~ prescription drug dependence
painkillers ~ paracetamol
water tablets ~ diuretic ~ furosemide
nerve tablets ~ pregabalin ~ gabapentin
came off tablets ~ withdrawal ~ discontinued ~ stopped taking
not taking tablets ~ non compliance ~ concordance ~ adherence
hoarded tablets ~ stockpiled ~ stockpiling
heroin ~ methadone
cocaine ~ illicit drugs ~ substance misuse
shakes ~ alcohol withdrawal
suicide chemicals ~ sodium nitrite ~ poison
`;
