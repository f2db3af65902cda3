import { harrowby, itsLetter } from "~seed/demo-accounts";
import type { SeedReport } from "~seed/seed-types";
import { asked, concern, copied, evidence, rubric } from "./wording";

/** Care homes, medicines, roads, railways, products, schools and water. */

const closedHome: SeedReport = {
  key: "care-home-2021",
  sourceReference: "2021-0298",
  kind: "pfd_report",
  issuer: "westerhaven",
  author: "Area Coroner for Westerhaven",
  title: "Prevention of future deaths report: a fall over a stair gate in a home that has closed",
  state: "published",
  shows: ["D23", "D24"],
  categories: ["care-home-health-related-deaths"],
  reportedOn: "2021-09-13",
  publishedOn: "2021-10-15",
  keepsClock: false,
  provenance: "official_page",
  textSource: "pdf_text",
  circumstances:
    "Mr Z, who was 88 and had dementia, fell on the stairs of the home in which he had lived for three years. A gate had been fitted after an earlier fall and was propped open with a chair, because staff carrying trays could not work the catch. The home closed seventeen days after the report was written. His daughters gave evidence of his good humour.",
  items: [
    concern(
      "1",
      ["falls", "physical-safety"],
      "The gate was a danger rather than a protection, since a man in a hurry may climb what he cannot open. It was chosen by nobody who had to use it. I am concerned that other homes have fitted the same kind for the same reason.",
    ),
  ],
  addressees: [
    asked("home", "Hollins House Care Home Limited", "DM18"),
    asked("phe", "Public Health England", "PHE"),
  ],
  events: [
    {
      type: "answered",
      on: "2021-11-03",
      from: ["phe"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "outside_remit",
          text: "Public Health England closed on 30 September 2021. The safety of care homes was not among its duties. The letter is answered by a successor, which has passed it to the Care Quality Commission. The writer adds that the Commission has acknowledged the letter and will look at gates on stairs when it inspects, and offers condolences to Mr Z's daughters.",
          rightBody: "CQC",
        },
      ],
    },
    {
      type: "reassigned",
      on: "2021-11-22",
      at: "phe",
      by: "registrar",
      to: asked("cqc", "Care Quality Commission", "CQC", "confirmed"),
      reason: "The Commission inspects care homes and has agreed that the concern is for it.",
    },
  ],
  expects: [
    { at: "home", response: "body_ceased" },
    { at: "phe", item: "1", position: "outside_remit" },
  ],
};

const pharmacy: SeedReport = {
  key: "body-supplied-2018",
  sourceReference: null,
  kind: "pfd_report",
  issuer: "dales",
  author: "Coroner for the Dales (Western District)",
  title: "Prevention of future deaths report: two medicines with names alike",
  state: "published",
  shows: ["D7", "D37"],
  categories: ["alcohol-drug-and-medication-related-deaths"],
  reportedOn: "2018-01-01",
  reportedOnRaw: "2018",
  reportedOnPrecision: "year",
  keepsClock: false,
  provenance: "body",
  textSource: "typed",
  circumstances:
    "Mrs A, 70, was given tablets whose name differs by two letters from those she had been prescribed. The boxes stood side by side and are of the same colour. This report is not on the official site; Harrowby and Vale found it in its own files and supplied it. The mistake was found by a student nurse four days later, when it was too late to undo.",
  items: [
    concern(
      "1",
      ["medication", "product-safety"],
      "Both the ward's stock cupboard and the pharmacy kept the two medicines together because cupboards are ordered by the alphabet. To put apart what is easily confused costs nothing. I am concerned that it had not been thought of in either place.",
    ),
  ],
  addressees: [
    asked("trust", "Harrowby & Vale Foundation Trust", "DM02", "confirmed"),
    asked("pharmacy", "Tanner's Lane Pharmacy", "DM20"),
  ],
  events: [
    {
      type: "answered",
      on: "2018-06-18",
      from: ["trust"],
      via: harrowby,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "The two medicines have been put on different shelves in every ward and in the dispensary, each with a coloured card. Our Medicines Safety Officer has listed twelve more pairs and has done the same for them. We will count mistakes between the pairs every quarter. We have written to Mrs A's family to say that we are sorry and what we have changed.",
        },
      ],
    },
    {
      type: "progress",
      on: "2019-01-14",
      at: "trust",
      item: "1",
      via: harrowby,
      status: "implemented",
      text: "Thirteen pairs are now apart. There have been no mistakes between any of them in six months.",
      evidence: [
        evidence(
          "look-alike-pairs.txt",
          "Thirteen pairs of medicines kept apart; mistakes July to December 2018: none.",
        ),
      ],
    },
  ],
  expects: [
    { at: "trust", item: "1", level: "evidence_supplied" },
    { at: "pharmacy", response: "not_published" },
  ],
};

const opioids: SeedReport = {
  key: "repeat-prescription-2024",
  sourceReference: "2024-0430",
  kind: "pfd_report",
  issuer: "eastmarch",
  author: "Assistant Coroner for Eastmarch and the Fens",
  title: "Prevention of future deaths report: repeat prescriptions and a shared household",
  state: "published",
  shows: ["D29", "D31"],
  categories: [
    "alcohol-drug-and-medication-related-deaths",
    "community-health-care-and-emergency-services-related-deaths",
  ],
  reportedOn: "2024-08-05",
  sentOn: "2024-08-06",
  publishedOn: "2024-08-30",
  statedDueOn: "2024-10-01",
  keepsClock: false,
  provenance: "extracted_text",
  textSource: "ocr",
  circumstances:
    "Mr B, aged 43, died after taking strong painkillers that had been prescribed for his father, who had not needed them for two years. They had been ordered each month by an automatic system and put in a drawer. Mr B had a back injury and had been without sleep for a week. His father, who gave evidence with great dignity, said that he had thought of sending the boxes back and had not known where to.",
  items: [
    concern(
      "1",
      ["medication", "substance-use"],
      "Twenty-five boxes of a dangerous medicine were issued to a man who was not taking it. Neither the surgery, which signed, nor the pharmacy, which delivered, had asked him in two years. The system for repeats makes it easier to go on than to stop. I invite those to whom this is sent to consider how a person is asked, and by whom, and what becomes of medicines that are no longer wanted in a house where others may find them.",
      { split: "whole_section" },
    ),
  ],
  addressees: [
    asked("surgery", "Quarry Road Surgery", "DM19"),
    asked("pharmacy", "Tanner's Lane Pharmacy", "DM20"),
    asked("nmc", "Nursing and Midwifery Council", "NMC"),
    copied("northmoor", "Northmoor Partnership Foundation Trust", "DM91"),
  ],
  events: [
    {
      type: "answered",
      on: "2024-09-16",
      from: ["pharmacy"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "Before each delivery of a strong painkiller our pharmacist now rings the patient and asks how many are left. In the first month eleven of ninety had more than two boxes. We collect what is not wanted when we deliver. We have told the surgery each time and it has changed the prescription. We are sorry that we did not think of this before and have written to Mr B's father.",
        },
      ],
      documents: [
        {
          fileName: "signed-response-tanners-lane.pdf",
          role: "response",
          text: "Invented for demonstration.\nThe pharmacy's letter as signed.",
        },
      ],
    },
    {
      type: "answered",
      on: "2024-09-27",
      from: ["nmc"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "outside_remit",
          text: "The Council regulates nurses and midwives. No nurse or midwife took part in what the report describes, and we have no power over repeat prescriptions. We have sent the report to NHS England, which sets the terms on which surgeries and pharmacies work, and offer our condolences to the family.",
          rightBody: "X26",
        },
      ],
    },
    {
      type: "outside_remit_upheld",
      on: "2024-10-14",
      at: "nmc",
      item: "1",
      by: "registrar",
      reason: "The Council's powers are over persons on its register.",
    },
  ],
  expects: [
    { at: "surgery", response: "not_published" },
    { at: "pharmacy", item: "1", position: "accepted" },
  ],
};

const junction: SeedReport = {
  key: "junction-2014",
  sourceReference: "2014-0187",
  kind: "pfd_report",
  issuer: "eastmarch",
  author: "Coroner for Eastmarch",
  title: "Prevention of future deaths report: a junction on a fast road",
  state: "published",
  shows: ["D2", "D22", "D24", "D28"],
  categories: ["road-highways-safety-related-deaths"],
  reportedOn: "2014-04-28",
  publishedOn: "2014-06-02",
  keepsClock: false,
  provenance: "official_page",
  textSource: "ocr",
  circumstances:
    "A motorcyclist aged 54 was struck by a car which turned across a dual carriageway through a gap in the central reserve. The driver could not see over the brow. Nine collisions had taken place at the gap in ten years. Drivers from a new estate use it as the shortest way to town. Residents had asked for it to be closed in 2009.",
  items: [
    concern(
      "1",
      ["road-safety"],
      "The gap allows a turn which cannot be made safely at the speed at which traffic comes over the brow. It was left open when the estate was built, on a forecast of traffic that has turned out to be half of what it is.",
    ),
    concern(
      "2",
      ["road-safety", "inter-agency-working"],
      "The planning authority and the highway authority each sent me the other's letter to explain why nothing had been done. Both letters were polite and each was correct in law. I am concerned that where two authorities share a danger neither is obliged to act first.",
    ),
  ],
  addressees: [
    asked("highways", "Highways Agency", "NATHIGH", "alias"),
    asked("council", "Northmoor County Council", "DM21"),
    { key: "chief", asWritten: "Chief Coroner", body: "CHIEFCORONER", capacity: "copied", match: "exact" },
  ],
  events: [
    {
      type: "answered",
      on: "2014-06-20",
      from: ["highways"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "The gap will be closed by a barrier in the next financial year, after a consultation that the law requires. In the meantime a sign and a lower limit have been put in place.",
        },
        {
          item: "2",
          position: "accepted_in_principle",
          text: "We will meet the county twice a year to compare forecasts of traffic with counts. The first meeting was held in June 2014.",
        },
      ],
    },
    {
      type: "progress",
      on: "2015-11-16",
      at: "highways",
      item: "1",
      via: itsLetter,
      status: "implemented",
      text: "The barrier was completed in October 2015.",
      evidenceLinks: ["https://highways.demo.example/eastmarch-gap"],
    },
    {
      type: "verification",
      on: "2017-03-06",
      at: "highways",
      item: "1",
      by: "reviewerTwo",
      method: "visit",
      finding: "held",
      level: "independently_verified",
      text: "The gap is closed. The county's record shows no collision there since.",
      nextRecheckOn: "2018-04-30",
      state: "published",
    },
    {
      type: "verification",
      on: "2018-06-11",
      at: "highways",
      item: "1",
      by: "reviewerTwo",
      method: "data",
      finding: "held",
      level: "sustained",
      text: "Thirty-two months without a collision at the place, against nine in the ten years before.",
      state: "published",
    },
  ],
  expects: [
    { at: "highways", item: "1", level: "sustained" },
    { at: "council", response: "not_published" },
    { at: "chief", response: "not_required" },
  ],
};

const crossing: SeedReport = {
  key: "crossing-2022",
  sourceReference: "2022-0071",
  kind: "pfd_report",
  issuer: "eastmarch",
  author: "Senior Coroner for Eastmarch and the Fens",
  title: "Prevention of future deaths report: a footpath crossing beside a hospital",
  state: "published",
  shows: ["D16"],
  categories: ["railway-related-deaths", "mental-health-related-deaths", "suicide-from-2015"],
  isSensitive: true,
  reportedOn: "2022-03-01",
  reportedOnRaw: "17/20/2022",
  reportedOnPrecision: "unknown",
  publishedOn: "2022-03-25",
  keepsClock: false,
  provenance: "official_page",
  textSource: "html",
  circumstances:
    "A 30-year-old man on leave from hospital died on the railway near the ward. He was not the first patient of the hospital to do so, and staff had asked for something to be done. A telephone on the platform, with a number to call for help, had been out of order since the winter. A passenger who saw that he was in distress had gone to look for somebody.",
  items: [
    concern(
      "1",
      ["leave-and-absconding", "inter-agency-working"],
      "The railway, the hospital and the police each knew of the deaths but had not looked at them together. Each told me that it had thought its own figure small. I am concerned that three small figures in three offices did not become one large one, and that the families had to put them side by side.",
    ),
    concern(
      "2",
      ["physical-safety"],
      "The help telephone had been reported broken five times. It was on a list for repair in the next quarter, among the lamps and the benches. I am concerned that something which may be a person's last chance to speak to someone is mended as though it were furniture.",
    ),
  ],
  addressees: [
    asked("rail", "Eastmarch Rail Limited", "DM25"),
    asked("trust", "Northmoor Partnership NHS Foundation Trust", "DM01"),
  ],
  events: [
    {
      type: "answered",
      on: "2022-04-22",
      from: ["rail", "trust"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "We have made one plan. Fencing and lighting will be done by the railway; station staff have been taught to approach someone who seems alone or in distress, and to ask. The ward rings the station when a patient is late. The three of us, with the police, meet each quarter.",
        },
        {
          item: "2",
          position: "accepted",
          text: "Help telephones are now repaired within 24 hours, as signals are. They are tested each morning by the first member of staff on duty.",
        },
      ],
    },
    {
      type: "progress",
      on: "2023-01-16",
      at: "rail",
      item: "2",
      via: itsLetter,
      status: "implemented",
      text: "The company says that telephones were out of order for 31 hours in all in 2022, at twelve stations.",
      evidence: [
        evidence(
          "help-telephones-2022.csv",
          "station,hours out of order\nEastmarch,2\nFenbridge,9\nothers,20\n",
        ),
      ],
    },
  ],
  expects: [
    { at: "rail", response: "joint_received" },
    { at: "trust", response: "joint_received" },
  ],
};

const mattress: SeedReport = {
  key: "mattress-2023",
  sourceReference: "2023-0360",
  kind: "pfd_report",
  issuer: "westerhaven",
  author: "Assistant Coroner for Westerhaven",
  title: "Prevention of future deaths report: an airflow mattress near a source of heat",
  state: "published",
  shows: ["D1"],
  categories: ["product-related-deaths", "care-home-health-related-deaths"],
  reportedOn: "2023-09-25",
  sentOn: "2023-09-26",
  publishedOn: "2023-10-27",
  statedDueOn: "2023-11-21",
  keepsClock: true,
  provenance: "official_page",
  textSource: "html",
  circumstances:
    "Mrs C was 81, smoked, and could not leave her bed without help. She lay on a mattress filled by a small pump. A fire that might have burned itself out was fed by the air. The label that warns of this is on the underside. Her carers came four times a day and had put out her ashtray on each visit, as her care plan said they should.",
  items: [
    concern(
      "1",
      ["product-safety", "fire-safety"],
      "The warning cannot be seen when the mattress is in use, nor is it in the leaflet for carers. Those who supply these mattresses do not ask whether the person smokes. [NAME]'s carers were devoted to her and would have acted at once had they known. I am concerned that others do not know today.",
      { allottedTo: ["maker"] },
    ),
    concern(
      "2",
      ["product-safety", "fire-safety", "policy-and-guidance"],
      "I was told that there have been other fires of the kind in other counties and that nobody counts them. A fire officer told me of four that he had read about. I am concerned that a danger which shows itself once a year in each place may not be seen anywhere as a danger.",
      { allottedTo: ["opss"] },
    ),
  ],
  addressees: [
    asked("maker", "Larkspur Bedding Company Limited", "DM26"),
    asked("opss", "Office for Product Safety and Standards", "OPSS"),
  ],
  events: [
    {
      type: "extension_requested",
      on: "2023-11-13",
      at: "maker",
      via: itsLetter,
      reason: "The company asks for three months to finish tests.",
    },
    {
      type: "extension_refused",
      on: "2023-11-17",
      at: "maker",
      by: "registrar",
      reason: "The coroner's officer writes that a warning label needs no test.",
    },
    {
      type: "answered",
      on: "2023-11-20",
      from: ["opss"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "2",
          position: "accepted",
          text: "We will ask fire and rescue services to tell us of every fire that involves such a mattress, and will publish the number each year. A notice to those who supply them has been drafted. It says that the warning should be seen by the person who makes the bed and that whoever supplies a mattress should ask about smoking. It will be sent to the trade bodies in January.",
        },
      ],
    },
    {
      type: "answered",
      on: "2023-12-15",
      from: ["maker"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "not_accepted",
          text: "The company offers its sympathy. It will not change the label. Its reason is that the mattress meets the standard in force, which asks for the label to be where it is, and that a second label might lead users to think the first is not important. It has added a sentence to the leaflet.",
        },
      ],
    },
    {
      type: "assessment",
      on: "2024-02-06",
      at: "maker",
      by: "reviewerOne",
      adequacy: "not_adequate",
      flag: "insufficient",
      rubric: rubric(["action_stated", "evidence", "timetable", "measure_of_effect", "addresses_risk"], true),
      reason:
        "A reason is given, and fairly stated, but nothing is offered in place of what is refused for a danger that the company does not deny.",
      state: "published",
      second: {
        on: "2024-02-14",
        by: "oversightLead",
        agrees: true,
        note: "The standard sets a minimum; it does not forbid a second label.",
      },
      publishedOn: "2024-03-18",
    },
    {
      type: "progress",
      on: "2024-10-21",
      at: "opss",
      item: "2",
      via: itsLetter,
      status: "planned",
      text: "The return from fire services begins in April 2025. The head of consumer products is responsible.",
      targetOn: "2025-04-01",
    },
    {
      type: "progress",
      on: "2025-04-28",
      at: "opss",
      item: "2",
      via: itsLetter,
      status: "in_progress",
      text: "Thirty-one of 48 services have sent a return.",
      targetOn: "2026-04-01",
    },
  ],
  expects: [
    { at: "maker", response: "received_late", item: "1", position: "not_accepted", adequacy: "not_adequate" },
    { at: "opss", response: "received" },
  ],
};

const school: SeedReport = {
  key: "school-2025",
  sourceReference: "2025-0093",
  kind: "pfd_report",
  issuer: "northmoor-and-dales",
  author: "Assistant Coroner for Northmoor and Dales",
  title: "Prevention of future deaths report: allergy on a school trip to the water",
  state: "published",
  shows: ["D18"],
  categories: ["child-death-from-2015", "other-related-deaths"],
  reportedOn: "2025-02-10",
  sentOn: "2025-02-11",
  publishedOn: "2025-03-14",
  statedDueOn: "2025-04-08",
  keepsClock: true,
  provenance: "issuer",
  textSource: "typed",
  circumstances:
    "A boy of eleven with a severe allergy died on a school trip. His two injectors were in a bag in the coach. The club at which the class was canoeing had provided lunch and had asked the school for a list of allergies; the school sent last year's. The ambulance found the gate to the lake locked and lost four minutes there.",
  items: [
    concern(
      "1",
      ["emergency-response", "record-keeping"],
      "The injectors were a quarter of a mile from the child. The teacher knew this to be wrong and had assumed that a colleague had them. There were four adults and each was busy with the children. I am concerned that what everybody is responsible for was in the event carried by nobody.",
      { allottedTo: ["school", "college"] },
    ),
    concern(
      "2",
      ["water-safety", "eating-and-drinking"],
      "The club relied upon a list which it had no means of checking and served food to a child about whom it knew nothing. Its instructors had not been taught to use an injector and had none. I am concerned that other clubs which take children on the water are in the same position.",
      { allottedTo: ["club"] },
    ),
  ],
  addressees: [
    asked("school", "St Oswin's Academy", "DM29"),
    asked("college", "Harrowby College", "DM28"),
    asked("club", "Stonelow Water Sports Club", "DM30"),
  ],
  events: [
    {
      type: "answered",
      on: "2025-03-24",
      from: ["school"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "A child's injectors are now worn by the child or by a named adult who does not leave them, and no coach departs until both have said so aloud. Lists are printed on the morning of a trip. His classmates asked that the school keep spare injectors, and it does: there are six. The head teacher is responsible for the check.",
        },
      ],
    },
    {
      type: "answered",
      on: "2025-04-04",
      from: ["club"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "2",
          position: "accepted",
          text: "We no longer serve food to school parties. Children bring their own. All instructors have been taught to use an injector. Spare injectors are kept in the safety boat and ashore, the gate to the lake has a code that the ambulance service holds, and we have written to the national association so that other clubs may do the same.",
        },
      ],
    },
    {
      type: "progress",
      on: "2025-09-15",
      at: "school",
      item: "1",
      via: itsLetter,
      status: "implemented",
      text: "The governors have signed this off after going unannounced on two trips.",
      evidence: [
        evidence(
          "governors-visit-note.txt",
          "Two trips joined without notice, June and July 2025: injectors worn on both; lists printed that morning.",
        ),
      ],
      assurance: { kind: "board_sign_off", by: "Governing body" },
    },
  ],
  expects: [
    { at: "school", item: "1", level: "board_assured" },
    { at: "college", response: "overdue" },
  ],
};

const withdrawn: SeedReport = {
  key: "withdrawn-2024",
  sourceReference: "2024-0359",
  kind: "pfd_report",
  issuer: "westerhaven",
  author: "Area Coroner for Westerhaven",
  title: "Prevention of future deaths report: oxygen on a ward",
  state: "withdrawn",
  shows: ["D33"],
  categories: [
    "hospital-death-clinical-procedures-and-medical-management-related-deaths",
    "emergency-services-related-deaths",
  ],
  reportedOn: "2024-06-24",
  publishedOn: "2024-07-19",
  keepsClock: true,
  provenance: "official_page",
  textSource: "html",
  circumstances:
    "Mr D, 66, died of pneumonia on a medical ward. It was thought that the oxygen had been connected to the wrong outlet. The inquest was reopened when the makers of the outlet showed that this was not possible. The text of the report is no longer shown here. The notice that stands in its place says when it was withdrawn, by whom and why.",
  items: [
    concern(
      "1",
      ["physical-safety", "product-safety"],
      "Two outlets beside the bed look alike and stand a hand's breadth apart. I am concerned that one may be taken for the other in the dark, or by staff who do not know the ward, and that nothing but the colour of a ring tells them apart.",
    ),
  ],
  addressees: [asked("trust", "Westerhaven Hospitals NHS Trust", "DM03")],
  events: [
    {
      type: "report_withdrawn",
      on: "2024-08-12",
      by: "registrar",
      reason:
        "The coroner withdrew the report on 9 August 2024 because new evidence showed that its premise was mistaken. No answer is expected of anybody.",
    },
  ],
  expects: [{ at: "trust", response: "withdrawn" }],
};

const draftReport: SeedReport = {
  key: "draft-report-now",
  sourceReference: "2026-0644",
  kind: "pfd_report",
  issuer: "northmoor-and-dales",
  author: "Senior Coroner for Northmoor and Dales",
  title: "Prevention of future deaths report: eating disorder and a missed blood test",
  state: "draft",
  shows: [],
  categories: ["mental-health-related-deaths"],
  reportedOn: { daysAgo: 4 },
  statedDueOn: { daysAhead: 52 },
  keepsClock: true,
  provenance: "issuer",
  textSource: "typed",
  circumstances:
    "Ms E was 20 and at university. Her blood was to be tested weekly. The surgery at home thought that the surgery at university did so, and that surgery had been told that the hospital did. She had not been tested for seven weeks. She collapsed in the library on a Thursday afternoon. Her flatmates had worried for a month and had not known whom to tell.",
  items: [
    concern(
      "1",
      ["eating-and-drinking", "care-coordination", "named-lead"],
      "Three places could each have taken [NAME]'s blood and each believed that another did. I am concerned that shared care without a named person is no care at all. Her mother had rung two of the three to ask, and each had told her, kindly, that the results would be with one of the others.",
    ),
  ],
  addressees: [
    asked("trust", "Harrowby and Vale NHS Foundation Trust", "DM02"),
    asked("surgery", "Quarry Road Surgery", "DM19"),
  ],
  events: [],
};

export const WIDER_REPORTS: readonly SeedReport[] = [
  closedHome,
  pharmacy,
  opioids,
  junction,
  crossing,
  mattress,
  school,
  withdrawn,
  draftReport,
];
