/**
 * Everyday words and the official ones, kept by hand: prisons, police, violence and protection.
 * They find each other, less surely than ways of saying the same, so they count for less than what was typed.
 */
export const WORDS_ABOUT_CUSTODY = `
jail ~ prison ~ custody ~ hmp
prisoner ~ prison ~ inmate ~ detainee
cell ~ custody ~ prison ~ in cell
released from prison ~ release from custody ~ probation ~ prison leaver ~ on release
probation ~ approved premises ~ offender management ~ bail hostel
police cell ~ police custody ~ custody suite
restrained ~ restraint ~ prone restraint ~ use of force
tasered ~ taser ~ conducted energy device
police chase ~ police pursuit ~ pursuit ~ failed to stop
immigration detention ~ immigration removal centre ~ detention centre
asylum seeker ~ asylum ~ home office accommodation ~ refugee
domestic violence ~ domestic abuse ~ coercive control ~ dash
abusive partner ~ domestic abuse
murdered ~ homicide ~ unlawful killing ~ murder ~ unlawfully killed
stabbing ~ stabbed ~ knife ~ stab wounds
stabbed ~ stab wound ~ knife
gun ~ firearm ~ shotgun
gun licence ~ firearms licensing ~ shotgun certificate ~ firearm certificate
social worker ~ social services ~ adult social care ~ children social care
social services ~ adult social care ~ children social care ~ safeguarding
safeguarding ~ vulnerable adult
neglect ~ self neglect
prison ~ hmp ~ custody ~ state custody
prison officer ~ prison staff ~ officer
prison healthcare ~ healthcare in custody ~ practice plus ~ care uk
inmate ~ prisoner
cell bell ~ emergency cell bell ~ call bell
cell mate ~ cellmate ~ cell sharing
segregation ~ care and separation unit ~ segregation unit ~ csu
solitary ~ segregation ~ care and separation unit
first night ~ reception ~ induction ~ first night centre
arrived in prison ~ reception ~ first night ~ remanded
reception ~ reception screening ~ first night ~ newly arrived
remand ~ remanded ~ remand prisoner
ipp ~ imprisonment for public protection ~ indeterminate sentence
life sentence ~ indeterminate sentence
recalled ~ licence recall ~ recall
let out ~ released ~ release
nowhere to live ~ homeless ~ accommodation ~ no fixed abode
hostel ~ approved premises ~ supported accommodation
young offender ~ youth justice ~ yoi ~ youth offending
drugs in prison ~ illicit substances ~ psychoactive substances ~ new psychoactive substances
hooch ~ illicitly brewed alcohol ~ fermenting liquid
bullied in prison ~ violence reduction ~ debt ~ vulnerable prisoner
suicide watch ~ acct ~ constant supervision ~ constant watch
held by police ~ police custody ~ detained by police
arrested ~ police custody ~ detained
custody sergeant ~ custody officer ~ police custody
held down ~ restraint ~ prone restraint ~ restrained
pinned down ~ restraint ~ prone restraint
excited delirium ~ acute behavioural disturbance ~ abd
acute behavioural disturbance ~ excited delirium ~ restraint
handcuffs ~ handcuffed ~ restraint
shot by police ~ police shooting ~ firearms officers ~ armed police
armed police ~ firearms officers ~ firearms operation
police car ~ police vehicle ~ response driving
pursuit ~ police pursuit ~ police chase
missing person ~ missing from home ~ misper ~ high risk missing
reported missing ~ missing person ~ high risk missing ~ missing persons
stalking ~ stalker ~ harassment
stalked ~ stalking ~ harassment
ex partner ~ former partner ~ domestic abuse
ex boyfriend ~ former partner ~ domestic abuse
ex husband ~ former husband ~ domestic abuse
killed by ~ unlawful killing ~ homicide ~ perpetrator
attacked ~ assault ~ perpetrator
coercive control ~ domestic abuse
restraining order ~ non molestation order ~ protective order ~ bail conditions
rape ~ sexual assault ~ sexual offence
sexual assault ~ sexual offence ~ rape
child abuse ~ safeguarding ~ child protection ~ non accidental injury
shaken baby ~ non accidental injury ~ abusive head trauma
in care ~ looked after child ~ care order ~ foster ~ placement
care leaver ~ leaving care ~ looked after child ~ personal adviser
looked after ~ children in care ~ foster ~ care order ~ children home
foster ~ foster care ~ looked after child
childrens home ~ residential children home ~ looked after child
shotgun licence ~ firearms licensing ~ shotgun certificate ~ firearm certificate
terrorist ~ terrorism ~ attack
prison suicide ~ acct ~ self inflicted ~ hanging in cell
healthcare in prison ~ prison healthcare ~ healthcare provider
prison ambulance ~ code blue ~ emergency response
code blue ~ medical emergency code ~ emergency response
night staff in prison ~ night patrol ~ operational support grade
vulnerable prisoner ~ violence reduction ~ challenge support
officer shortage ~ staffing levels ~ key worker
prison cell checks ~ welfare checks ~ roll check
welfare check ~ concern for welfare ~ right care right person
police call ~ 101 call ~ call grading
bail ~ police bail ~ released under investigation
released under investigation ~ police bail ~ suspect
accused ~ suspect ~ allegation
police officer suicide ~ occupational health
police station ~ police custody ~ custody suite
stun gun ~ taser
on licence ~ probation
immigration centre ~ immigration removal centre ~ detention centre
migrants ~ asylum ~ home office
`;
