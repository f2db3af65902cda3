/**
 * Everyday words and the clinical or official ones, kept by hand: drink and drugs, custody, homes, roads, water, work and play.
 * They find each other, less surely than ways of saying the same, so they count for less than what was typed.
 */
export const WORDS_ABOUT_LIFE = `
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
