/**
 * Everyday words and the official ones, kept by hand: roads, vehicles, railways, boats and aircraft.
 * They find each other, less surely than ways of saying the same, so they count for less than what was typed.
 */
export const WORDS_ABOUT_TRAVEL = `
car crash ~ road traffic collision ~ collision ~ rtc
car accident ~ road traffic collision ~ collision
motorbike ~ motorcycle ~ motorcyclist
cyclist ~ bicycle ~ cycling ~ pedal cycle
bike ~ bicycle ~ cyclist ~ pedal cycle
pavement ~ footpath ~ footway
pedestrian ~ crossing ~ footway
zebra crossing ~ pedestrian crossing ~ crossing
speed limit ~ speeding ~ speed reduction ~ national speed limit
speeding ~ speed limit ~ excess speed ~ excessive speed
pothole ~ road surface ~ carriageway defect ~ highway defect ~ road defect
road flooding ~ standing water ~ surface water ~ aquaplane ~ flooding
flooded road ~ standing water ~ surface water ~ flood water
icy ~ ice ~ gritting ~ winter maintenance ~ frozen
road sign ~ signage ~ road markings
signs ~ signage ~ warning signs
crash barrier ~ safety barrier ~ vehicle restraint ~ armco ~ central reservation
dangerous bend ~ bend ~ junction ~ chevron
level crossing ~ railway crossing
hit by a train ~ struck by a train ~ railway ~ rail
train driver ~ railway ~ rail
train track ~ railway ~ rail ~ lineside
train station ~ railway station ~ railway ~ platform
railway line ~ train track ~ lineside
railway ~ rail ~ network rail ~ british transport police
tractor ~ quad bike ~ agricultural vehicle ~ farm
eyesight ~ visual acuity ~ eye test ~ fitness to drive ~ vision ~ optometrist
medically unfit to drive ~ fitness to drive ~ dvla
driving licence ~ dvla ~ fitness to drive
boat ~ vessel ~ lifejacket ~ capsized
paragliding ~ aircraft ~ aviation
plane ~ aircraft ~ aviation ~ pilot
helicopter ~ aviation ~ aircraft
car seat ~ child restraint
crash ~ collision ~ road traffic collision
crashing ~ collisions ~ collision history
hit by a car ~ struck by a vehicle ~ pedestrian ~ collision
hit by a lorry ~ struck by ~ heavy goods vehicle
run over ~ struck by a vehicle ~ pedestrian
hit and run ~ failed to stop ~ collision
motorcycle ~ motorcyclist ~ rider
cycle lane ~ cycle path ~ cycleway ~ cycle superhighway
cycle helmet ~ helmet
no pavement ~ no footway ~ no footpath
crossing the road ~ pedestrian ~ crossing point
street lights ~ street lighting ~ unlit ~ lighting
dark road ~ unlit ~ street lighting
speed camera ~ safety camera ~ enforcement
speed bump ~ traffic calming
traffic calming ~ speed reduction
loose gravel ~ loose chippings ~ gravel ~ road surface
slippery road ~ skid resistance ~ road surface ~ friction
skidded ~ skid ~ lost control ~ skid resistance
resurfacing ~ road surface ~ surface dressing
aquaplaned ~ aquaplaning ~ standing water ~ surface water
blocked drains ~ gullies ~ drainage
black ice ~ ice ~ gritting ~ winter maintenance
no warning ~ warning signs ~ signage
road markings ~ white lines ~ signage
hedge ~ vegetation ~ overgrown ~ visibility
could not see ~ visibility ~ obscured ~ eyesight
blind spot ~ blind spots ~ mirrors ~ direct vision ~ pillar
lorry ~ heavy goods vehicle ~ hgv ~ large goods vehicle
reversing ~ reversing vehicle ~ reversing camera
bus ~ coach ~ public service vehicle
bus stop ~ bus
seat belt ~ seatbelt ~ restraint
tyres ~ tyre ~ tread
mot ~ roadworthiness ~ vehicle inspection
bend ~ chevron
dangerous junction ~ junction ~ visibility splay
roundabout ~ junction
wrong way ~ wrong side of the road ~ contraflow
smart motorway ~ all lane running ~ hard shoulder ~ stopped vehicle detection
motorway ~ hard shoulder ~ national highways
hard shoulder ~ motorway
broken down car ~ stationary vehicle ~ breakdown
bollard ~ bollards
learner driver ~ provisional licence ~ newly qualified
young driver ~ newly qualified driver ~ novice driver ~ graduated driving licence
new driver ~ newly qualified driver ~ novice driver ~ inexperienced driver
elderly driver ~ older driver ~ fitness to drive
drunk driver ~ drink driving ~ excess alcohol
drink driving ~ excess alcohol ~ intoxicated
phone while driving ~ mobile phone ~ distracted
allowed to drive ~ fitness to drive ~ dvla ~ driving licence
fit to drive ~ fitness to drive ~ dvla
blackout at the wheel ~ seizure ~ fitness to drive ~ dvla ~ syncope
fit at the wheel ~ seizure ~ epilepsy ~ dvla ~ fitness to drive
at the wheel ~ driving ~ driver
quad bike ~ all terrain vehicle ~ atv
trailer ~ towing ~ tow
e scooter ~ electric scooter ~ powered transporter
e bike ~ electric bike ~ electrically assisted
mobility scooter ~ powered wheelchair
station ~ railway station ~ platform
platform ~ railway station
tram ~ light rail
underground ~ tube ~ transport for london
trespass ~ trespasser ~ railway
bridge ~ parapet ~ footbridge
pilot ~ aircraft ~ aviation
ship ~ vessel ~ maritime
motor racing ~ motorsport ~ race
overtaking ~ overtake ~ overtook
traffic lights ~ signals ~ pelican crossing
parked cars ~ parking ~ visibility
skip lorry ~ heavy goods vehicle
tipper ~ heavy goods vehicle
delivery driver ~ van ~ courier
taxi ~ private hire
coach ~ bus ~ seat belts
school bus ~ bus ~ pupil
drug driving ~ drug driver ~ impaired
insurance ~ uninsured
night driving ~ unlit ~ darkness
footbridge ~ bridge ~ parapet
motorway bridge ~ footbridge ~ parapet ~ overbridge
knocked down ~ pedestrian ~ collision
bad bend ~ signage ~ road markings
eyesight ~ dvla
sat nav ~ navigation ~ route
lifebelt ~ life ring ~ lifebuoy
`;
