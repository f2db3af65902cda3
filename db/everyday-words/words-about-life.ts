/**
 * Everyday words and the official ones, kept by hand: drink and drugs, homes, products, work, water, school and play.
 * They find each other, less surely than ways of saying the same, so they count for less than what was typed.
 */
export const WORDS_ABOUT_LIFE = `
drink problem ~ alcohol dependence ~ alcohol misuse ~ alcohol
alcoholic ~ alcohol dependence ~ alcohol misuse
drunk ~ intoxicated ~ alcohol
drug addict ~ substance misuse ~ drug misuse ~ drug dependence
drugs and mental health ~ dual diagnosis
rehab ~ rehabilitation ~ substance misuse
homeless ~ homelessness ~ rough sleeping ~ temporary accommodation
council house ~ housing ~ landlord ~ social housing
landlord ~ housing ~ tenant
damp ~ mould ~ ventilation
black mould ~ mould ~ damp
gas leak ~ carbon monoxide ~ gas safety ~ gas explosion
fumes ~ carbon monoxide
boiler ~ carbon monoxide ~ gas ~ flue
fire alarm ~ smoke alarm ~ smoke detector ~ fire detection
smoke alarm ~ smoke detector
house fire ~ fire ~ fire and rescue ~ dwelling fire
flammable cream ~ emollient ~ paraffin based
skin cream ~ emollient ~ paraffin based
cladding ~ fire safety ~ external wall
window ~ window restrictors
fell from window ~ window restrictors ~ fall from height
balcony ~ fall from height
drowned ~ drowning ~ water safety
drowning ~ water safety ~ life ring ~ lifeguard ~ drowned
swimming ~ lifeguard ~ open water ~ drowning ~ swimming pool
river ~ canal ~ water safety ~ open water ~ weir
lake ~ reservoir ~ open water ~ pond
sea ~ beach ~ coastguard
bath ~ bathing ~ hot water ~ scald
hot water ~ scald ~ scalding
building site ~ construction ~ cdm ~ construction site
scaffolding ~ working at height ~ scaffold
work accident ~ workplace ~ health and safety executive ~ accident at work
asbestos ~ mesothelioma
machine ~ machinery ~ guarding ~ equipment
forklift ~ fork lift truck ~ lift truck ~ telehandler
school ~ pupil ~ education ~ teacher ~ academy
bullying ~ bullied ~ peer
university ~ student ~ higher education ~ campus
social media ~ online content ~ online harms ~ instagram ~ tiktok
internet ~ online ~ website ~ forum
bought online ~ online purchase ~ website ~ internet
poison ~ poisoning ~ toxic ~ sodium nitrite
hoarding ~ self neglect ~ clutter
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
interpreter ~ language barrier ~ translation ~ english
language ~ interpreter
veteran ~ armed forces ~ military ~ ex serviceman
soldier ~ army ~ armed forces ~ military ~ service personnel
army ~ ministry of defence ~ military
benefits ~ universal credit ~ department for work and pensions ~ dwp ~ personal independence payment
gambling ~ gambling disorder ~ betting ~ gambling addiction
debt ~ financial ~ bailiff
dentist ~ dental
optician ~ optometrist
pharmacist ~ pharmacy ~ dispensing
chemist ~ pharmacy ~ dispensing ~ pharmacist
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
dog attack ~ dangerous dog ~ dog bite ~ xl bully
horse ~ equestrian
playground ~ play equipment
bouncy castle ~ inflatable
festival ~ event ~ crowd
football ~ sport ~ concussion
boxing ~ combat sport ~ kickboxing
diving ~ diver ~ scuba
climbing ~ mountaineering
lift ~ elevator ~ platform lift
escalator ~ lift
battery ~ lithium ion ~ button battery
blind cord ~ window blind ~ looped cord
baby sling ~ infant carrier
tag ~ electronic monitoring ~ curfew
ex ~ former partner
benefits stopped ~ universal credit ~ department for work and pensions ~ dwp
evicted ~ eviction ~ homelessness
temporary accommodation ~ homelessness ~ housing
rough sleeper ~ rough sleeping ~ homeless
council flat ~ social housing ~ housing association ~ tenant
carbon monoxide ~ fumes ~ co alarm
electric shock ~ electrocution ~ electrical safety
electrocuted ~ electrocution ~ electric shock
set fire ~ fire ~ ignition ~ smoking materials
fire brigade ~ fire and rescue ~ fire service
fire engine ~ fire and rescue
fire exit ~ means of escape ~ evacuation
could not get out ~ evacuation ~ means of escape ~ trapped
tower block ~ high rise ~ residential building
sprinklers ~ sprinkler system ~ fire suppression
smoker ~ smoking materials ~ cigarette
cigarette ~ smoking ~ lighter
candle ~ naked flame
emollient ~ paraffin based ~ skin cream
electric blanket ~ fire
charger ~ lithium ion ~ battery
lithium battery ~ lithium ion ~ battery
button battery ~ swallowed battery
swallowed ~ ingested ~ ingestion ~ foreign body
toy ~ product safety
faulty ~ defect ~ defective ~ product safety ~ malfunction
product recall ~ recall ~ product safety ~ safety notice
recall ~ safety notice ~ field safety notice
medical device ~ device ~ mhra
fell off a roof ~ fall from height ~ working at height ~ fragile roof
ladder ~ working at height ~ fall from height
roof ~ working at height ~ fragile roof
crushed ~ crush injury ~ crush ~ trapped
crushed at work ~ crush injury ~ machinery ~ health and safety executive
guard ~ guarding ~ machinery
accident at work ~ workplace ~ health and safety executive
factory ~ workplace ~ machinery
warehouse ~ workplace ~ racking
digger ~ excavator ~ plant
crane ~ lifting operation
farm ~ agricultural ~ livestock
cows ~ cattle ~ livestock
trampled ~ cattle ~ livestock
silica dust ~ silicosis ~ respirable crystalline silica
stone cutting ~ silicosis ~ engineered stone
life ring ~ life buoy ~ throwline ~ rescue equipment ~ buoyancy aid
swimming pool ~ pool ~ lifeguard
pond ~ lake ~ open water
quarry ~ open water ~ lake
canal ~ lock ~ towpath ~ canal and river trust
beach ~ sea ~ coastguard ~ lifeguard
cliff ~ coast path ~ erosion
waterfall ~ gorge
jet ski ~ personal watercraft
canoe ~ kayak ~ weir ~ paddle board
paddleboard ~ paddle board ~ kayak
hot tub ~ legionella
bath seat ~ drowning ~ infant
scald ~ hot water ~ burn ~ thermostatic mixing valve
dog ~ dangerous dog ~ dog bite
school trip ~ educational visit
excluded from school ~ exclusion ~ not in education
student ~ university ~ higher education
content ~ online content ~ online harms
app ~ online platform ~ website
suicide website ~ online forum ~ suicide forum ~ sodium nitrite
chat room ~ forum ~ online
ai chatbot ~ artificial intelligence
betting ~ gambling ~ bookmaker
bailiff ~ enforcement agent
scam ~ fraud
navy ~ royal navy ~ ministry of defence
air force ~ raf ~ ministry of defence
barracks ~ ministry of defence
music festival ~ event ~ festival ~ drugs
nightclub ~ door staff ~ licensed premises
bouncer ~ door staff ~ door supervisor
pub ~ licensed premises
hotel ~ accommodation
holiday ~ abroad ~ foreign commonwealth and development office
abroad ~ overseas ~ foreign commonwealth and development office
gym ~ leisure centre ~ fitness
skydiving ~ parachute
rugby ~ concussion
tree ~ falling tree ~ tree inspection ~ branch
falling tree ~ tree inspection ~ branch
wall collapsed ~ collapse ~ structural
storm ~ adverse weather
heatwave ~ heat ~ high temperatures
cold ~ hypothermia
froze to death ~ hypothermia
hypothermia ~ cold exposure
sprained ~ injury
stairlift ~ stair lift ~ stairs
did not speak english ~ language barrier ~ interpreter
speak english ~ language barrier ~ interpreter ~ first language
housing ~ accommodation ~ landlord
neighbour ~ antisocial behaviour
cuckooing ~ exploitation ~ county lines
county lines ~ criminal exploitation ~ gang
knife crime ~ stabbing ~ knife
child exploitation ~ criminal exploitation ~ grooming
online grooming ~ grooming ~ online harms
age verification ~ online safety ~ online harms
alcohol withdrawal ~ withdrawal symptoms ~ detoxification ~ delirium tremens
detox ~ detoxification ~ withdrawal
drug and alcohol service ~ substance misuse service ~ recovery service
drug worker ~ recovery worker ~ substance misuse
helium ~ gas canister ~ balloon
gas canister ~ helium ~ butane
electric gate ~ automatic gate
swimming lesson ~ swimming ~ lifeguard
scuba ~ diving ~ diver
mountain ~ hill walking ~ mountain rescue
gas cylinder ~ explosion ~ propane
caravan ~ carbon monoxide ~ motorhome
narrow boat ~ canal ~ vessel
takeaway ~ allergen ~ food business ~ anaphylaxis
restaurant ~ allergen ~ food business
no electricity ~ power cut ~ electricity supply
beaten by partner ~ domestic abuse ~ domestic violence
controlling ~ coercive control ~ domestic abuse
froze ~ hypothermia
`;
