/**
 * Everyday words and the clinical or official ones, kept by hand: mental health, suicide, detention and capacity.
 * They find each other, less surely than ways of saying the same, so they count for less than what was typed.
 */
export const WORDS_ABOUT_MENTAL_HEALTH = `
eating disorder ~ anorexia ~ bulimia ~ medical emergencies in eating disorders ~ anorexia nervosa
anorexia ~ eating disorder
wandered off ~ absconded ~ missing person ~ left the premises
ran away ~ absconded ~ abscond ~ missing
went missing ~ missing person ~ absconded ~ missing persons
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
killed himself ~ suicide ~ took his own life ~ self inflicted ~ hanged
killed herself ~ suicide ~ took her own life ~ self inflicted ~ hanged
took own life ~ suicide
hanged ~ hanging ~ ligature
ligature ~ ligature point ~ anti ligature
self harm ~ self injury ~ self inflicted ~ self harming
crisis team ~ home treatment team ~ crisis resolution ~ crisis response
safe and well check ~ welfare check ~ concern for welfare
welfare check ~ concern for welfare ~ right care right person
watched all the time ~ constant observations ~ enhanced observations
observation ~ observed ~ monitoring
falsified ~ false entries ~ retrospectively ~ falsification
wandered ~ wandering ~ absconded ~ left the premises ~ exited
walked out ~ absconded ~ self discharged ~ left the ward
escaped ~ absconded ~ absconsion
not detained ~ informal patient ~ voluntary patient
informal patient ~ voluntary patient
killed themselves ~ suicide ~ took their own life ~ self inflicted
took her own life ~ suicide ~ self inflicted
took his own life ~ suicide ~ self inflicted
take his own life ~ suicide
committed suicide ~ suicide ~ took own life
self inflicted death ~ suicide ~ self inflicted
suicide ~ self inflicted ~ took own life ~ suicidal
suicidal thoughts ~ suicidal ideation
suicide note ~ note
jumped ~ jump ~ fall from height
jumped off a bridge ~ bridge ~ fall from height
jumped in front of a train ~ railway ~ struck by a train ~ rail suicide
mental breakdown ~ psychosis ~ acute psychotic episode ~ crisis
breakdown ~ mental health crisis
hearing voices ~ auditory hallucinations ~ psychosis
paranoid ~ paranoia ~ psychosis ~ delusional
crisis line ~ crisis team ~ crisis number ~ helpline
mental health nurse ~ psychiatric nurse ~ cpn
mental health team ~ community mental health team ~ cmht
care coordinator ~ care co ordinator ~ key worker ~ lead practitioner
mental health bed ~ psychiatric bed ~ inpatient bed
psychiatric bed ~ mental health bed ~ inpatient bed ~ acute bed
out of area ~ out of area placement ~ far from home
specialist unit ~ specialist inpatient ~ tier 4
talking therapy ~ psychological therapy ~ psychology
personality disorder ~ eupd ~ emotionally unstable personality disorder
dual diagnosis ~ substance misuse ~ co occurring ~ drug and alcohol services
ward leave ~ section 17 leave ~ unescorted leave
home leave ~ section 17 leave ~ overnight leave
day release ~ section 17 leave
ptsd ~ trauma
adhd ~ neurodevelopmental ~ neurodiversity
autism ~ autistic ~ neurodevelopmental ~ asd ~ asperger
learning disability ~ learning disabilities ~ learning difficulties ~ intellectual disability ~ leder
gender ~ transgender ~ gender identity
refused treatment ~ mental capacity ~ refusing treatment ~ refusal of treatment
capacity ~ mental capacity ~ mental capacity assessment
best interests ~ mental capacity act
left alone ~ unsupervised ~ unobserved ~ unattended
locked ward ~ secure unit ~ psychiatric intensive care unit
secure hospital ~ secure unit ~ forensic
mental health hospital ~ psychiatric hospital ~ inpatient unit
waiting for mental health ~ waiting list ~ secondary mental health services
mental health assessment ~ mental health act assessment ~ psychiatric liaison
psychiatric liaison ~ mental health liaison ~ liaison psychiatry
place of safety ~ section 136 ~ health based place of safety
risk assessment ~ risk formulation ~ safety plan
safety plan ~ risk management plan ~ crisis plan
relapse ~ deterioration in mental health ~ relapsed
stopped taking medication ~ non compliance ~ non concordance ~ disengaged
disengaged ~ non engagement ~ did not engage
confidentiality ~ information sharing with family ~ consent to share
next of kin ~ family ~ nearest relative
nearest relative ~ next of kin
grief ~ bereavement
relationship breakdown ~ separation
alcohol and depression ~ dual diagnosis
cut herself ~ self harm
cut himself ~ self harm
jumped off ~ bridge ~ fall from height
injected to calm ~ rapid tranquillisation
kept alone ~ seclusion ~ segregation
hearing voices ~ schizophrenia
starving herself ~ eating disorder ~ anorexia
suicide watch ~ constant observation ~ close observation
manic depression ~ bipolar disorder
`;
