import { harrowby, itsLetter, northmoor } from "~seed/demo-accounts";
import type { SeedReport } from "~seed/seed-types";
import { asked, concern, evidence, rubric } from "./wording";

/** Crisis teams, helplines, emergency departments and waiting for an ambulance. */

const crisisLine: SeedReport = {
  key: "crisis-line-2023",
  sourceReference: "2023-0512",
  kind: "pfd_report",
  issuer: "northmoor-and-dales",
  author: "Senior Coroner for Northmoor and Dales",
  title: "Prevention of future deaths report: a call to the crisis line that was not returned",
  state: "published",
  shows: ["D35", "D40"],
  categories: [
    "mental-health-related-deaths",
    "suicide-from-2015",
    "community-health-care-and-emergency-services-related-deaths",
  ],
  isSensitive: true,
  reportedOn: "2023-12-04",
  sentOn: "2023-12-05",
  publishedOn: "2024-01-05",
  statedDueOn: "2024-01-30",
  keepsClock: true,
  provenance: "official_page",
  textSource: "html",
  circumstances:
    "Mr R, aged 31, rang the crisis line at ten at night. He was told that somebody would ring back within four hours. At six in the morning nobody had. He rang a charity's helpline, where a volunteer stayed with him for fifty minutes and, with his agreement, tried to reach the crisis team on the number she had been given. It had changed in the summer. He left home at eight.",
  items: [
    concern(
      "1",
      ["crisis-access", "staff-numbers"],
      "At night one practitioner answers calls for two counties and also sees people in the emergency department. That evening 23 people waited to be called back. I was told that this was usual. People ring such a line when they can hold on no longer, and a promise of four hours that is not kept may be worse than no promise.",
      { allottedTo: ["trust", "icb"] },
    ),
    concern(
      "2",
      ["inter-agency-working", "crisis-access"],
      "The charity which runs the other helpline in the county had an old number and no way to hand a caller over. The two services share callers but have never met. I was struck by the care which a volunteer gave, and am concerned that she had nobody to give it over to.",
      { allottedTo: ["trust", "charity"] },
    ),
  ],
  addressees: [
    asked("trust", "Northmoor Partnership NHS Foundation Trust", "DM01"),
    asked("icb", "Northmoor and Dales ICB", "DM07", "alias"),
    asked("charity", "The Lantern Helpline", "DM27"),
  ],
  events: [
    {
      type: "answered",
      on: "2024-01-09",
      from: ["charity"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "2",
          position: "accepted",
          text: "Our volunteers now have a direct line to the crisis team's shift lead, which is tried every Monday. Where a caller agrees, we stay on the line until somebody takes over. We have thanked the volunteer, who did all that she could, and have offered her and the family our support. Our trustees have read the report aloud at their meeting.",
        },
      ],
    },
    {
      type: "answered",
      on: "2024-01-26",
      from: ["trust"],
      via: northmoor,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "From April 2024 three practitioners will answer calls at night and none of them will also work in the emergency department. Eight posts have been advertised; the integrated care board has agreed to the cost for one year. Any caller who has waited an hour is rung by the shift lead. We will publish how long people wait, by hour of the night.",
        },
        {
          item: "2",
          position: "accepted",
          text: "We have given The Lantern Helpline a direct line and meet its manager each month.",
        },
      ],
    },
    {
      type: "listed_non_responder",
      on: "2024-09-02",
      at: "icb",
      by: "registrar",
      reason: "The Chief Coroner's list published this day names the board for this report.",
    },
    {
      type: "assessment",
      on: "2024-10-07",
      at: "icb",
      items: ["1"],
      by: "oversightLead",
      adequacy: "no_response",
      flag: "no_action",
      rubric: { met: [], unmet: ["every_concern_answered"] },
      reason: "No answer is held, the day to answer passed in January and the board is on the official list.",
      state: "published",
      second: { on: "2024-10-15", by: "reviewerTwo", agrees: true, note: "The list and the clock agree." },
      publishedOn: "2024-11-12",
    },
    {
      type: "progress",
      on: "2024-12-09",
      at: "trust",
      item: "1",
      via: northmoor,
      status: "in_progress",
      text: "Five of eight posts are filled. The median wait at night fell from 2 hours 50 minutes to 48 minutes. We meant to finish in April and did not.",
      targetOn: "2025-06-30",
      evidence: [
        evidence(
          "crisis-line-waits.csv",
          "month,median wait at night (minutes)\n2023-12,170\n2024-06,95\n2024-11,48\n",
        ),
      ],
    },
    {
      type: "correction",
      on: "2025-01-14",
      at: "icb",
      kind: "we_did_reply",
      from: "The integrated care board's complaints team",
      message: "We sent our answer to the coroner in February 2024.",
      state: "not_corrected",
      decided: {
        on: "2025-01-21",
        by: "registrar",
        decision:
          "The letter sent concerns another report of the same month. The coroner's office holds no answer to this one.",
      },
    },
  ],
  expects: [
    { at: "icb", response: "named_non_responder", item: "1", adequacy: "no_response" },
    { at: "trust", response: "received", item: "1", implementation: "in_progress" },
    { at: "charity", response: "received" },
  ],
};

const emergencyDepartment: SeedReport = {
  key: "emergency-department-2022",
  sourceReference: "2022-0350",
  kind: "pfd_report",
  issuer: "westerhaven",
  author: "Senior Coroner for Westerhaven",
  title: "Prevention of future deaths report: a long wait in an emergency department",
  state: "published",
  shows: ["D24", "D35"],
  categories: ["mental-health-related-deaths", "prevention-of-future-deaths"],
  isSensitive: true,
  reportedOn: "2022-10-31",
  publishedOn: "2022-11-25",
  keepsClock: false,
  provenance: "tracker",
  textSource: "pdf_text",
  circumstances:
    "Ms S, who was 24, waited for a mental health bed in an emergency department for sixty-one hours, first on a chair and then on a trolley in a corridor. Four different security guards sat with her. On the third morning she said that she felt better and asked to go outside for air. The guard on duty had been there for ten minutes and did not know why she was being watched.",
  items: [
    concern(
      "1",
      ["delayed-admission", "bed-availability", "observation"],
      "A frightened young woman was watched for sixty-one hours by people who are not trained to help her, because there was nowhere else. I am told that on the day of the inquest nine people were waiting in the same department.",
    ),
  ],
  addressees: [
    asked("hospital", "Westerhaven Hospitals NHS Trust", "DM03"),
    asked("icb", "NHS Westerhaven Integrated Care Board", "DM09"),
    asked("nhse", "NHS England and NHS Improvement", "X26", "alias"),
  ],
  events: [
    {
      type: "answered",
      on: "2022-12-19",
      from: ["hospital"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted_in_part",
          text: "Mental health nurses now sit with patients who need somebody with them, and two quiet rooms with a bed and a window have been made. We cannot make mental health beds and so accept only the part of the concern that is ours. The Chief Operating Officer speaks each day at noon with the mental health trust about every person who has waited for more than twelve hours.",
        },
      ],
    },
    {
      type: "answered",
      on: "2023-01-30",
      from: ["nhse"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "not_stated",
          text: "NHS England recognises the distress that long waits cause. The letter describes national programmes for urgent mental health care and the funds set aside for them. It does not say whether NHS England accepts the concern, nor what it will itself do about waits in this department. It ends by offering condolences to Ms S's family.",
        },
      ],
    },
    {
      type: "listed_non_responder",
      on: "2023-06-05",
      at: "icb",
      by: "registrar",
      reason: "On the Chief Coroner's list published this day.",
    },
    {
      type: "progress",
      on: "2023-12-11",
      at: "hospital",
      item: "1",
      via: itsLetter,
      status: "implemented",
      text: "The trust's annual report says that security guards no longer sit with patients on their own.",
      evidenceLinks: ["https://westerhaven.demo.example/annual-report-2023"],
    },
    {
      type: "delisted_non_responder",
      on: "2024-01-08",
      at: "icb",
      by: "registrar",
      reason:
        "The list no longer names the board; the coroner's office says that it was named by mistake for another.",
    },
  ],
  expects: [
    { at: "icb", response: "not_published" },
    { at: "hospital", item: "1", basis: "only_concern", level: "evidence_supplied" },
    { at: "nhse", item: "1", position: "not_stated" },
  ],
};

const ambulanceDelay: SeedReport = {
  key: "ambulance-2022",
  sourceReference: "2022-0219",
  kind: "pfd_report",
  issuer: "eastmarch",
  author: "Senior Coroner for Eastmarch and the Fens",
  title: "Prevention of future deaths report: waiting for an ambulance while ambulances wait",
  state: "published",
  shows: ["D1", "D2", "D20"],
  categories: [
    "emergency-services-related-deaths-2019-onwards",
    "community-health-care-and-emergency-services-related-deaths",
  ],
  reportedOn: "2022-07-25",
  publishedOn: "2022-08-19",
  statedDueOn: "2022-09-19",
  keepsClock: false,
  provenance: "official_page",
  textSource: "pdf_text",
  circumstances:
    "Mrs T, aged 83, fell in her garden at noon. The ambulance came at nine in the evening. Her neighbours held umbrellas over her, first against the sun and then against the rain. Eleven ambulances stood outside the hospital four miles away, each with a patient on board who could not be brought in. She died of the effects of lying for so long.",
  items: [
    concern(
      "1",
      ["emergency-response", "handover"],
      "On the day of [NAME]'s death the ambulance service lost 214 hours outside one hospital. The delay is not of the ambulance service's making, nor wholly of the hospital's: patients who were well enough to leave could not be discharged because there was no care for them at home.",
    ),
    concern(
      "2",
      ["falls", "inter-agency-working"],
      "There is a falls service with a car and a trained crew in the next county. It may not cross the boundary. [NAME] lived eight hundred yards from the line. I was shown an agreement, drafted three years earlier, which would have allowed it, and which nobody had signed because nobody could say who should.",
    ),
  ],
  addressees: [
    asked("ambulance", "Eastmarch Ambulance Service NHS Trust", "DM04"),
    asked("harrowby", "Harrowby and Vale NHS Foundation Trust", "DM02"),
    asked("dhsc", "Secretary of State for Health and Social Care", "DHSC", "office_holder"),
    asked("council", "Northmoor County Council", "DM21"),
  ],
  events: [
    {
      type: "answered",
      on: "2022-09-12",
      from: ["ambulance"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "2",
          position: "accepted",
          text: "The falls car now answers calls on both sides of the county boundary, from eight in the morning until ten at night. We have agreed with our neighbours who pays. We will publish each month how long people over 65 who have fallen wait. The first concern is not ours alone; our crews will go on telling the hospital, every half hour, who is waiting and how ill they are.",
        },
      ],
    },
    {
      type: "answered",
      on: "2022-09-16",
      from: ["harrowby"],
      via: harrowby,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted_in_part",
          text: "We accept that an ambulance should not wait longer than thirty minutes at our door. From October 2022 patients will be brought in after that time whether or not there is a cubicle, and the risk will be shared among all our wards, two of which will each take one patient more. We cannot promise that nobody will wait while one bed in six is held by someone who is fit to go home.",
        },
      ],
    },
    {
      type: "answered",
      on: "2022-09-30",
      from: ["dhsc"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted_in_principle",
          text: "The Department shares the coroner's concern about delays and describes funds for discharge and for ambulance services in the coming winter. It does not set a date by which such waits should end. It offers condolences to the family and says that officials have met the integrated care board, and that progress will be followed through the usual meetings with NHS England.",
        },
      ],
    },
    {
      type: "progress",
      on: "2023-04-17",
      at: "harrowby",
      item: "1",
      via: harrowby,
      status: "implemented",
      text: "Since October 2022 the average handover has taken 24 minutes; before, it was 71.",
      evidence: [
        evidence("handover-minutes.csv", "month,average minutes\n2022-09,71\n2022-12,33\n2023-03,24\n"),
      ],
      assurance: { kind: "board_sign_off", by: "Board of Directors" },
    },
    {
      type: "verification",
      on: "2023-09-12",
      at: "harrowby",
      item: "1",
      by: "reviewerOne",
      method: "data",
      finding: "held",
      level: "independently_verified",
      text: "The ambulance service's own times for the same six months agree to within two minutes.",
      nextRecheckOn: "2024-10-31",
      state: "published",
    },
    {
      type: "progress",
      on: "2024-02-05",
      at: "harrowby",
      item: "1",
      via: harrowby,
      status: "in_progress",
      text: "Reopened by us. In January 2024 the average rose to 52 minutes. The extra places on wards had been filled and not given back. The rule is being restored ward by ward.",
      targetOn: "2024-09-30",
    },
    {
      type: "progress",
      on: "2024-10-14",
      at: "harrowby",
      item: "1",
      via: harrowby,
      status: "implemented",
      text: "The average has been below thirty minutes since June.",
      evidence: [
        evidence("handover-minutes-2024.csv", "month,average minutes\n2024-01,52\n2024-06,29\n2024-09,26\n"),
      ],
    },
  ],
  expects: [
    { at: "council", response: "not_published" },
    { at: "dhsc", response: "received_late" },
    { at: "harrowby", item: "1", implementation: "implemented" },
  ],
};

const crisisAssessmentNow: SeedReport = {
  key: "crisis-assessment-now",
  sourceReference: "2026-0602",
  kind: "pfd_report",
  issuer: "northmoor-and-dales",
  author: "Area Coroner for Northmoor and Dales",
  title: "Prevention of future deaths report: assessment by telephone and what a family knew",
  state: "published",
  shows: ["D1", "D32"],
  categories: ["mental-health-related-deaths", "suicide-from-2015"],
  isSensitive: true,
  reportedOn: { daysAgo: 52 },
  sentOn: { daysAgo: 52 },
  publishedOn: { daysAgo: 44 },
  statedDueOn: { daysAhead: 4 },
  keepsClock: true,
  provenance: "issuer",
  textSource: "typed",
  circumstances:
    "Mr U was 47. His wife rang the crisis team on three days running. On the fourth a practitioner spoke with him by telephone for nine minutes while he was at work, where he could be overheard. He said that he was fine. The note says that he denied thoughts of ending his life. His wife was not asked what she had seen, and would have said a great deal.",
  items: [
    concern(
      "1",
      ["family-concerns", "risk-assessment"],
      "The person who knew most was not asked. I was told that this was for reasons of confidentiality. Listening breaks no confidence. I am concerned that staff who are careful of one duty have been taught to overlook another, and that those who live with a person are met with silence when they ring for help.",
    ),
    concern(
      "2",
      ["remote-care", "crisis-access"],
      "No thought was given to whether [NAME] could speak freely. There is no question in the telephone assessment about where the person is and who is with them. More assessments are made by telephone than before. I am concerned that the questions are those which were written for a private room.",
    ),
  ],
  addressees: [
    asked("trust", "Northmoor Partnership NHS Foundation Trust", "DM01"),
    asked("icb", "NHS Northmoor and Dales Integrated Care Board", "DM07"),
    asked("college", "Royal College of Psychiatrists", "RCPSYCH"),
  ],
  events: [
    {
      type: "answered",
      on: { daysAgo: 21 },
      from: ["college"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "already_in_place",
          text: "The College's published guidance already says that listening to a family breaks no confidence. We will bring it again to the notice of members, and the page to which we link here has been read more than forty thousand times. We will also offer the trust a teaching session in which families take part, since guidance which is read is not always guidance which is used.",
          evidence: [
            evidence(
              "college-guidance-summary.pdf",
              "Invented for demonstration.\nSummary of guidance on listening to families and confidentiality.",
            ),
          ],
        },
      ],
    },
    {
      type: "extension_requested",
      on: { daysAgo: 5 },
      at: "icb",
      via: itsLetter,
      reason: "The board asks for two weeks so that it can answer together with the trust.",
    },
    {
      type: "draft_submission",
      on: { daysAgo: 2 },
      at: "trust",
      item: "1",
      kind: "answer",
      state: "submitted",
      by: "northmoorContributor",
      position: "accepted",
      text: "From next month a practitioner who has been called by a family rings them back before closing the assessment, and writes down what they said. Where the person does not wish us to tell their family anything, we still listen. The Head of Crisis Services is responsible and 40 records will be read each month.",
    },
  ],
  expects: [
    { at: "icb", response: "extension_requested" },
    { at: "trust", response: "awaiting" },
    { at: "college", response: "received" },
  ],
};

const sharedRecord: SeedReport = {
  key: "shared-record-2024",
  sourceReference: "2024-0077",
  kind: "pfd_report",
  issuer: "eastmarch",
  author: "Area Coroner for Eastmarch and the Fens",
  title: "Prevention of future deaths report: two records of one patient",
  state: "published",
  shows: ["D9", "D19"],
  categories: [
    "mental-health-related-deaths",
    "emergency-services-related-deaths-2019-onwards",
    "other-related-deaths",
  ],
  isSensitive: true,
  deceasedCount: 2,
  reportedOn: "2024-02-12",
  publishedOn: "2024-03-08",
  statedDueOn: "2024-04-08",
  keepsClock: false,
  provenance: "official_page",
  textSource: "html",
  circumstances:
    "A mother and her adult son died in one incident. Both were known to services. The ambulance crew who had come to the house eight days before had written of their worry for each of them. That record could be read by the ambulance service. The mental health team had written of the same worry on the same day in a record that the ambulance service could not read.",
  items: [
    concern(
      "1",
      ["record-sharing", "safeguarding"],
      "Two services were worried about the same two people on the same day and neither could know of the other's worry. Each would have acted differently had it known. I am concerned that the means to share exist in the county and are switched off because an agreement has not been renewed.",
      { split: "bulleted" },
    ),
    concern(
      "2",
      ["safeguarding", "named-lead"],
      "A safeguarding referral made by the crew was sent to an address that had been closed. No message came back to say so. I heard that a hundred and six referrals had gone to that address since it closed. I am concerned that a system in which silence and receipt look the same will fail again.",
      { split: "bulleted" },
    ),
  ],
  addressees: [
    asked("trust", "Northmoor Partnership NHS Foundation Trust", "DM01"),
    asked("ambulance", "Eastmarch Ambulance Service NHS Trust", "DM04"),
    asked("board", "Northmoor Safeguarding Adults Board", "DM22"),
  ],
  events: [
    {
      type: "allotted",
      on: "2024-03-20",
      at: "ambulance",
      item: "2",
      by: "registrar",
      reason:
        "The coroner's office confirms that the second concern is for the ambulance service and the safeguarding board.",
    },
    {
      type: "answered",
      on: "2024-04-04",
      from: ["trust"],
      via: northmoor,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "The agreement has been renewed and the shared view was switched on again on 1 April 2024. Our Chief Clinical Information Officer and the ambulance service's will renew it each January. We will count how often each looks at the other's notes. Staff in both services have been told what the other can and cannot see. We are truly sorry that this was switched off, and have told the family how it came about.",
        },
      ],
    },
    {
      type: "answered",
      on: "2024-04-05",
      from: ["ambulance"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "2",
          position: "accepted",
          text: "All addresses for safeguarding referrals have been tried. A referral that is not acknowledged within one working day now comes back to the duty manager, who telephones. All 106 referrals sent to the closed address have been found and looked at again; eleven needed action that day and had it. The Head of Safeguarding reads the list of silent referrals every Monday.",
        },
      ],
    },
    {
      type: "answered",
      on: "2024-04-24",
      from: ["board"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "2",
          position: "accepted",
          text: "The Board's partners will acknowledge each referral automatically and we will test this four times a year. The test is a referral about an invented person, sent without notice to each partner. The Board's manager will report to its meetings how long each took to reply, and the results will be published in its annual report.",
        },
      ],
    },
    {
      type: "assessment",
      on: "2024-06-04",
      at: "ambulance",
      items: ["2"],
      by: "reviewerTwo",
      adequacy: "adequate",
      flag: "none",
      rubric: rubric(["timetable", "resources", "measure_of_effect"]),
      reason: "The gap is closed at both ends: addresses have been tried and silence is noticed.",
      state: "published",
    },
    {
      type: "progress",
      on: "2024-07-02",
      at: "trust",
      item: "1",
      via: northmoor,
      status: "not_started",
      text: "The shared view was switched on in April and off again in May after a fault showed some patients' addresses to the wrong team. Work on a new agreement has not begun.",
    },
  ],
  expects: [
    { at: "ambulance", item: "2", basis: "confirmed" },
    { at: "board", response: "received_late" },
    { at: "trust", item: "1", implementation: "not_started" },
  ],
};

/** The same incident and the same reference on a second page of the source. */
const sharedRecordSecondPage: SeedReport = {
  key: "shared-record-2024-second-page",
  sourceReference: "2024-0077",
  kind: "pfd_report",
  issuer: "eastmarch",
  author: "Area Coroner for Eastmarch and the Fens",
  title: "Prevention of future deaths report: police welfare checks",
  state: "published",
  shows: ["D9", "D10", "D15"],
  categories: ["police-related-deaths", "mental-health-related-deaths"],
  isSensitive: true,
  deceasedCount: 2,
  reportedOn: "2024-02-13",
  publishedOn: "2024-02-03",
  keepsClock: false,
  provenance: "official_page",
  textSource: "html",
  summary:
    "A second report from the same inquest, addressed to the police alone. The source published it under the same reference, with a date of publication ten days before the date of the report.",
  items: [
    concern(
      "1",
      ["police-and-emergency-department", "inter-agency-working"],
      "An officer asked to see that the family was well knocked, had no answer and left. Nothing in the force's procedure says what must follow when a door is not opened to somebody about whom a health service is worried.",
    ),
  ],
  links: [{ kind: "same_inquest", to: "shared-record-2024" }],
  addressees: [asked("police", "Chief Constable of Northmoor", "DM23", "office_holder")],
  events: [
    {
      type: "answered",
      on: "2024-04-02",
      from: ["police"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "An officer who has no answer at the door now speaks with the control room supervisor, who rings whoever asked for the check before the officer leaves. Together they decide on entry, a second visit within two hours or another plan, and the decision is logged. Supervisors were taught this in March 2024, and an inspector reads ten logs each month. The force is sorry.",
        },
      ],
    },
  ],
  expects: [{ at: "police", response: "received", item: "1", basis: "only_body" }],
};

export const CRISIS_REPORTS: readonly SeedReport[] = [
  crisisLine,
  emergencyDepartment,
  ambulanceDelay,
  crisisAssessmentNow,
  sharedRecord,
  sharedRecordSecondPage,
];
