/**
 * Everyday words and the clinical or official ones, kept by hand: how hospitals, surgeries and ambulances work.
 * They find each other, less surely than ways of saying the same, so they count for less than what was typed.
 */
export const WORDS_ABOUT_SERVICES = `
missed diagnosis ~ misdiagnosis ~ delayed diagnosis ~ failure to diagnose
misdiagnosed ~ missed diagnosis ~ wrong diagnosis
test results ~ blood tests ~ results
blood test ~ blood tests ~ blood results
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
notes lost ~ records ~ record keeping ~ missing records
notes ~ records ~ documentation
computer system ~ electronic record ~ it system ~ software ~ systmone
two week wait ~ urgent suspected cancer ~ cancer pathway
lost to follow up ~ follow up appointment
missed appointment ~ did not attend ~ failed to attend ~ non attendance
did not attend ~ failed to attend ~ disengaged ~ non attendance
dna ~ did not attend
appointment cancelled ~ cancelled appointment ~ postponed
waited months ~ waiting list ~ waiting times
long wait ~ waiting times ~ delay
turned away ~ refused admission ~ not admitted ~ rejected referral
referral rejected ~ threshold ~ declined
refused help ~ threshold ~ declined
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
not enough oxygen ~ hypoxia ~ oxygen saturation
rang back ~ called back ~ call back ~ returned the call
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
category 1 ~ category 2 ~ ambulance response
overlooked ~ missed ~ failure to recognise
ignored ~ disregarded ~ dismissed ~ failure to act
not acted on ~ failure to act ~ not actioned
moved between hospitals ~ inter hospital transfer ~ transfer
transfer ~ inter hospital transfer ~ transferred
talk to each other ~ information sharing ~ communication between agencies ~ multi agency
information sharing ~ communication between agencies ~ sharing of information
out of date ~ outdated ~ not updated
broken equipment ~ faulty ~ defective ~ malfunction
waiting for surgery ~ delayed surgery ~ delay in surgery ~ waiting list
operation cancelled ~ delayed surgery ~ postponed surgery
bank holiday ~ out of hours ~ weekend
night shift ~ night staff ~ overnight
not enough nurses ~ staffing levels ~ nursing shortage ~ vacancies
not enough doctors ~ medical cover ~ rota gaps ~ consultant cover
staff shortage ~ staffing levels ~ understaffed ~ vacancies
staffing ~ staffing levels ~ staff shortages
second opinion ~ specialist advice ~ senior review
senior doctor ~ consultant ~ senior review
phone consultation ~ telephone consultation ~ remote consultation
face to face ~ in person ~ telephone consultation
gp appointment ~ appointment ~ primary care
gp surgery ~ medical centre ~ practice ~ primary care
walk in centre ~ urgent care centre ~ urgent treatment centre
urgent care centre ~ urgent treatment centre ~ minor injuries
private hospital ~ independent hospital ~ independent sector
casualty ~ emergency department
no beds ~ bed capacity ~ bed availability ~ bed shortage
not enough staff ~ staffing ~ staffing levels ~ understaffed
trolley ~ corridor care
waiting outside hospital ~ handover delay ~ ambulance handover
doctor's surgery ~ general practice ~ gp practice ~ gp surgery
receptionist ~ general practice ~ reception staff ~ triage
letter not sent ~ discharge summary ~ correspondence
letter went missing ~ correspondence ~ discharge summary
test results lost ~ follow up ~ results not acted
family not told ~ communication with family ~ duty of candour
duty doctor ~ junior doctor ~ on call doctor
sign language ~ deaf ~ british sign language
`;
