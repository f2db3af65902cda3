import type { ThemeCode } from "~db/vocabulary";

/**
 * The words that suggest each theme, curated from coroners' own phrases. A phrase counts wherever its words
 * stand in a row, in any case; a theme is only suggested by words that hardly ever mean anything else. Phrases are parted by commas.
 */
export const THEME_WORDS: Partial<Record<ThemeCode, string>> = {
  "risk-assessment":
    "risk assessment, risk assessments, assessment of risk, assessing risk, risk assessed, risk formulation, risk stratification, risk screening, risk management plan",
  "safety-planning":
    "safety plan, safety plans, safety planning, crisis plan, crisis plans, contingency plan",
  "review-after-key-events":
    "risk was not reviewed, reassessment of risk, review of risk, dynamic risk assessment, updated risk assessment, case review, not reassessed",
  "record-keeping":
    "record keeping, recordkeeping, documentation, not documented, not recorded, poor records, medical notes, clinical notes, contemporaneous, inaccurate records, failure to record, failure to document",
  "leave-and-absconding":
    "section 17 leave, s17 leave, unescorted leave, escorted leave, absconded, absconding, abscond, absence without leave, awol, missing patient, missing persons",
  "ligature-points-and-means":
    "ligature, ligatures, ligature point, ligature points, anti ligature, access to means, means of suicide",
  observation:
    "observations, observation policy, intermittent observation, enhanced observation, level of observation, welfare checks, welfare check, not observed, 15 minute, hourly checks, one to one supervision",
  "ward-design":
    "ward layout, ward design, line of sight, lines of sight, blind spot, blind spots, perimeter fence, courtyard fence, anti climb",
  "sexual-safety": "sexual safety, sexual assault, sexually assaulted, mixed sex, single sex ward",
  "physical-safety":
    "window restrictor, window restrictors, bed rails, bed rail, hot water, scalding, handrail, handrails, unsecured",
  "restrictive-practice":
    "restraint, restrained, restrictive practice, restrictive practices, restrictive interventions, prone position",
  seclusion: "seclusion, secluded, segregation",
  contraband:
    "contraband, illicit items, prohibited items, search of patients, searched on return, prohibited item",
  activities:
    "meaningful activity, meaningful activities, occupational activities, lack of activities, boredom",
  "avoiding-trauma": "trauma informed, traumatising, retraumatising, re traumatising",
  "staff-numbers":
    "staffing levels, staffing level, staff shortages, shortage of staff, understaffed, short staffed, insufficient staff, lack of staff, staff shortage, agency staff, bank staff, skill mix, vacancies, workforce, recruitment and retention, shortage of consultants, locum",
  training: "training, untrained, not trained, refresher course, competency, competencies, upskilling",
  supervision:
    "clinical supervision, supervision of staff, lack of supervision, supervision of junior, consultant supervision, not supervised, management oversight",
  "staff-support": "staff support, support for staff, staff wellbeing, occupational health, burnout",
  "bed-availability":
    "shortage of beds, lack of beds, bed availability, availability of beds, no bed, no beds, bed shortage, bed shortages, lack of inpatient beds, psychiatric bed, mental health bed, mental health beds, bed capacity",
  deterioration:
    "deterioration, deteriorating patient, deteriorating, early warning score, early warning scores, news2, news score, escalation of care, failure to escalate, not escalated",
  medication:
    "medication, medications, prescribing, prescribed, prescription, prescriptions, drug chart, dosage, overdose of prescribed, anticoagulant, anticoagulants, anticoagulation, insulin, opioid, opioids, clozapine, lithium",
  "rapid-tranquillisation": "rapid tranquillisation, rapid tranquilisation, chemical restraint",
  choking:
    "choking, choked, choke, dysphagia, speech and language therapy, salt assessment, thickened fluids, soft diet, pureed, food bolus",
  "blood-clots":
    "pulmonary embolism, pulmonary embolus, deep vein thrombosis, venous thromboembolism, vte, dvt, thromboprophylaxis, blood clot, blood clots",
  "eating-and-drinking":
    "nutrition, malnutrition, dehydration, fluid intake, food and fluid, fluid balance, eating disorder, eating disorders, anorexia nervosa, refeeding, weight loss",
  "emergency-response":
    "cardiopulmonary resuscitation, cpr, resuscitation, defibrillator, defibrillators, emergency response, code blue, crash team, response times, ambulance response, ambulance delays, category 2, category 1 call, 999 call, 999 calls, emergency call",
  "substance-use":
    "substance misuse, substance abuse, drug misuse, illicit drugs, illicit substances, psychoactive substances, new psychoactive, alcohol dependence, alcohol withdrawal, alcohol dependency, dual diagnosis, naloxone, methadone, nitazenes, smoking cessation, alcohol misuse",
  falls:
    "falls risk, falls risk assessment, risk of falls, risk of falling, falls prevention, unwitnessed fall, falls policy, bed rails assessment, sensor mat, sensor mats, falls",
  "sepsis-and-infection":
    "sepsis, septic, infection control, infection prevention, hospital acquired infection, antibiotics, legionella, wound infection, pressure sores, pressure ulcer, pressure ulcers",
  thresholds:
    "threshold for, thresholds for, eligibility criteria, did not meet the criteria, not meet the threshold, inclusion criteria, exclusion criteria, referral criteria",
  "delayed-admission":
    "waiting list, waiting lists, waiting times, waiting time, delay in admission, delayed admission, delays in admission, long waits, long wait, handover delays, corridor care, delays in assessment",
  "out-of-area-placement": "out of area, out of area placement, out of area bed, placed out of area",
  "transition-to-adult-services":
    "transition to adult, transition from child, transition between child, camhs to adult, children to adult services, transitional care",
  "discharge-planning":
    "discharge planning, discharge plan, discharge summary, discharge summaries, discharge letter, discharge process, discharge process, discharged from hospital, unsafe discharge, discharge meeting, discharge policy, discharged without",
  "follow-up": "follow up, followed up, 72 hour, 48 hour follow, seven day follow, after discharge",
  "crisis-access":
    "crisis team, crisis teams, crisis line, crisis helpline, home treatment team, crisis resolution, mental health crisis, crisis service, crisis services, out of hours",
  "care-coordination":
    "care coordinator, care co ordinator, care coordination, care co ordination, care programme approach, multidisciplinary team, multi disciplinary team, mdt, key worker, care plan, care plans",
  "missed-appointments":
    "did not attend, dna policy, non attendance, missed appointment, missed appointments, disengaged, disengagement, non engagement, failure to engage",
  "inter-agency-working":
    "multi agency, inter agency, interagency, multiagency, between agencies, joint working, partnership working, information sharing between, between organisations, between services, silos",
  handover:
    "handover, handovers, hand over, communication between, breakdown in communication, lack of communication, poor communication, failure to communicate, communication failure",
  "named-lead":
    "named consultant, named nurse, lead professional, named lead, no one person, lead clinician, responsible clinician",
  commissioning:
    "commissioning, commissioned, commissioner, commissioners, lack of funding, underfunding, funding",
  "police-and-emergency-department":
    "right care right person, psychiatric liaison, liaison psychiatry, section 136, s136, place of safety, street triage, emergency department, concern for welfare, accident and emergency",
  housing:
    "housing, homeless, homelessness, accommodation, temporary accommodation, tenancy, landlord, landlords, hostel",
  "record-sharing":
    "access to records, access to the records, share information, sharing of information, information sharing, shared records, share records, not have access to, summary care record, gp records, unable to access records",
  "electronic-records":
    "electronic record, electronic records, electronic patient record, systmone, system one, rio, emis, it system, it systems, computer system, computer systems, software, electronic prescribing",
  alerts:
    "alert, alerts, flagging, red flag, red flags, warning marker, alarm, alarms, call bell, cell bell, cell bells",
  "data-quality":
    "data quality, inaccurate information, incorrect information, incorrect address, wrong address, inaccurate data",
  "remote-care":
    "telephone consultation, telephone consultations, remote consultation, remote consultations, video consultation, virtual appointment, face to face, telephone triage",
  "surveillance-technology":
    "cctv, oxevision, vision based monitoring, body worn, body worn camera, body worn video, surveillance",
  involvement:
    "involvement of family, family involvement, involving the family, involve the family, family members were not, involvement of families, next of kin, carers were not, carer involvement, engage with family",
  "family-concerns":
    "concerns raised by family, concerns of the family, family concerns, concerns raised by the family, family raised concerns, parents concerns, concerns of her family, concerns of his family, mothers concerns, parental concern",
  "consent-and-confidentiality":
    "confidentiality, consent to share, informed consent, consent process, consent form, patient confidentiality",
  advocacy: "advocacy, advocate, imca, imha",
  transparency: "duty of candour, candour, openness, transparency",
  "mental-health-act":
    "mental health act, section 2, section 3 of the mental health act, approved mental health professional, amhp, amhps, detained under, section 117, s135, section 135, mha assessment, community treatment order",
  capacity:
    "mental capacity, mental capacity act, capacity assessment, capacity assessments, best interests, best interest, deprivation of liberty, dols, lacked capacity",
  safeguarding: "safeguarding, child protection, adult at risk, vulnerable adult",
  equality:
    "equality act, discrimination, interpreter, interpreters, language barrier, ethnic minority, protected characteristic, cultural",
  "reasonable-adjustments": "reasonable adjustment, reasonable adjustments",
  "autism-and-learning-disability":
    "autism, autistic, autism spectrum, asd, learning disability, learning disabilities, learning difficulties, neurodivergent, neurodiverse, adhd",
  "fear-of-blame": "blame culture, fear of blame, whistleblowing, freedom to speak up, speak up",
  "investigation-quality":
    "root cause analysis, serious incident investigation, serious incident report, internal investigation, patient safety incident, psirf, datix, incident report, incident reporting, investigation report, rca report, no investigation, investigation was",
  "learning-from-deaths":
    "lessons learned, lessons learnt, learning from, previous deaths, previous prevention of future, earlier deaths, similar deaths, lessons have not, action plan, not been learned, not been implemented",
  "board-oversight":
    "governance, board oversight, trust board, audit, audits, quality assurance, senior management, leadership",
  "policy-and-guidance":
    "policy, policies, protocol, protocols, guidance, guideline, guidelines, standard operating procedure, standard operating procedures, nice guidance, no policy, national guidance",
  "road-safety":
    "road, carriageway, speed limit, junction, collision, pedestrian, pedestrians, cyclist, cyclists, motorcycle, motorcyclist, highway, highways, motorway, road signs, signage, crash barrier, smart motorway, driving licence, level crossing, e scooter",
  "product-safety":
    "manufacturer, manufacturers, product recall, product safety, design defect, medical device, medical devices, packaging, labelling, equipment failure, lithium ion, emollient, emollients, faulty",
  custody:
    "prison, prisoner, prisoners, hmp, acct, police custody, custody suite, custody officer, prison officer, prison officers, in custody, remand, immigration removal, young offender, cell",
  "workplace-safety":
    "health and safety, working at height, machinery, construction site, hse, scaffolding, forklift, risk assessments for work, employer, employers, safe system of work",
  "fire-safety":
    "fire safety, fire risk, fire risk assessment, fire alarm, smoke alarm, smoke alarms, smoke detector, smoke detectors, fire service, fire and rescue, sprinkler, sprinklers, evacuation, fire door, fire doors, paraffin based",
  "water-safety":
    "drowning, drowned, lifeguard, lifeguards, lifejacket, life jacket, lifebuoy, life ring, swimming, river bank, riverbank, canal, open water, harbour, throw line, tidal, reservoir",
};
