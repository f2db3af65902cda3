/**
 * Every closed list of words in the register, once. Each list becomes a small reference table that
 * other tables point to (db/schema/references.ts), so a new word is a new row and never a table
 * rebuild. Labels are what people read; meanings are shown wherever a word appears.
 */
export interface Term<Code extends string = string> {
  readonly code: Code;
  readonly label: string;
  readonly meaning: string;
}

type CodeOf<List extends readonly Term[]> = List[number]["code"];

const terms = <Code extends string>(words: Record<Code, readonly [label: string, meaning: string]>) =>
  (Object.keys(words) as Code[]).map((code): Term<Code> => ({
    code,
    label: words[code][0],
    meaning: words[code][1],
  }));

/** B1: what kind of document said it. */
export const REPORT_KINDS = terms({
  pfd_report: [
    "Prevention of future deaths report",
    "A coroner's report under regulation 28, England and Wales, since 25 July 2013.",
  ],
  rule43_report: [
    "Rule 43 report",
    "A coroner's report under the older rule 43, before 25 July 2013. Replies were not published.",
  ],
  hssib_report: [
    "National safety investigation",
    "A report of the Health Services Safety Investigations Body or its predecessor HSIB.",
  ],
  inquiry_report: ["Inquiry report", "A report of a statutory or non-statutory public inquiry."],
  independent_review: [
    "Independent review",
    "A review commissioned from someone outside the body it concerns.",
  ],
  mh_homicide_investigation: [
    "Mental health homicide investigation",
    "An independent investigation after a homicide by a person in contact with mental health services.",
  ],
  safeguarding_review: [
    "Safeguarding review",
    "A safeguarding adults review, child safeguarding practice review or domestic homicide review.",
  ],
  ombudsman_report: ["Ombudsman report", "A report by an ombudsman, such as the PHSO, the LGSCO or the PPO."],
  regulator_report: [
    "Regulator's thematic report",
    "A regulator's thematic findings. Enforcement is not recorded here.",
  ],
  national_audit_or_ncepod: [
    "National audit or confidential enquiry",
    "A report of a national clinical audit or confidential enquiry.",
  ],
  fai_determination: [
    "Fatal accident inquiry determination",
    "A sheriff's determination after a fatal accident inquiry in Scotland.",
  ],
  select_committee_report: ["Select committee report", "A report by a committee of Parliament."],
});
export type ReportKind = CodeOf<typeof REPORT_KINDS>;

/** B2: what kind of thing is tracked. */
export const RECOMMENDATION_KINDS = terms({
  matter_of_concern: [
    "Matter of concern",
    "A coroner's concern. It needs a reply, and does not prescribe the remedy.",
  ],
  safety_recommendation: [
    "Safety recommendation",
    "An investigator asks a named body for action and expects a reply.",
  ],
  safety_observation: [
    "Safety observation",
    "A change an investigator thinks worthwhile. Nobody has a duty to reply.",
  ],
  safety_action: ["Safety action", "A step already taken while the investigation ran."],
  local_learning_point: ["Local learning point", "A prompt for providers to ask whether it applies to them."],
  inquiry_recommendation: [
    "Inquiry recommendation",
    "A recommendation as a public inquiry or committee numbered it.",
  ],
  sub_recommendation: [
    "Part of a recommendation",
    "One lettered or numbered part of a larger recommendation.",
  ],
  review_recommendation: [
    "Review recommendation",
    "A recommendation of an ombudsman, safeguarding review, royal college or similar.",
  ],
  urgent_interim: [
    "Urgent interim recommendation",
    "Issued before the final report because it could not wait.",
  ],
  standing_reiteration: [
    "Repeated recommendation",
    "Says again what an earlier recommendation asked; it links to the earlier one.",
  ],
});
export type RecommendationKind = CodeOf<typeof RECOMMENDATION_KINDS>;

/** B3: the categories of coroners' reports, labels verbatim from judiciary.uk. */
export const PFD_CATEGORIES = terms({
  "accident-at-work-and-health-and-safety-related-deaths": [
    "Accident at Work and Health and Safety related deaths",
    "Official category.",
  ],
  "alcohol-drug-and-medication-related-deaths": [
    "Alcohol, drug and medication related deaths",
    "Official category.",
  ],
  "care-home-health-related-deaths": ["Care Home Health related deaths", "Official category."],
  "child-death-from-2015": ["Child Death (from 2015)", "Official category, used from 2015."],
  "community-health-care-and-emergency-services-related-deaths": [
    "Community health care and emergency services related deaths",
    "Official category.",
  ],
  "emergency-services-related-deaths-2019-onwards": [
    "Emergency services related deaths (2019 onwards)",
    "Official category, used from 2019.",
  ],
  "hospital-death-clinical-procedures-and-medical-management-related-deaths": [
    "Hospital Death (Clinical Procedures and medical management) related deaths",
    "Official category.",
  ],
  "mental-health-related-deaths": ["Mental Health related deaths", "Official category."],
  "other-related-deaths": ["Other related deaths", "Official category."],
  "police-related-deaths": ["Police related deaths", "Official category."],
  "product-related-deaths": ["Product related deaths", "Official category."],
  "railway-related-deaths": ["Railway related deaths", "Official category."],
  "road-highways-safety-related-deaths": ["Road (Highways Safety) related deaths", "Official category."],
  "service-personnel-related-deaths": ["Service Personnel related deaths", "Official category."],
  "state-custody-related-deaths": ["State Custody related deaths", "Official category."],
  "suicide-from-2015": [
    "Suicide (from 2015)",
    "Official category, used from 2015. Only about one suicide in five carries it.",
  ],
  "wales-prevention-of-future-deaths-reports-2019-onwards": [
    "Wales prevention of future deaths reports (2019 onwards)",
    "Official category, used from 2019. It names a place, not a cause.",
  ],
  "emergency-services-related-deaths": ["Emergency Services related deaths", "Older official category."],
  "prevention-of-future-deaths": [
    "Prevention of Future Deaths",
    "Catch-all used by the official site in 2022 and 2023.",
  ],
});
export type PfdCategory = CodeOf<typeof PFD_CATEGORIES>;

/** B4 without part_received: whether every concern was answered is a judgement, see ADEQUACIES. */
export const RESPONSE_STATUSES = terms({
  not_required: ["No answer required", "This body was sent a copy for information."],
  awaiting: ["Awaiting an answer", "The time to answer has not run out."],
  extension_requested: [
    "More time asked for",
    "The body has asked the coroner for more time; no decision is recorded.",
  ],
  extended: ["More time given", "The coroner has given more time, and it has not run out."],
  received: [
    "Answered",
    "An answer is held. Where its date is known, it is no later than the day it was due.",
  ],
  received_late: ["Answered late", "An answer is held, dated after the day it was due."],
  joint_received: ["Answered jointly", "One answer was given for several bodies, this one among them."],
  overdue: [
    "Overdue",
    "The answer was due and none is held. Said only where this register keeps the clock or an official list says so.",
  ],
  named_non_responder: [
    "On the official list of non-responders",
    "The Chief Coroner's list names this body for this report.",
  ],
  withheld: ["Answer not published", "An answer exists; its publication is restricted."],
  not_published: [
    "No response published",
    "No answer was found in public sources. That does not show that none was sent.",
  ],
  transferred: ["Passed to a successor", "The body asked has closed; a successor now answers."],
  body_ceased: [
    "Body closed, no successor",
    "The body asked has closed and nobody has taken over its duty to answer.",
  ],
  withdrawn: ["Report withdrawn", "The report was withdrawn, so no answer is expected."],
});
export type ResponseStatus = CodeOf<typeof RESPONSE_STATUSES>;

/** B5: what the body says to what it was asked. */
export const POSITIONS = terms({
  accepted: ["Accepted", "The body accepts it in full."],
  accepted_in_part: ["Accepted in part", "The body accepts some of it and says which."],
  accepted_in_principle: [
    "Accepted in principle",
    "The body accepts the aim; what it will do is not settled.",
  ],
  alternative_proposed: ["Another way proposed", "The body will meet the aim in a different way."],
  under_consideration: ["Under consideration", "The body has not decided yet."],
  not_accepted: ["Not accepted", "The body does not accept it, and gives its reason."],
  already_in_place: ["Already in place", "The body says it was already doing this, and gives evidence."],
  outside_remit: ["Not theirs to answer", "The body says it has no power over this, and names who has."],
  not_stated: ["Position not stated", "The answer does not say plainly whether it is accepted."],
});
export type Position = CodeOf<typeof POSITIONS>;

/** B6: what the body says it has done. */
export const IMPLEMENTATION_STATUSES = terms({
  not_started: ["Not started", "The body says nothing has begun."],
  planned: ["Planned", "The body has named who will do it and by when."],
  in_progress: ["In progress", "The body says work has begun."],
  implemented: ["Says it is done", "The body says it has done what was asked, and gives evidence."],
  implemented_alternative: [
    "Says it is done another way",
    "The body says it has met the aim in a different way, and gives evidence.",
  ],
  partly_implemented_final: [
    "Partly done, will do no more",
    "The body has done part of it and says that is final.",
  ],
  not_implemented: ["Will not be done", "The body says it will not do it, and gives its reason."],
  superseded: ["Replaced by a later one", "A later recommendation takes its place."],
  no_longer_applicable: ["No longer applies", "Events have overtaken it."],
  unknown: ["Not known", "The body has published nothing about what it has done."],
});
export type ImplementationStatus = CodeOf<typeof IMPLEMENTATION_STATUSES>;

/** B7: what oversight thinks of the answer. Never set by the body, nor by a coroner. */
export const ADEQUACIES = terms({
  not_assessed: ["Not assessed", "Nobody independent has judged this answer yet."],
  exceeds: ["More than was asked", "The answer goes further than the concern asked."],
  adequate: ["Adequate", "The answer meets the concern."],
  adequate_alternative: ["Adequate, another way", "The answer meets the concern in a different way."],
  partially_adequate: ["Partly adequate", "The answer meets part of the concern."],
  not_adequate: ["Not adequate", "The answer does not meet the concern."],
  no_response: ["No answer to assess", "There was no answer to judge."],
  assessment_superseded: ["Assessment replaced", "A newer answer has replaced the one that was judged."],
});
export type Adequacy = CodeOf<typeof ADEQUACIES>;

/** RAIB's red, blue and white flags, in words. */
export const CONCERN_FLAGS = terms({
  none: ["No flag", "The reviewer raises no flag."],
  no_action: ["No action taken", "The reviewer found no action."],
  insufficient: ["Action not enough", "The reviewer found the action inappropriate or not enough."],
  substantive_but_concerned: [
    "Real action, concern remains",
    "The reviewer found substantive action but is still concerned.",
  ],
});
export type ConcernFlag = CodeOf<typeof CONCERN_FLAGS>;

/** The nine points of B7, asked of every answer. The first come from regulation 29(3). */
export const RUBRIC_POINTS = terms({
  every_concern_answered: ["Every concern is answered", "Each concern addressed to the body is dealt with."],
  action_stated: ["The action is stated", "The answer says what was or will be done."],
  actor_named: ["Somebody is named to do it", "A role or team is responsible."],
  timetable: ["There is a timetable", "Dates are given."],
  evidence: ["There is evidence", "Documents or data support what is said."],
  resources: ["Resources are stated", "Money, staff or equipment needed is provided for."],
  measure_of_effect: ["The effect will be measured", "The answer says how anyone will know it worked."],
  reason_where_refused: ["A refusal has its reason", "Where action is refused, the reason is given."],
  addresses_risk: ["It addresses the risk", "It changes practice rather than re-issuing a policy."],
});
export type RubricPoint = CodeOf<typeof RUBRIC_POINTS>;

/** B8, in order of level 0 to 5: 1 to 3 are what the body says, only 4 and 5 are checked. */
export const VERIFICATION_LEVELS = terms({
  none: ["Nothing known", "No information on whether it was done."],
  self_reported: ["The body says so", "The body says it is done. Nobody has checked."],
  evidence_supplied: [
    "Evidence supplied",
    "The body attached a document. Nobody independent has checked it.",
  ],
  board_assured: [
    "Board assured",
    "A named executive, the board or internal audit signed it off. Nobody independent has checked.",
  ],
  independently_verified: [
    "Independently checked",
    "An overseer, regulator or inspector checked that it was done.",
  ],
  sustained: [
    "Sustained",
    "Checked again at least 12 months later and still in place, or the outcome measure was met.",
  ],
});
export type VerificationLevel = CodeOf<typeof VERIFICATION_LEVELS>;

export const VERIFICATION_METHODS = terms({
  document_review: ["Document review", "The verifier read the documents."],
  observation: ["Observation", "The verifier watched it being done."],
  data: ["Data", "The verifier looked at figures."],
  visit: ["Visit", "The verifier went there."],
  internal_audit: ["Internal audit", "The verifier relied on an internal audit it has examined."],
});
export type VerificationMethod = CodeOf<typeof VERIFICATION_METHODS>;

export const VERIFICATION_FINDINGS = terms({
  held: ["The claim held", "What the body said was found to be so."],
  partly_held: ["The claim held in part", "Some of what the body said was found to be so."],
  did_not_hold: ["The claim did not hold", "What the body said was not found."],
});
export type VerificationFinding = CodeOf<typeof VERIFICATION_FINDINGS>;

/** What a body offers beyond its own word, level 3 of B8. */
export const BOARD_ASSURANCES = terms({
  executive_sign_off: ["Signed off by a named executive", "An executive director signed the claim off."],
  board_sign_off: ["Signed off by the board", "The board or a committee of it signed the claim off."],
  internal_audit: ["Internal audit", "Internal audit examined the claim."],
});
export type BoardAssurance = CodeOf<typeof BOARD_ASSURANCES>;

/** B9. */
export const BODY_TYPES = terms({
  nhs_trust: ["NHS trust", "An NHS trust."],
  nhs_foundation_trust: ["NHS foundation trust", "An NHS foundation trust."],
  nhs_trust_mental_health: [
    "NHS mental health trust",
    "An NHS trust or foundation trust that mainly provides mental health care.",
  ],
  ambulance_trust: ["Ambulance trust", "An NHS ambulance trust."],
  icb: [
    "NHS commissioner",
    "Plans NHS services for an area of England: an integrated care board, or before July 2022 a clinical commissioning group.",
  ],
  welsh_health_board: ["Welsh health board or trust", "A local health board or NHS trust in Wales."],
  nhs_scotland_board: ["NHS Scotland board", "A health board in Scotland."],
  hsc_trust_ni: [
    "Health and social care trust, Northern Ireland",
    "A health and social care trust in Northern Ireland.",
  ],
  independent_provider: ["Independent health provider", "A private or voluntary provider of health care."],
  care_home_provider: [
    "Care home or social care provider",
    "A provider of residential, nursing or home care.",
  ],
  gp_practice: ["GP practice", "A general practice."],
  pharmacy: ["Pharmacy", "A community pharmacy or pharmacy company."],
  nhs_england: ["NHS England", "NHS England or a body merged into it."],
  government_department: ["Government department", "A department of the UK government."],
  devolved_government: [
    "Devolved government",
    "The Welsh or Scottish Government or the Northern Ireland Executive.",
  ],
  regulator_system: ["Regulator of services", "A regulator of organisations, such as the CQC."],
  regulator_professional: ["Regulator of professions", "A regulator of people, such as the GMC."],
  alb_other: ["Other public body", "Another arm's length or public body."],
  royal_college_or_professional_body: [
    "Royal college or professional body",
    "A college or professional association.",
  ],
  local_authority: ["Council", "A local authority."],
  safeguarding_partnership: ["Safeguarding partnership", "A safeguarding board or partnership."],
  police_force: ["Police force", "A police force."],
  national_police_body: ["National police body", "A national body of policing."],
  prison: ["Prison", "A prison or young offender institution."],
  probation_custody_agency: ["Prison and probation agency", "An agency for prisons, probation or detention."],
  transport_body: ["Transport body", "A road, rail, air or sea body."],
  manufacturer_or_supplier: ["Company", "A manufacturer, supplier or other company."],
  charity: ["Charity", "A charity or voluntary body."],
  education_provider: ["School, college or university", "An education provider."],
  named_office_holder: ["Office-holder", "An office rather than an organisation."],
  individual_redacted: ["Person, name removed", "A person whose name the source or this register removed."],
  other: ["Other body", "None of the other types."],
  unidentified: ["Not identified", "The source does not say who this is."],
});
export type BodyType = CodeOf<typeof BODY_TYPES>;

export const CAPACITIES = terms({
  addressee: ["Asked", "The report is addressed to this body and it has a duty to answer."],
  copied: ["Sent a copy", "Copied for information under regulation 28(4); no duty to answer."],
  responder_not_addressed: [
    "Answered without being asked",
    "The body answered although the report was not addressed to it.",
  ],
  end_implementer: [
    "Must carry it out",
    "A national body was asked; this body is one of those who must act.",
  ],
});
export type Capacity = CodeOf<typeof CAPACITIES>;

export const ROLES = terms({
  public: ["Public", "Anyone, without an account."],
  subscriber: ["Subscriber", "Follows by e-mail, without an account."],
  body_contributor: ["Contributor", "Drafts answers and progress for a body."],
  body_approver: ["Approver", "Publishes for a body what somebody else drafted."],
  issuer_editor: ["Issuer's editor", "Enters the reports of an issuer."],
  oversight_reviewer: ["Oversight reviewer", "Judges answers and checks claims."],
  oversight_lead: ["Oversight lead", "Reviews, and decides on escalation and priorities."],
  registrar: ["Registrar", "Keeps the catalogue: imports, matches, merges, corrects."],
  moderator: ["Moderator", "Moderates statements by third parties."],
  auditor: ["Auditor", "Reads everything and changes nothing."],
  admin: ["Administrator", "Invites people, changes roles, ends accounts."],
  api_client: ["Program", "A body's own system."],
});
export type Role = CodeOf<typeof ROLES>;

export const ISSUER_KINDS = terms({
  coroner_area: ["Coroner area", "The coroners of one area of England or Wales."],
  coroner_court: ["Other court", "A court or judge-led inquest outside the coroner areas."],
  national_investigator: ["National investigator", "A national safety investigation body."],
  inquiry: ["Public inquiry", "A statutory or non-statutory inquiry."],
  committee: ["Committee of Parliament", "A select or joint committee."],
  ombudsman: ["Ombudsman", "An ombudsman."],
  regulator: ["Regulator", "A regulator."],
  review_panel: ["Review panel", "A panel or partnership that commissioned a review."],
});
export type IssuerKind = CodeOf<typeof ISSUER_KINDS>;

export const JURISDICTIONS = terms({
  england_wales: ["England and Wales", "The jurisdiction of the coroners of England and Wales."],
  england: ["England", "England only."],
  wales: ["Wales", "Wales only."],
  scotland: ["Scotland", "Scotland, under its own law."],
  northern_ireland: ["Northern Ireland", "Northern Ireland, under its own law."],
  united_kingdom: ["United Kingdom", "All four nations."],
});
export type Jurisdiction = CodeOf<typeof JURISDICTIONS>;

/** The law a report is made under. */
export const REGIMES = terms({
  coroners_ew_reg28: [
    "Regulation 28",
    "Coroners (Investigations) Regulations 2013, regulations 28 and 29: answer within 56 days of the day the report is sent.",
  ],
  coroners_ew_rule43: [
    "Rule 43",
    "Coroners Rules 1984, rule 43. Replies were not published, so no clock is kept.",
  ],
  hssib_2022_act: [
    "Health and Care Act 2022",
    "Section 116: answer in writing in the period the report sets.",
  ],
  fai_scotland_2016: [
    "Fatal accident inquiries (Scotland)",
    "Inquiries into Fatal Accidents and Sudden Deaths etc. (Scotland) Act 2016, section 28: answer within 8 weeks.",
  ],
  no_legal_period: ["No legal period", "No law sets a period for the answer."],
});
export type Regime = CodeOf<typeof REGIMES>;

/** Days to answer that this register may calculate; null: only a date stated in the report counts. */
export const CLOCK_DAYS: Readonly<Record<Regime, number | null>> = {
  coroners_ew_reg28: 56,
  coroners_ew_rule43: null,
  hssib_2022_act: null,
  fai_scotland_2016: 56,
  no_legal_period: null,
};

export const DATE_PRECISIONS = terms({
  day: ["Exact", "The day is known."],
  month: ["Month only", "Only the month is known."],
  year: ["Year only", "Only the year is known."],
  unknown: ["Not readable", "The source's date cannot be read; it is kept as written."],
});
export type DatePrecision = CodeOf<typeof DATE_PRECISIONS>;

export const DUE_DATE_BASES = terms({
  stated: ["Stated in the report", "The report itself names the day."],
  calculated: [
    "Calculated",
    "Counted by the rule of the law the report is made under; the report names no day we could read.",
  ],
  extended: ["Extended", "The coroner gave more time."],
});
export type DueDateBasis = CodeOf<typeof DUE_DATE_BASES>;

export const KNOWN_ON_BASES = terms({
  observed: ["Observed", "The public could know it here from this day."],
  reconstructed: ["Reconstructed", "Taken from the source's own publication date."],
});
export type KnownOnBasis = CodeOf<typeof KNOWN_ON_BASES>;

/** Where a value comes from, best first: where sources differ, the earlier in this list is shown (design §4.5). */
export const PROVENANCES = terms({
  registrar: ["The registrar", "Recorded or corrected by this register's registrar."],
  issuer: ["The issuer", "Entered by the body that made the report."],
  body: ["The body", "Published here by the body itself."],
  official_page: ["Official page", "Read from the official web page."],
  official_register: ["Official register", "Read from an official list or register."],
  tracker: ["Tracker", "Taken from an independent tracker's database."],
  extracted_text: ["Extracted text", "Taken from text extracted from the document by a program."],
  derived: ["Worked out", "Worked out by this register's rules."],
});
export type Provenance = CodeOf<typeof PROVENANCES>;

/** What a source can say about a report; each source's value is kept, see report_values. */
export const REPORT_FIELDS = terms({
  title: ["Title", "The title of the report."],
  author: ["Author", "The coroner or investigator."],
  issuer: ["Issuer", "The coroner area or other issuer as the source names it."],
  source_reference: ["Reference", "The source's own reference."],
  reported_on: ["Date of report", "The date the report bears."],
  sent_on: ["Date sent", "The date the report was sent."],
  published_on: ["Date published", "The date the source published it."],
  categories: ["Categories", "The source's categories, verbatim."],
  sent_to: ["Sent to", "The addressees as the source writes them."],
  deceased_count: ["Number of people who died", "As the source counts them."],
  source_status: [
    "Source's own status",
    "The status the source gives. It counts replies, and is shown as the source's word only.",
  ],
  document_links: ["Documents", "Links to the report and replies."],
  investigation: ["Investigation and inquest", "Section 3 of the report."],
  circumstances: ["Circumstances of the death", "Section 4 of the report."],
  concerns: ["Coroner's concerns", "Section 5 of the report."],
  action: ["Action should be taken", "Section 6 of the report."],
  response_request: ["Your response", "Section 7 of the report: by when to answer."],
  legal: ["Legal powers", "Section 2 of the report."],
  summary: ["Summary", "What the report is about."],
  stated_due_on: ["Date to answer by", "The day by which the report itself asks for an answer."],
  content_notice: ["Content notice", "Whether the page warns of what it tells, and names a helpline."],
});
export type ReportField = CodeOf<typeof REPORT_FIELDS>;

export const TEXT_SOURCES = terms({
  html: ["Web page", "The text stood in the page."],
  pdf_text: ["Document text", "The text was read from the document's text layer."],
  ocr: ["Recognised text", "The text was recognised from a picture of the page and may have mistakes."],
  typed: ["Typed in", "The text was entered here."],
  none: ["No text", "The text is only in the document."],
});
export type TextSource = CodeOf<typeof TEXT_SOURCES>;

export const REPORT_STATES = terms({
  draft: ["Draft", "Not published."],
  published: ["Published", "Open to the public."],
  withdrawn: ["Withdrawn", "Taken back; a notice stands in its place."],
});
export type ReportState = CodeOf<typeof REPORT_STATES>;

export const REPORT_LINK_KINDS = terms({
  supersedes: ["Replaces", "This report replaces the other."],
  reissue_of: ["Re-issue of", "The same report issued again, for example redacted."],
  same_inquest: ["Same inquest", "Both come from one inquest."],
});
export type ReportLinkKind = CodeOf<typeof REPORT_LINK_KINDS>;

export const RECOMMENDATION_LINK_KINDS = terms({
  duplicates: ["Same as", "Asks the same thing."],
  supports: ["Supports", "Backs the other."],
  contradicts: ["Contradicts", "Cannot be done together with the other."],
  supersedes: ["Replaces", "Takes the place of the other."],
  reiterates: ["Repeats", "Says again what the other asked."],
});
export type RecommendationLinkKind = CodeOf<typeof RECOMMENDATION_LINK_KINDS>;

export const SPLIT_METHODS = terms({
  numbered: ["Numbered in the source", "The source numbers it."],
  lettered: ["Lettered in the source", "The source letters it."],
  bulleted: ["Bulleted in the source", "The source marks it with a bullet."],
  whole_section: ["Whole section", "The source does not divide its concerns, so they stand as one."],
  curated: ["Divided by a person", "An editor or the registrar divided the text."],
});
export type SplitMethod = CodeOf<typeof SPLIT_METHODS>;

/** How an addressee's name was connected to a body. */
export const MATCH_METHODS = terms({
  exact: ["Same name", "The name is the body's name."],
  alias: ["Known name", "The name is another name of the body."],
  office_holder: ["Office-holder", "An office of the body was addressed."],
  code: ["Code", "The source gives the body's code."],
  confirmed: ["Confirmed by a person", "The registrar or an editor chose the body."],
  unmatched: ["Not matched", "No body is known under this name yet."],
  redacted: ["Name removed", "The source removed the name."],
  unspecific: ["Not named", "The source names nobody in particular."],
});
export type MatchMethod = CodeOf<typeof MATCH_METHODS>;

/** Why a concern is tracked at one body (design §2). */
export const TRACKING_BASES = terms({
  allotted: ["Asked of this body by name", "The text addresses this concern to this body."],
  only_body: ["Only body asked", "The report asks one body, so every concern is for it."],
  only_concern: ["Only concern", "The report has one concern, so every body asked must answer it."],
  answered: ["The body answered it", "The body has answered this concern."],
  confirmed: ["Confirmed by a person", "The registrar or an editor confirmed that it is for this body."],
});
export type TrackingBasis = CodeOf<typeof TRACKING_BASES>;

export const ADDRESSING_EVENT_KINDS = terms({
  extension_requested: ["More time asked for", "The body asked the coroner for more time."],
  extension_refused: ["More time refused", "The coroner refused more time."],
  listed_non_responder: ["Put on the official list", "The Chief Coroner's list names the body."],
  delisted_non_responder: ["Taken off the official list", "The list no longer names the body."],
  response_withheld: ["Answer withheld", "The answer's publication was restricted."],
  response_released: ["Answer released", "The restriction on publication ended."],
  outside_remit_said: [
    "Says it is not theirs",
    "The body says that none of the report is its own to answer, and names another.",
  ],
  outside_remit_upheld: [
    "Not theirs to answer",
    "The registrar agreed that the body has no power over this.",
  ],
  sent_back: ["Sent back", "The registrar sent it back to the body."],
});
export type AddressingEventKind = CodeOf<typeof ADDRESSING_EVENT_KINDS>;

/** What a person decided about the record of a body, each with a public reason. */
export const BODY_EVENT_KINDS = terms({
  joined: ["Joined to another record", "Two records are of one body."],
  join_undone: ["Join undone", "The records are of two bodies after all."],
  corrected: ["Corrected", "Something the register said of the body was put right."],
  name_added: ["Another name added", "Reports that write this name mean the body."],
  name_removed: ["Another name taken out", "The name does not mean the body."],
});
export type BodyEventKind = CodeOf<typeof BODY_EVENT_KINDS>;

export const RESPONSE_KINDS = terms({
  response: ["Answer", "The body's answer."],
  further_response: ["Further answer", "A second or later answer."],
  update: ["Update", "A later letter on progress."],
});
export type ResponseKind = CodeOf<typeof RESPONSE_KINDS>;

/** Roles of documents; only a response counts as an answer (D3, D29). */
export const DOCUMENT_ROLES = terms({
  report: ["Report", "The report itself."],
  response: ["Answer", "A body's letter of answer."],
  annex: ["Annex", "An appendix or exhibit."],
  update: ["Update", "A later letter on progress."],
  evidence: ["Evidence", "Shows what was done."],
  correspondence: ["Correspondence", "Another letter."],
  correction: ["Sent with a correction request", "Supports a request to correct."],
  other: ["Other", "Another document; not counted as an answer."],
});
export type DocumentRole = CodeOf<typeof DOCUMENT_ROLES>;

export const ACTION_STATES = terms({
  open: ["Open", "Not finished."],
  closed: ["Closed", "The body says it is finished."],
  cancelled: ["Cancelled", "The body gave it up, and says why."],
});
export type ActionState = CodeOf<typeof ACTION_STATES>;

/** How an action stands against its own date, as the body itself judges it; shown in words, never by colour alone. */
export const RAG_RATINGS = terms({
  green: ["On track", "It will be done by its date."],
  amber: ["At risk", "Its date or its result is in doubt, and something is done about it."],
  red: ["Off track", "It will not be done by its date as things stand."],
});
export type RagRating = CodeOf<typeof RAG_RATINGS>;

export const SUBMISSION_KINDS = terms({
  answer: ["Answer", "What the body says to what it was asked."],
  action: ["Action", "A step of the body's plan."],
  progress: ["Progress", "What the body says it has done."],
});
export type SubmissionKind = CodeOf<typeof SUBMISSION_KINDS>;

export const SUBMISSION_STATES = terms({
  draft: ["Draft", "Being written. Only the body sees it."],
  submitted: ["Waiting for sign-off", "Sent to an approver of the body."],
  returned: ["Returned", "The approver sent it back with a reason."],
  published: ["Published", "Approved and public."],
  discarded: ["Discarded", "Given up before publication."],
});
export type SubmissionState = CodeOf<typeof SUBMISSION_STATES>;

/** Regulation 29: representations about the release or publication of an answer, and what the Chief Coroner decided. */
export const REPRESENTATIONS = terms({
  none: ["None made", "The body asked for no restriction on publication."],
  awaiting_decision: ["Made, not decided yet", "The Chief Coroner has not decided on publication."],
  may_publish: ["Made; it may be published", "The Chief Coroner decided that the answer may be published."],
  only_in_part: [
    "Made; it may be published in part",
    "The Chief Coroner decided that part may not be published, and this answer leaves that out.",
  ],
  may_not_publish: ["Made; it may not be published", "The Chief Coroner decided against publication."],
});
export type Representation = CodeOf<typeof REPRESENTATIONS>;

/** Whether the family has had the answer before the public does. */
export const FAMILY_TOLD = terms({
  issuer_sent: ["The coroner has sent it to them", "Whoever made the report sent the answer to the family."],
  body_sent: ["We have given it to them", "The body itself gave the family the answer."],
  asked_not: ["They asked not to be sent it", "The family does not want the answer."],
  none_known: ["No family is known", "Nobody is known to whom the answer could be given."],
});
export type FamilyTold = CodeOf<typeof FAMILY_TOLD>;

export const COSIGNER_STATES = terms({
  asked: ["Named, not confirmed", "The answer names this body; its approver has not confirmed."],
  confirmed: ["Confirmed", "An approver of the body confirmed that the answer is theirs too."],
  declined: ["Declined", "An approver of the body said that the answer is not theirs."],
  taken_out: ["No longer named", "Whoever wrote the answer took the body out again."],
});
export type CosignerState = CodeOf<typeof COSIGNER_STATES>;

export const JUDGEMENT_KINDS = terms({
  assessment: ["Assessment of the answer", "Whether the answer meets the concern."],
  verification: ["Check of the claim", "Whether what the body says it did was done."],
  dispute: ["Dispute of the claim", "Somebody contests what the body says."],
});
export type JudgementKind = CodeOf<typeof JUDGEMENT_KINDS>;

/** A judgement against a body passes through all of these; any other is published at once (design §4.2). */
export const JUDGEMENT_STATES = terms({
  awaiting_second_review: [
    "Waiting for a second reviewer",
    "It is against the body, so another reviewer must agree.",
  ],
  right_of_reply: ["Right of reply", "The body may reply before it is published."],
  ready_to_publish: ["Ready to publish", "The body has replied, or its time to reply is over."],
  published: ["Published", "Public."],
  rejected: ["Not agreed", "The second reviewer did not agree."],
  withdrawn: ["Withdrawn", "The reviewer took it back."],
});
export type JudgementState = CodeOf<typeof JUDGEMENT_STATES>;

export const CORRECTION_KINDS = terms({
  wrong: ["This is wrong", "Something shown here is not right."],
  we_did_reply: ["We did reply", "A body is shown as not having answered, and did."],
  privacy: ["It names or identifies someone", "Something here should not be public."],
});
export type CorrectionKind = CodeOf<typeof CORRECTION_KINDS>;

export const CORRECTION_STATES = terms({
  unconfirmed: ["E-mail not confirmed", "The person has not confirmed their e-mail address."],
  requested: ["Correction requested", "Waiting for the registrar's decision."],
  corrected: ["Corrected", "The registrar agreed and corrected the record."],
  partly_corrected: ["Partly corrected", "The registrar agreed in part."],
  not_corrected: ["Not changed", "The registrar did not agree, and says why."],
  expired: ["Never confirmed", "The person did not confirm in time; what they sent was removed."],
  dismissed: ["Put aside", "The registrar put it aside before it was confirmed; what was sent was removed."],
});
export type CorrectionState = CodeOf<typeof CORRECTION_STATES>;

/** Who speaks about a report who was neither asked nor asks. */
export const STATEMENT_VOICES = terms({
  family: ["Family or friends", "People close to somebody who died or was harmed."],
  patient: ["Patient or carer", "Somebody who uses, or helps somebody use, the service concerned."],
  charity: ["Charity or campaign", "An organisation that speaks for patients, families or the public."],
  staff_body: ["Staff body", "A trade union, a college or another body of people who do the work."],
  other: ["Somebody else", "Anybody else who knows of it."],
});
export type StatementVoice = CodeOf<typeof STATEMENT_VOICES>;

export const PUBLIC_STATEMENT_STATES = terms({
  unconfirmed: ["E-mail not confirmed", "The person has not confirmed their e-mail address."],
  received: ["Received", "Waiting for the moderator."],
  with_body: ["With the body", "Agreed by the moderator; the body may reply before it is public."],
  published: ["Published", "The summary is public."],
  declined: ["Not published", "The moderator did not publish it, and told the sender why."],
  withdrawn: ["Taken back", "It was public and was taken back."],
  expired: ["Never confirmed", "The person did not confirm in time; what they sent was removed."],
});
export type PublicStatementState = CodeOf<typeof PUBLIC_STATEMENT_STATES>;

/** What a moderator makes sure of before a statement goes on. */
export const MODERATION_POINTS = terms({
  no_defamation: [
    "It defames nobody",
    "It says what happened and what is known, and accuses no person of a wrong that was not found.",
  ],
  no_live_proceedings: [
    "It touches no live proceedings",
    "No inquest, trial or disciplinary hearing that goes on could be affected (Contempt of Court Act 1981).",
  ],
  nobody_identified: [
    "It identifies nobody",
    "Neither a patient, a member of staff nor somebody who spoke up can be recognised from it.",
  ],
});
export type ModerationPoint = CodeOf<typeof MODERATION_POINTS>;

export const ALIAS_KINDS = terms({
  name: ["Other name", "Another way the name is written."],
  former_name: ["Former name", "What the body was called before."],
  office: ["Office-holder", "An office through which the body is addressed."],
  acronym: ["Short form", "Initials; matched only when nothing else has them."],
});
export type AliasKind = CodeOf<typeof ALIAS_KINDS>;

/** By what the claims of a random sample are divided, so that each part is drawn from (stratified sampling). */
export const SAMPLE_STRATA = terms({
  none: ["Nothing", "All claims are drawn from together."],
  type: ["Kind of body", "The kind of the body that makes the claim."],
  level: ["Verification level", "How well the claim is borne out so far."],
  theme: ["Theme", "The first theme of the concern or recommendation."],
});
export type SampleStratum = CodeOf<typeof SAMPLE_STRATA>;

/** What makes a claim worth checking before others (assurance/check-risk-rules.ts). */
export const RISK_FACTORS = terms({
  severity: ["How grave it is", "Whether somebody died, or it was asked to prevent deaths."],
  repeat_concern: ["Asked before", "It belongs to a confirmed group of the same concern."],
  time_since_claim: ["Time since the claim", "How long ago the body said that it is done."],
  proof: ["Proof so far", "How little beside the body's own word bears it out."],
  disputed: ["Disputed", "Somebody contests the claim."],
  adverse_finding: [
    "Found wanting before",
    "An answer or an earlier claim on it was judged against the body.",
  ],
});
export type RiskFactor = CodeOf<typeof RISK_FACTORS>;

/** Why a claim is on the plan of checks. */
export const CHECK_BASES = terms({
  risk: ["By risk", "The stated factors speak for checking it before others."],
  sample: ["By lot", "It was drawn in a random sample."],
  person: ["A person's choice", "Somebody of oversight chose it, and says why."],
});
export type CheckBasis = CodeOf<typeof CHECK_BASES>;

/** What makes something a priority, each scored 0 to 4 (priorities/score-rules.ts). */
export const PRIORITY_FACTORS = terms({
  severity: ["Severity", "How grave the harm is that it is meant to prevent."],
  recurrence: ["Recurrence", "How many different coroner areas or other issuers have asked for it."],
  breadth: ["Breadth", "How far what has to change reaches: how many bodies, and whether national ones."],
  time_open: ["Time open", "How long ago it was first asked, while it is not done."],
  feasibility: ["Feasibility", "How ready those who must act are to do it."],
});
export type PriorityFactor = CodeOf<typeof PRIORITY_FACTORS>;

/** Why oversight goes up the ladder with a body. */
export const ESCALATION_GROUNDS = terms({
  no_answer: ["No answer", "The day to answer has passed and the register knows of no answer."],
  answer_not_adequate: [
    "Answer not adequate",
    "The answer was judged not to meet the concern, or only part of it.",
  ],
  not_done: ["Not done", "What the body said it would do is past its day, or a check did not find it done."],
});
export type EscalationGround = CodeOf<typeof ESCALATION_GROUNDS>;

/** The ladder, from its lowest rung (register-domain, part 1: the COVID-19 inquiry's). */
export const ESCALATION_RUNGS = terms({
  reminder: ["Reminder", "Oversight reminds the body. Not public by itself."],
  chief_executive_letter: [
    "Letter to the chief executive",
    "Oversight writes to the head of the body. Not public by itself.",
  ],
  second_letter: ["Second letter", "Oversight writes to the head of the body again. Not public by itself."],
  published_letter: ["Published letter", "Oversight writes once more, and publishes the letter."],
  written_reasons: [
    "Written reasons demanded",
    "Oversight asks the body in public to give its reasons in writing.",
  ],
  parliament: ["Reported to Parliament", "Oversight tells Parliament."],
});
export type EscalationRung = CodeOf<typeof ESCALATION_RUNGS>;

export const ESCALATION_STATES = terms({
  running: ["Running", "Oversight is waiting for the body, or about to take the next step."],
  paused: ["Paused", "Oversight has paused it, and says why."],
  stopped: ["Ended", "Oversight has ended it, and says why."],
});
export type EscalationState = CodeOf<typeof ESCALATION_STATES>;

export const ESCALATION_STEP_STATES = terms({
  being_written: ["Being written", "It is a draft."],
  second_look: ["Second look", "It waits for a second person of oversight to agree."],
  right_of_reply: ["Right of reply", "The body can reply before it is public."],
  taken: ["Taken", "The letter was sent, or the step published."],
  given_up: ["Given up", "It was not taken."],
});
export type EscalationStepState = CodeOf<typeof ESCALATION_STEP_STATES>;

export const ESCALATION_EVENT_KINDS = terms({
  opened: ["Opened", "Oversight began to escalate."],
  written: ["Wrote a step", "A step was drafted."],
  handed_on: ["Asked for a second look", "A public step was given to a second person."],
  agreed: ["Agreed", "A second person agreed, and the body was asked to reply."],
  sent_back: ["Sent back", "A second person did not agree."],
  replied: ["Replied", "The body replied, or did not wish to."],
  sent: ["Sent", "A letter was sent to the body."],
  published: ["Published", "A step became public."],
  given_up: ["Gave up a step", "A step was not taken."],
  paused: ["Paused", "The escalation was paused."],
  resumed: ["Went on", "The escalation went on."],
  stopped: ["Ended", "The escalation was ended."],
});
export type EscalationEventKind = CodeOf<typeof ESCALATION_EVENT_KINDS>;

/** What becomes of a decision of a review board after it was taken. */
export const REVIEW_DECISION_EVENT_KINDS = terms({
  moved: ["Deadline moved", "It is to be done by another day."],
  done: ["Done", "What was decided was done."],
  not_done: ["Not done", "What was decided was not done, and is not followed up any more."],
  reopened: ["Taken up again", "It was closed, and is to be done after all."],
});
export type ReviewDecisionEventKind = CodeOf<typeof REVIEW_DECISION_EVENT_KINDS>;

export const TEXT_KINDS = terms({
  report_text: ["Report text", "A section of a report."],
  recommendation_text: ["Recommendation text", "A concern or recommendation."],
  name: ["Name or title", "A title, an author, an addressee as written."],
  statement: ["Statement", "What a body says."],
  judgement: ["Judgement", "What a reviewer says."],
  reason: ["Reason", "Why something was decided."],
  contact: ["Contact", "An e-mail address."],
  message: ["Message", "What a member of the public wrote."],
  file_name: ["File name", "What a document is called."],
});
export type TextKind = CodeOf<typeof TEXT_KINDS>;

export const ERASURE_KINDS = terms({
  redaction: ["Redaction", "Part of a text was removed."],
  expunction: ["Court-ordered removal", "A text was removed by order."],
  retention: ["End of keeping", "Something was kept only as long as it was needed."],
});
export type ErasureKind = CodeOf<typeof ERASURE_KINDS>;

/** What a body that was not asked finds of a recommendation made to others. */
export const SELF_ASSESSMENT_FINDINGS = terms({
  applies: ["It applies to us", "The same could happen here, and something will be done about it."],
  in_place: ["What it asks for is in place", "It applies, and evidence shows that it is done already."],
  does_not_apply: ["It does not apply to us", "What it is about does not exist here, and why."],
});
export type SelfAssessmentFinding = CodeOf<typeof SELF_ASSESSMENT_FINDINGS>;

/** What a virus scanner said of a file. */
export const SCAN_RESULTS = terms({
  clean: ["No virus found", "The scanner found nothing it knows."],
  infected: ["Virus found", "The scanner found something harmful, and the file was not kept."],
});
export type ScanResult = CodeOf<typeof SCAN_RESULTS>;

/** Why the register writes to somebody. */
export const MESSAGE_KINDS = terms({
  invitation: ["Invitation", "A link to choose a password."],
  correction_confirmation: ["Confirmation of a request", "A link to confirm a request for a correction."],
  correction_decision: ["Decision on a request", "What was decided on a request for a correction."],
  right_of_reply: ["Right of reply", "A judgement waits for the body's reply."],
  statement_confirmation: ["Confirmation of a statement", "A link to confirm a statement with."],
  statement_decision: ["Decision on a statement", "Whether a statement was published, and why not."],
  statement_reply: ["Reply to a statement", "A statement waits for the body's reply."],
  follow_confirmation: [
    "Confirmation of following",
    "A link to confirm an address that wants to be told what is new.",
  ],
  digest: ["Digest", "What is new on what an address follows."],
  reminder: ["Reminder", "What is due, came back or is new for somebody who works for a body."],
  escalation: ["Letter of oversight", "An oversight body has written to the body about something not done."],
});
export type MessageKind = CodeOf<typeof MESSAGE_KINDS>;

export const USER_STATES = terms({
  invited: ["Invited", "Has not chosen a password yet."],
  active: ["Active", "May sign in."],
  disabled: ["Disabled", "May not sign in."],
});
export type UserState = CodeOf<typeof USER_STATES>;

export const IMPORT_FORMATS = terms({
  "pfd-tracker": ["Tracker database", "The Preventable Deaths Tracker's database export."],
  "pfd-raw": ["Raw page data", "Rows as a reader of the official pages writes them."],
  "pfd-toolkit": ["PFD Toolkit", "The PFD Toolkit's table of reports."],
  "ods-trusts": ["NHS trusts", "The NHS Organisation Data Service's list of trusts."],
  "ods-succession": ["NHS successions", "The NHS Organisation Data Service's list of successions."],
  "body-aliases": ["Names of bodies", "Other names of bodies."],
  icb: ["Integrated care boards", "List of integrated care boards."],
  "welsh-boards": ["Welsh health boards", "List of Welsh health boards."],
  "coroner-areas": ["Coroner areas", "List of coroner areas, or of their other names."],
  "area-changes": ["Changes of coroner areas", "Dated amalgamations of coroner areas."],
  "hssib-json": [
    "National investigation recommendations",
    "Recommendations of the national investigator with responses.",
  ],
  "inquiry-json": ["Inquiry recommendations", "Recommendations of inquiries and committees with responses."],
  "measures-mhsds": [
    "Mental health statistics",
    "Figures of NHS England's mental health data set by provider and month, restraint among them.",
  ],
  "measures-ae": ["A&E attendances", "Monthly A&E attendances and waits by organisation."],
});
export type ImportFormat = CodeOf<typeof IMPORT_FORMATS>;

export const IMPORT_STATES = terms({
  running: ["Running", "Not finished, or stopped in the middle."],
  finished: ["Finished", "The whole file was read."],
  held: ["Held", "The file looks unlike the one before, so nothing was applied."],
  failed: ["Stopped", "The file could not be read to its end."],
});
export type ImportState = CodeOf<typeof IMPORT_STATES>;

export const IMPORT_PROBLEM_KINDS = terms({
  rejected: ["Rejected", "The row was not used."],
  repaired: ["Repaired", "A value was read after a repair."],
  flagged: ["Flagged", "A value was kept as written and could not be used."],
  held: ["Held", "The row waits for a person."],
});
export type ImportProblemKind = CodeOf<typeof IMPORT_PROBLEM_KINDS>;

/** What can be followed by e-mail without an account. */
export const FOLLOW_KINDS = terms({
  report: ["A report", "Every new statement about one report."],
  body: ["A body", "What a body is newly asked, and what it says and does."],
  search: ["A search", "Reports newly in the register that a search finds."],
});
export type FollowKind = CodeOf<typeof FOLLOW_KINDS>;

/** How often somebody who follows something is written to, where there is news. */
export const DIGEST_FREQUENCIES = terms({
  daily: ["Once a day", "One e-mail a day at most, on days with news."],
  weekly: ["Once a week", "One e-mail a week at most, on Mondays, where the week had news."],
});
export type DigestFrequency = CodeOf<typeof DIGEST_FREQUENCIES>;

/** Jobs that may write without a person; each still leaves its ledger entry. */
export const JOBS = terms({
  import: ["Import", "Loads a file of published records."],
  demonstration: ["Demonstration", "Loads the invented records of the demonstration register."],
  setup: ["Set-up", "Prepares a register."],
  operator: ["Operator", "A person at the server's command line."],
  outbox: ["Outbox", "Sends e-mail."],
  daily_round: ["Daily round", "Removes what is not needed any more."],
  digest: ["Digest", "Tells followers by e-mail what is new."],
  reminders: ["Reminders", "Reminds the people of bodies by e-mail of what is due."],
  virus_scan: ["Virus scan", "Has files looked at that were not when they came."],
});
export type Job = CodeOf<typeof JOBS>;

export const ACTOR_KINDS = terms({
  person: ["Person", "Somebody signed in."],
  job: ["Job", "A named job of the register."],
  visitor: ["Visitor", "Somebody without an account."],
});
export type ActorKind = CodeOf<typeof ACTOR_KINDS>;

/** What a ledger entry says was done. */
export const LEDGER_ACTIONS = terms({
  register_prepared: ["Prepared the register", "A register was set up."],
  bodies_imported: ["Imported bodies", "Bodies, names or successions were loaded from a file."],
  areas_imported: ["Imported coroner areas", "Coroner areas, names or changes were loaded from a file."],
  issuer_added: ["Added an issuer", "An issuer was added."],
  body_added: ["Added a body", "A body was added."],
  body_corrected: ["Corrected a body", "A body's details were corrected."],
  bodies_merged: ["Merged two bodies", "Two records of one body were joined."],
  import_started: ["Started an import", "A file began to be read."],
  import_finished: ["Finished an import", "A file was read to its end, held or stopped."],
  rows_rejected: [
    "Rejected rows of a file",
    "Rows of a file were not used; their numbers and the reasons are kept.",
  ],
  report_imported: ["Imported a report", "A report was loaded from a file."],
  report_drafted: ["Saved a draft report", "A report was entered and not yet published."],
  report_published: ["Published a report", "A report became public."],
  report_corrected: ["Corrected a report", "A report's details were corrected."],
  report_withdrawn: ["Withdrew a report", "A report was taken back."],
  reports_linked: ["Linked reports", "Two reports or recommendations were linked."],
  addressee_matched: ["Matched an addressee", "An addressee's name was connected to a body."],
  addressee_corrected: ["Corrected an addressee", "An addressee was added, removed or changed."],
  concern_allotted: ["Allotted a concern", "A concern was confirmed as being for a body."],
  item_reassigned: ["Re-assigned an item", "An item was moved to the right body."],
  extension_recorded: ["Recorded more time", "The coroner's decision on more time was recorded."],
  clock_event_recorded: ["Recorded an event", "Something that changes the clock was recorded."],
  response_recorded: ["Recorded an answer", "A published answer was recorded for a body."],
  submission_saved: ["Saved a draft", "A body's draft was saved."],
  submission_sent: ["Sent for sign-off", "A body's draft was sent to an approver."],
  submission_returned: ["Returned a draft", "An approver sent a draft back."],
  submission_published: ["Published for a body", "An approver published a body's statement."],
  submission_discarded: ["Discarded a draft", "A draft was given up."],
  answer_delivered: [
    "Recorded what happened to an answer",
    "When an answer reached the coroner, and whether the family has had it, was recorded.",
  ],
  answer_cosigned: ["Decided on a joint answer", "A body named in a joint answer confirmed or declined."],
  sign_off_commented: ["Commented on a draft", "Somebody of the body commented on a draft."],
  approval_delegated: ["Delegated approval", "An approver named who approves during their leave."],
  approval_delegation_ended: ["Ended a delegation", "Delegated approval ended before its day."],
  document_uploaded: ["Uploaded a document", "A document was uploaded."],
  document_published: ["Published a document", "A document became public."],
  document_withdrawn: ["Withdrew a document", "A document was taken back from the public."],
  document_expunged: ["Removed a document", "A document was removed for good, by order."],
  judgement_proposed: ["Proposed a judgement", "A reviewer wrote a judgement."],
  judgement_reviewed: ["Reviewed a judgement", "A second reviewer agreed or did not."],
  judgement_replied: ["Replied to a judgement", "A body used its right of reply."],
  judgement_published: ["Published a judgement", "A judgement became public."],
  judgement_withdrawn: ["Withdrew a judgement", "A reviewer took a judgement back."],
  assessment_letter_written: [
    "Wrote a letter back",
    "What the assessment of a letter found was put in a letter.",
  ],
  assessment_letter_sent: [
    "Sent a letter back",
    "The letter on an assessment went to the body and is public.",
  ],
  assessment_capacity_set: [
    "Stated the capacity to assess",
    "How many letters can be assessed in a month was stated anew, with the reason.",
  ],
  check_planned: ["Planned a check", "A claim was put on the plan of checks, or taken off it."],
  correction_requested: ["Asked for a correction", "A correction was asked for."],
  correction_confirmed: [
    "Confirmed a correction request",
    "The person confirmed their e-mail address, or the registrar the request of a person they reached.",
  ],
  correction_decided: ["Decided a correction", "The registrar decided a correction request."],
  correction_dismissed: ["Put a correction request aside", "A request nobody had confirmed was put aside."],
  correction_expired: [
    "Removed a correction request",
    "A request was not confirmed in time; what was sent with it was removed.",
  ],
  statement_sent: ["Sent a statement", "Somebody sent a statement about a record."],
  statement_confirmed: ["Confirmed a statement", "The sender of a statement confirmed it."],
  statement_agreed: [
    "Agreed a statement",
    "The moderator summed a statement up and asked the body to reply.",
  ],
  statement_declined: ["Declined a statement", "The moderator did not publish a statement."],
  statement_replied: ["Replied to a statement", "A body used its right of reply."],
  statement_published: ["Published a statement", "A statement by others became public."],
  statement_withdrawn: ["Took a statement back", "A public statement by others was taken back."],
  statement_expired: ["Removed a statement", "A statement was not confirmed in time and was removed."],
  follow_asked: ["Asked to follow", "Somebody asked to be told by e-mail what is new."],
  follow_confirmed: ["Confirmed a follow", "The owner of the address confirmed it."],
  follow_changed: ["Changed how news is sent", "The owner of an address chose another frequency."],
  follow_stopped: ["Stopped following", "An address, or something it followed, was removed."],
  digest_queued: ["Queued a digest", "News was queued as e-mail to those who follow it."],
  reminders_queued: ["Queued reminders", "The people of bodies were reminded by e-mail of what is due."],
  reminders_chosen: ["Chose reminders", "Somebody chose what they are reminded of by e-mail."],
  self_assessment_saved: [
    "Saved a self-assessment",
    "Whether something asked of others applies to a body was drafted.",
  ],
  self_assessment_sent: ["Sent a self-assessment for sign-off", "A self-assessment was sent to an approver."],
  self_assessment_returned: ["Returned a self-assessment", "An approver sent a self-assessment back."],
  self_assessment_discarded: ["Discarded a self-assessment", "The draft of a self-assessment was given up."],
  considered: [
    "Considered what others were asked",
    "An approver signed that a body has considered whether something asked of others applies to it.",
  ],
  evidence_added: ["Added evidence", "A file was added to a body's library of evidence."],
  evidence_changed: ["Changed evidence", "What a body's library says of a piece of evidence was changed."],
  evidence_replaced: ["Replaced evidence", "A newer file took the place of an older one, which is kept."],
  files_scanned: ["Scanned files", "Files that had not been were scanned for viruses."],
  infected_file_removed: ["Removed an infected file", "A virus was found in a file, which was removed."],
  user_added: ["Added an account", "An account was made."],
  user_changed: ["Changed an account", "A role, state or password was changed."],
  text_erased: ["Removed a text", "A text was redacted or removed by order."],
  leftovers_removed: ["Removed leftovers", "Words that no record uses any more were removed."],
  api_token_made: ["Made an API token", "Somebody let their body's own system write drafts."],
  api_token_revoked: ["Revoked an API token", "A body's system may write no more with a token."],
  measure_defined: ["Defined a measure", "A measure became public."],
  measure_corrected: ["Corrected a measure", "What a measure counts, or how, was put right."],
  measure_aimed: ["Set an aim", "A target or a baseline of a measure was set or changed."],
  measure_linked: ["Linked a measure", "What a measure measures was linked to it, or is no longer."],
  measure_marked: ["Marked a date on a measure", "A change of method, new limits or an event was recorded."],
  measure_points_published: ["Published figures", "Figures of a measure became public."],
  measure_points_imported: ["Imported figures", "Figures of measures were loaded from a file."],
  measure_checked: ["Checked figures", "Somebody outside the body checked its figures."],
  measure_read: ["Added to a reading", "A reviewer added to what a chart says, or withheld it."],
  measure_proposal_saved: ["Saved figures or a definition", "A body's draft about a measure was saved."],
  measure_proposal_sent: [
    "Sent figures or a definition for sign-off",
    "A body's draft about a measure was sent to an approver.",
  ],
  measure_proposal_returned: [
    "Returned figures or a definition",
    "An approver sent a draft about a measure back.",
  ],
  measure_proposal_discarded: ["Discarded figures or a definition", "A draft about a measure was given up."],
  programme_defined: ["Defined a programme", "A programme became public."],
  programme_corrected: ["Corrected a programme", "A programme's aim, dates or words were put right."],
  programme_bodies_changed: ["Changed who takes part", "Bodies joined or left a programme."],
  sample_frozen: ["Froze claims to draw from", "What a random sample is drawn from was fixed."],
  sample_seed_fixed: ["Fixed a sample's seed", "The public number that decides the draw was entered."],
  progress_report_saved: ["Wrote a progress report", "The draft of a report on a period was saved."],
  progress_report_published: [
    "Published a progress report",
    "A report on a period became public, with its figures as they stood.",
  ],
  connection_confirmed: [
    "Confirmed a connection",
    "A reviewer found that two recommendations belong together.",
  ],
  connection_rejected: [
    "Rejected a connection",
    "A reviewer found that two recommendations do not belong together.",
  ],
  group_changed: ["Changed a group", "What a group of recommendations is called, holds or says was changed."],
  groups_joined: ["Joined two groups", "Two groups of recommendations were made one."],
  lead_named: ["Named who leads", "A body was named to lead on a recommendation, or no longer leads."],
  priority_weights_changed: [
    "Changed the weights of priorities",
    "How much each factor of a priority counts was changed.",
  ],
  priority_scored: ["Scored a priority", "A person scored a factor of a priority, or took a score back."],
  priority_list_saved: [
    "Prepared the list of priorities",
    "The draft of the list of priorities was changed.",
  ],
  priority_list_published: ["Published the list of priorities", "An edition of the list became public."],
  escalation_opened: ["Began to escalate", "Oversight began to go up the ladder with a body."],
  escalation_step_written: ["Wrote a step of an escalation", "A letter or a public step was drafted."],
  escalation_step_reviewed: [
    "Reviewed a step of an escalation",
    "A second person agreed with a public step, or did not.",
  ],
  escalation_step_replied: ["Replied to a step", "A body used its right of reply."],
  escalation_step_sent: ["Sent a letter of an escalation", "A letter went to the body. It is not public."],
  escalation_step_published: ["Published a step of an escalation", "A step of the ladder became public."],
  escalation_step_given_up: ["Gave up a step of an escalation", "A step was not taken."],
  escalation_moved: ["Paused, went on with or ended an escalation", "With its reason."],
  non_response_list_saved: ["Entered an official list", "The draft of an official list was saved."],
  non_response_list_published: [
    "Published an official list",
    "An official list of those that had not answered became public here.",
  ],
  non_response_removed: ["Recorded a removal", "An entry was taken off an official list."],
  review_opened: ["Opened a review", "A board began to review a theme."],
  review_changed: ["Changed a review", "Who is on a board, or what it looks at, was changed."],
  review_minutes_recorded: ["Recorded a meeting", "Minutes of a review board and what it decided."],
  review_followed_up: ["Followed up a decision", "What became of a decision of a review board."],
  review_published: ["Published a review", "A summary of a review became public."],
  review_closed: ["Closed a review", "A board ended its review, and said what came of it."],
});
export type LedgerAction = CodeOf<typeof LEDGER_ACTIONS>;

/** Actions that no page without an account can show: they leave the public version, and so the page cache, alone. */
export const UNSEEN_ACTIONS: ReadonlySet<LedgerAction> = new Set<LedgerAction>([
  "import_started",
  "rows_rejected",
  "report_drafted",
  "submission_saved",
  "submission_sent",
  "submission_returned",
  "submission_discarded",
  "answer_delivered",
  "answer_cosigned",
  "sign_off_commented",
  "document_uploaded",
  "judgement_proposed",
  "judgement_reviewed",
  "judgement_replied",
  "judgement_withdrawn",
  "assessment_letter_written",
  "check_planned",
  "correction_requested",
  "correction_dismissed",
  "correction_expired",
  "statement_sent",
  "statement_confirmed",
  "statement_agreed",
  "statement_declined",
  "statement_replied",
  "statement_expired",
  "leftovers_removed",
  "progress_report_saved",
  ...(["review_opened", "review_changed", "review_minutes_recorded", "review_followed_up"] as const),
  "priority_scored",
  "priority_weights_changed",
  "priority_list_saved",
  "escalation_opened",
  "escalation_step_written",
  "escalation_step_reviewed",
  "escalation_step_replied",
  "escalation_step_sent",
  "escalation_step_given_up",
  "non_response_list_saved",
  "follow_asked",
  "follow_confirmed",
  "follow_changed",
  "follow_stopped",
  "digest_queued",
  "reminders_queued",
  "reminders_chosen",
  "self_assessment_saved",
  "self_assessment_sent",
  "self_assessment_returned",
  "self_assessment_discarded",
  "evidence_added",
  "evidence_changed",
  "evidence_replaced",
  "files_scanned",
  "connection_rejected",
  "user_added",
  "user_changed",
  "api_token_made",
  "api_token_revoked",
  "measure_proposal_saved",
  "measure_proposal_sent",
  "measure_proposal_returned",
  "measure_proposal_discarded",
]);

export interface Theme extends Term {
  /** The level-1 theme this one belongs to; null for level 1. */
  readonly parent: string | null;
}

const area = <Code extends string, Child extends string>(
  code: Code,
  label: string,
  children: Record<Child, string>,
): (Term<Code | Child> & { parent: Code | null })[] => [
  { code, label, meaning: "Risk area of mental-health inpatient safety.", parent: null },
  ...(Object.keys(children) as Child[]).map((child) => ({
    code: child,
    label: children[child],
    meaning: `Part of “${label}”.`,
    parent: code,
  })),
];

/** B10: themes beside the official categories; level 1 follows HSSIB's 2025 risk areas. */
export const THEMES = [
  ...area("suicide-risk-and-safety", "Suicide risk and safety assessment", {
    "risk-assessment": "Risk assessment",
    "safety-planning": "Safety planning",
    "review-after-key-events": "Review after key events",
    "record-keeping": "Documentation",
    "leave-and-absconding": "Leave and absconding",
    "ligature-points-and-means": "Means and ligature points",
    observation: "Observation and monitoring",
  }),
  ...area("therapeutic-environment", "Therapeutic and safe environment", {
    "ward-design": "Ward design",
    "sexual-safety": "Sexual safety",
    "physical-safety": "Physical safety",
    "restrictive-practice": "Restrictive practice and restraint",
    seclusion: "Seclusion",
    contraband: "Contraband",
    activities: "Things to do",
    "avoiding-trauma": "Avoiding harm and traumatisation",
  }),
  ...area("staffing", "Staffing and resourcing", {
    "staff-numbers": "Staff numbers, skill mix and agency staff",
    training: "Training",
    supervision: "Supervision",
    "staff-support": "Support for staff",
    "bed-availability": "Availability of beds",
  }),
  ...area("physical-health", "Physical health", {
    deterioration: "Recognising deterioration",
    medication: "Medication and its monitoring",
    "rapid-tranquillisation": "Rapid tranquillisation",
    choking: "Choking",
    "blood-clots": "Blood clots (VTE)",
    "eating-and-drinking": "Eating and drinking",
    "emergency-response": "Emergency response",
    "substance-use": "Smoking and substance use",
    falls: "Falls",
    "sepsis-and-infection": "Sepsis and infection",
  }),
  ...area("transitions", "Admission, transfer, discharge and community", {
    thresholds: "Thresholds for care",
    "delayed-admission": "Delayed admission and waiting",
    "out-of-area-placement": "Out-of-area placement",
    "transition-to-adult-services": "Moving from children's to adult services",
    "discharge-planning": "Discharge planning",
    "follow-up": "Follow-up after discharge",
    "crisis-access": "Access in a crisis",
    "care-coordination": "Care coordination",
    "missed-appointments": "Missed appointments and disengagement",
  }),
  ...area("system-integration", "System integration and accountability", {
    "inter-agency-working": "Agencies working together",
    handover: "Handover and communication",
    "named-lead": "A named lead",
    commissioning: "Commissioning",
    "police-and-emergency-department": "Police and emergency departments",
    housing: "Housing",
  }),
  ...area("information", "Information and digital", {
    "record-sharing": "Sharing records",
    "electronic-records": "Electronic records",
    alerts: "Alerts and warnings",
    "data-quality": "Data quality",
    "remote-care": "Remote care",
    "surveillance-technology": "Surveillance technology",
  }),
  ...area("patients-and-families", "Patients, families and carers", {
    involvement: "Involving patients and families",
    "family-concerns": "Acting on family concerns",
    "consent-and-confidentiality": "Consent and confidentiality",
    advocacy: "Advocacy",
    transparency: "Openness with families",
  }),
  ...area("rights", "Rights and legal frameworks", {
    "mental-health-act": "Use of the Mental Health Act",
    capacity: "Capacity and best interests",
    safeguarding: "Safeguarding",
    equality: "Equality",
    "reasonable-adjustments": "Reasonable adjustments",
    "autism-and-learning-disability": "Autism and learning disability",
  }),
  ...area("learning-culture", "Safety, investigation and learning", {
    "fear-of-blame": "Fear of blame",
    "investigation-quality": "Quality and speed of investigations",
    "learning-from-deaths": "Learning from earlier deaths",
    "board-oversight": "Board oversight",
    "policy-and-guidance": "Policies and guidance",
  }),
  ...area("beyond-health", "Beyond health care", {
    "road-safety": "Roads and vehicles",
    "product-safety": "Products and equipment",
    custody: "Prisons and custody",
    "workplace-safety": "Safety at work",
    "fire-safety": "Fire",
    "water-safety": "Water",
  }),
] as const satisfies readonly Theme[];
export type ThemeCode = (typeof THEMES)[number]["code"];

/** How a theme was given to a recommendation. */
export const THEME_BASES = terms({
  words: ["By its words", "The register found the theme's words in the text."],
  person: ["By a person", "An editor or the registrar chose it."],
});
export type ThemeBasis = CodeOf<typeof THEME_BASES>;

/** Which way a measure should move; "neutral" where neither way is better. */
export const IMPROVEMENT_DIRECTIONS = terms({
  increase: ["Higher is better", "An increase is an improvement."],
  decrease: ["Lower is better", "A decrease is an improvement."],
  neutral: ["Neither", "Neither an increase nor a decrease is an improvement in itself."],
});
export type ImprovementDirection = CodeOf<typeof IMPROVEMENT_DIRECTIONS>;

/**
 * Why a point of a statistical process control chart is not common cause: the rules of NHS England's
 * Making Data Count, with the codes that the NHS-R community's NHSRplotthedots prints, in their order of
 * precedence.
 */
export const SPECIAL_CAUSES = terms({
  "Above UCL": ["Above the upper limit", "One point above the upper process limit."],
  "Below LCL": ["Below the lower limit", "One point below the lower process limit."],
  "7 Point Trend (Increasing)": ["Rising trend", "Part of a run of seven points, each above the one before."],
  "7 Point Trend (Decreasing)": [
    "Falling trend",
    "Part of a run of seven points, each below the one before.",
  ],
  "2 in 3 Above CL": [
    "Close to the upper limit",
    "Two of three points above the mean lie in the third nearest the upper limit.",
  ],
  "2 in 3 Below CL": [
    "Close to the lower limit",
    "Two of three points below the mean lie in the third nearest the lower limit.",
  ],
  "7 Points Above CL": ["Above the mean", "Part of a run of seven points above the mean."],
  "7 Points Below CL": ["Below the mean", "Part of a run of seven points below the mean."],
  "Common Cause": ["Common cause", "Within what this process does anyway: no sign of change."],
});
export type SpecialCause = CodeOf<typeof SPECIAL_CAUSES>;

/** What a point says of the measure, once it is known which way is better. */
export const POINT_TYPES = terms({
  common_cause: ["Common cause", "No sign of change at this point."],
  special_cause_improvement: ["Improvement", "A sign of change in the better direction."],
  special_cause_concern: ["Concern", "A sign of change in the worse direction."],
  special_cause_neutral_high: ["Higher", "A sign of change upwards, where neither way is better."],
  special_cause_neutral_low: ["Lower", "A sign of change downwards, where neither way is better."],
});
export type PointType = CodeOf<typeof POINT_TYPES>;

/** Whether a process as it is will meet its target. */
export const ASSURANCES = terms({
  consistent_pass: [
    "Meets the target",
    "The whole range of the process lies on the better side of the target.",
  ],
  consistent_fail: [
    "Misses the target",
    "The whole range of the process lies on the worse side of the target.",
  ],
  inconsistent: [
    "May or may not meet the target",
    "The target lies within the range of the process, so that whether it is met is a matter of chance.",
  ],
});
export type Assurance = CodeOf<typeof ASSURANCES>;

/** What the figure of a point is: it decides which chart suits it and how before and after are compared. */
export const VALUE_KINDS = terms({
  count: ["Count", "How many in the period, such as restraints in a month."],
  measurement: ["Measurement", "An amount, such as the mean length of stay."],
  proportion: [
    "Share",
    "So many out of so many of the same, such as patients followed up of patients discharged.",
  ],
  rate: ["Rate", "So many events for an amount of activity, such as restraints per 1,000 bed days."],
  days_between: ["Days between events", "The days from one rare event to the next."],
  cases_between: ["Cases between events", "How many cases went without the event since the last one."],
});
export type ValueKind = CodeOf<typeof VALUE_KINDS>;

/** How long the period of a point is. */
export const PERIOD_LENGTHS = terms({
  day: ["Day", "A point a day, or one for each event on its date."],
  week: ["Week", "A point a week, by its first day."],
  month: ["Month", "A point a month, by its first day."],
  quarter: ["Quarter", "A point a quarter, by its first day."],
  year: ["Year", "A point a year, by its first day."],
});
export type PeriodLength = CodeOf<typeof PERIOD_LENGTHS>;

/** What is known of a point; only a reported one has a figure, and the others are never zero. */
export const POINT_STATES = terms({
  reported: ["Reported", "The source gives a figure."],
  suppressed: ["Suppressed", "The source hides a small figure so that nobody can be recognised."],
  not_reported: ["Not reported", "The source gives nothing for this period."],
});
export type PointState = CodeOf<typeof POINT_STATES>;

/** What is measured of a change: what is there, what is done, what comes of it, and what else it moves (Donabedian, IHI). */
export const MEASURE_TYPES = terms({
  structure: ["Structure", "What is in place: staff, rooms, equipment, training."],
  process: ["Process", "Whether the thing is done, such as a patient being followed up."],
  outcome: ["Outcome", "What comes of it for patients."],
  balancing: ["Balancing", "What might get worse somewhere else because of the change."],
});
export type MeasureType = CodeOf<typeof MEASURE_TYPES>;

/** What may be said of a measure on a date. */
export const MEASURE_EVENT_KINDS = terms({
  rebase: ["Limits set anew", "From here the process is judged anew, for the reason given."],
  method_change: [
    "Counted differently",
    "From here it is counted in another way, and the figures before and after are not alike.",
  ],
  method_note: ["Small change of method", "The way of counting changed; the figures stay comparable."],
  annotation: ["Something happened", "Something that may have moved the figures."],
});
export type MeasureEventKind = CodeOf<typeof MEASURE_EVENT_KINDS>;

/** What a person adds to what the rules make of a chart. */
export const MEASURE_READING_KINDS = terms({
  added: ["A reviewer adds", "A reviewer's words beside the sentence that the rules make."],
  withheld: ["Reading withheld", "The sentence that the rules make is not shown, for the reason given."],
  restored: ["Reading shown again", "The sentence is shown again, for the reason given."],
  explanation: [
    "Why places differ",
    "Why one place differs from another for reasons other than how safe it is.",
  ],
});
export type MeasureReadingKind = CodeOf<typeof MEASURE_READING_KINDS>;

/** What waits for somebody else's approval before it becomes public. */
export const MEASURE_PROPOSAL_KINDS = terms({
  definition: ["Definition", "What is counted and how, with its aim."],
  points: ["Figures", "Figures by period."],
});
export type MeasureProposalKind = CodeOf<typeof MEASURE_PROPOSAL_KINDS>;

/** How figures reached the register. */
export const POINT_CHANNELS = terms({
  form: ["Typed in", "Entered by a person in a form."],
  upload: ["From a file", "Uploaded by a person as a file."],
  import: ["Imported", "Read from published data by this register."],
  api: ["From a system", "Sent by a body's own system through the API."],
});
export type PointChannel = CodeOf<typeof POINT_CHANNELS>;

/** What a token of a body's own system may be used for. */
export const API_SCOPES = terms({
  figures: ["Figures of measures", "Sends figures of the body's measures."],
  actions: ["The plan", "Reads the body's plan, adds actions to it and changes them."],
  progress: ["Progress", "Reports how far the body is with what it was asked."],
  answers: ["Answers", "Drafts what the body says to what it was asked."],
});
export type ApiScope = CodeOf<typeof API_SCOPES>;

/** What a date marked on a chart is. */
export const CHART_MARKS = terms({
  issued: ["Issued", "The recommendation was issued."],
  answered: ["Answered", "The body answered it."],
  implemented: ["Says it is done", "The body says it has done it."],
  verified: ["Checked", "Somebody outside the body checked it."],
  other: ["Event", "Something else that may have moved the figures."],
});
export type ChartMark = CodeOf<typeof CHART_MARKS>;

/** The charts over time that the register draws. */
export const CHART_KINDS = terms({
  xmr: ["XmR chart", "Each value, with limits from the changes between one value and the next."],
  p: ["p-chart", "Shares, with limits that are wider where fewer were counted."],
  p_prime: ["p′-chart", "Shares that vary by more than chance alone makes them, with limits widened to fit."],
  u: ["u-chart", "Rates, with limits that are wider where there was less activity."],
  u_prime: ["u′-chart", "Rates that vary by more than chance alone makes them, with limits widened to fit."],
  g: ["g-chart", "Cases between rare events."],
  t: ["t-chart", "Days between rare events."],
  run: ["Run chart", "Each value and their median, judged by runs alone, without limits."],
});
export type ChartKind = CodeOf<typeof CHART_KINDS>;

/** Why the points of a run chart are not what chance makes of a steady process (Anhøj 2015). */
export const RUN_SIGNALS = terms({
  long_run_above: ["Long run above the median", "Part of an unusually long run of points above the median."],
  long_run_below: ["Long run below the median", "Part of an unusually long run of points below the median."],
});
export type RunSignal = CodeOf<typeof RUN_SIGNALS>;

/** What the last point says of a measure, as NHS England's variation icons say it. */
export const VARIATIONS = terms({
  improvement_high: ["Improving: higher", "Special cause variation upwards, where higher is better."],
  improvement_low: ["Improving: lower", "Special cause variation downwards, where lower is better."],
  concern_high: ["Concerning: higher", "Special cause variation upwards, where lower is better."],
  concern_low: ["Concerning: lower", "Special cause variation downwards, where higher is better."],
  neutral_high: ["Higher", "Special cause variation upwards, where neither way is better."],
  neutral_low: ["Lower", "Special cause variation downwards, where neither way is better."],
  common_cause: ["No significant change", "Common cause: the latest point is within what this process does."],
  too_few: ["Too few points to say", "Fewer than 12 points since the limits were last set."],
});
export type Variation = CodeOf<typeof VARIATIONS>;

/** Every list by the name of its reference table. */
export const VOCABULARIES = {
  report_kind_terms: REPORT_KINDS,
  recommendation_kind_terms: RECOMMENDATION_KINDS,
  pfd_category_terms: PFD_CATEGORIES,
  response_status_terms: RESPONSE_STATUSES,
  position_terms: POSITIONS,
  implementation_status_terms: IMPLEMENTATION_STATUSES,
  adequacy_terms: ADEQUACIES,
  concern_flag_terms: CONCERN_FLAGS,
  rubric_point_terms: RUBRIC_POINTS,
  verification_level_terms: VERIFICATION_LEVELS,
  verification_method_terms: VERIFICATION_METHODS,
  verification_finding_terms: VERIFICATION_FINDINGS,
  board_assurance_terms: BOARD_ASSURANCES,
  body_type_terms: BODY_TYPES,
  capacity_terms: CAPACITIES,
  role_terms: ROLES,
  issuer_kind_terms: ISSUER_KINDS,
  jurisdiction_terms: JURISDICTIONS,
  regime_terms: REGIMES,
  date_precision_terms: DATE_PRECISIONS,
  due_date_basis_terms: DUE_DATE_BASES,
  known_on_basis_terms: KNOWN_ON_BASES,
  provenance_terms: PROVENANCES,
  report_field_terms: REPORT_FIELDS,
  text_source_terms: TEXT_SOURCES,
  report_state_terms: REPORT_STATES,
  report_link_kind_terms: REPORT_LINK_KINDS,
  recommendation_link_kind_terms: RECOMMENDATION_LINK_KINDS,
  split_method_terms: SPLIT_METHODS,
  match_method_terms: MATCH_METHODS,
  tracking_basis_terms: TRACKING_BASES,
  addressing_event_kind_terms: ADDRESSING_EVENT_KINDS,
  body_event_kind_terms: BODY_EVENT_KINDS,
  response_kind_terms: RESPONSE_KINDS,
  document_role_terms: DOCUMENT_ROLES,
  action_state_terms: ACTION_STATES,
  rag_rating_terms: RAG_RATINGS,
  submission_kind_terms: SUBMISSION_KINDS,
  submission_state_terms: SUBMISSION_STATES,
  representation_terms: REPRESENTATIONS,
  family_told_terms: FAMILY_TOLD,
  cosigner_state_terms: COSIGNER_STATES,
  judgement_kind_terms: JUDGEMENT_KINDS,
  judgement_state_terms: JUDGEMENT_STATES,
  sample_stratum_terms: SAMPLE_STRATA,
  risk_factor_terms: RISK_FACTORS,
  check_basis_terms: CHECK_BASES,
  correction_kind_terms: CORRECTION_KINDS,
  correction_state_terms: CORRECTION_STATES,
  statement_voice_terms: STATEMENT_VOICES,
  public_statement_state_terms: PUBLIC_STATEMENT_STATES,
  alias_kind_terms: ALIAS_KINDS,
  text_kind_terms: TEXT_KINDS,
  erasure_kind_terms: ERASURE_KINDS,
  self_assessment_finding_terms: SELF_ASSESSMENT_FINDINGS,
  scan_result_terms: SCAN_RESULTS,
  message_kind_terms: MESSAGE_KINDS,
  user_state_terms: USER_STATES,
  import_format_terms: IMPORT_FORMATS,
  import_state_terms: IMPORT_STATES,
  import_problem_kind_terms: IMPORT_PROBLEM_KINDS,
  job_terms: JOBS,
  actor_kind_terms: ACTOR_KINDS,
  ledger_action_terms: LEDGER_ACTIONS,
  theme_terms: THEMES,
  theme_basis_terms: THEME_BASES,
  follow_kind_terms: FOLLOW_KINDS,
  digest_frequency_terms: DIGEST_FREQUENCIES,
  improvement_direction_terms: IMPROVEMENT_DIRECTIONS,
  value_kind_terms: VALUE_KINDS,
  period_length_terms: PERIOD_LENGTHS,
  point_state_terms: POINT_STATES,
  chart_kind_terms: CHART_KINDS,
  measure_type_terms: MEASURE_TYPES,
  measure_event_kind_terms: MEASURE_EVENT_KINDS,
  measure_reading_kind_terms: MEASURE_READING_KINDS,
  measure_proposal_kind_terms: MEASURE_PROPOSAL_KINDS,
  point_channel_terms: POINT_CHANNELS,
  api_scope_terms: API_SCOPES,
  priority_factor_terms: PRIORITY_FACTORS,
  escalation_ground_terms: ESCALATION_GROUNDS,
  escalation_rung_terms: ESCALATION_RUNGS,
  escalation_state_terms: ESCALATION_STATES,
  escalation_step_state_terms: ESCALATION_STEP_STATES,
  escalation_event_kind_terms: ESCALATION_EVENT_KINDS,
  review_decision_event_kind_terms: REVIEW_DECISION_EVENT_KINDS,
} as const satisfies Record<string, readonly Term[]>;
export type VocabularyTable = keyof typeof VOCABULARIES;

/** The label of a word, for people. An unknown code is a programming error, so it throws. */
export function labelOf<Code extends string>(list: readonly Term<Code>[], code: Code): string {
  return termOf(list, code).label;
}

export function termOf<Code extends string>(list: readonly Term<Code>[], code: Code): Term<Code> {
  const term = list.find((word) => word.code === code);
  if (!term) throw new Error(`"${code}" is not a word of this list`);
  return term;
}

/** Whether an arbitrary string is a word of the list. */
export function isTerm<Code extends string>(list: readonly Term<Code>[], value: unknown): value is Code {
  return list.some((word) => word.code === value);
}

/** 0 to 5, see B8. */
export const levelNumber = (level: VerificationLevel): number =>
  VERIFICATION_LEVELS.findIndex((word) => word.code === level);

/** Whether people stated it here, as the registrar or for the issuer: no import overwrites that. */
export const isStatedByPerson = (provenance: Provenance): boolean =>
  provenance === "registrar" || provenance === "issuer";

/** Lower is better: which of two sources is shown (design §4.5). */
export const provenanceRank = (provenance: Provenance): number =>
  PROVENANCES.findIndex((word) => word.code === provenance);
