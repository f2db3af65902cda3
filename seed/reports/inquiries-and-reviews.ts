import { itsLetter, northmoor } from "~seed/demo-accounts";
import type { SeedItem, SeedReport } from "~seed/seed-types";
import { as, asked, evidence, recommends, rubric } from "./wording";

/** Every other kind of report that asks for a change: inquiry, committee, ombudsman, regulator, panels, Scotland. */

const reviewed = {
  state: "published",
  categories: [],
  keepsClock: false,
  provenance: "official_register",
  textSource: "html",
} as const;

const part = (item: SeedItem, parent: string): SeedItem => ({
  ...item,
  kind: "sub_recommendation",
  split: "lettered",
  parent,
});

const larkfield: SeedReport = {
  ...reviewed,
  key: "larkfield-inquiry",
  sourceReference: "Volume 3",
  kind: "inquiry_report",
  issuer: "larkfield-inquiry",
  author: "Chair of the inquiry",
  title: "Larkfield Hospital Inquiry: what was known and what was done",
  shows: ["D39"],
  reportedOn: "2023-02-28",
  publishedOn: "2023-03-01",
  summary:
    "Forty families asked for this inquiry into a hospital that closed in 2016. It found that in twelve years the hospital had been told by nineteen reports what was wrong and had agreed with all of them. It asks not for another plan but for a way to see whether plans are kept.",
  items: [
    as(
      "inquiry_recommendation",
      recommends(
        "1",
        ["dhsc"],
        ["learning-from-deaths", "board-oversight"],
        "There should be one public place in which anybody can see what was recommended, who answered, what was done and who checked. It should not be kept by any body whose own actions appear in it.",
      ),
    ),
    part(
      recommends(
        "1a",
        ["dhsc"],
        ["learning-from-deaths"],
        "It should include the reports of coroners as well as those of inquiries, and each should keep one reference for ever.",
      ),
      "1",
    ),
    part(
      recommends(
        "1b",
        ["office"],
        ["investigation-quality", "transparency"],
        "The Safety Assurance Office should publish how many of the claims it has checked were found to hold, together with the number that it has not checked.",
      ),
      "1",
    ),
    as(
      "inquiry_recommendation",
      recommends(
        "2",
        ["trust"],
        ["transparency", "family-concerns"],
        "The successor to the hospital's trust should offer each family a meeting with a person of authority who has read the file, as often as the family wishes.",
      ),
    ),
  ],
  addressees: [
    asked("dhsc", "Department of Health and Social Care", "DHSC"),
    asked("office", "Safety Assurance Office", "DM90"),
    asked("trust", "Northmoor Partnership NHS Foundation Trust", "DM01"),
  ],
  events: [
    {
      type: "answered",
      on: "2023-06-19",
      from: ["dhsc"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted_in_principle",
          text: "The government agrees with the aim of a single public record. It will consider with others who is best placed to keep it, and what it would cost.",
        },
        {
          item: "1a",
          position: "accepted_in_principle",
          text: "The government agrees that coroners' reports should be part of such a record, subject to the independence of coroners. It thanks the families and the chair of the inquiry for their work.",
        },
      ],
    },
    {
      type: "answered",
      on: "2023-06-26",
      from: ["trust"],
      via: northmoor,
      kind: "response",
      answers: [
        {
          item: "2",
          position: "accepted",
          text: "Our Chief Executive has written to each of the forty families by hand. Meetings take place wherever the family likes and are not limited in number. A nurse who did not work at Larkfield has read every file and comes with her. Thirty-one families have replied; six have said that they do not wish to hear from us, and we will respect it.",
        },
      ],
    },
    {
      type: "answered",
      on: "2023-07-03",
      from: ["office"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1b",
          position: "accepted",
          text: "We will publish both numbers each quarter from October 2023, and what we have not checked will stand beside what we have. Because this recommendation is made to an office that checks others, nobody in it can check this one. We will say so beside the figure, and will give our working papers to any body that is able to look at them independently.",
        },
      ],
    },
    {
      type: "progress",
      on: "2023-11-13",
      at: "office",
      item: "1b",
      via: itsLetter,
      status: "implemented",
      text: "The first figures were published: of 40 claims checked 31 held; 212 have not been checked.",
      evidenceLinks: ["https://national.demo.example/claims-checked"],
    },
    {
      type: "progress",
      on: "2024-05-20",
      at: "trust",
      item: "2",
      via: northmoor,
      status: "implemented",
      text: "Seventy-four meetings have been held with 33 families. What families asked us to change is published with their agreement.",
      evidence: [
        evidence(
          "larkfield-meetings-summary.txt",
          "Families written to: 40. Families met: 33. Meetings: 74. Changes asked for: 58. Changes made: 41.",
        ),
      ],
      assurance: { kind: "board_sign_off", by: "Board of Directors" },
    },
    {
      type: "verification",
      on: "2024-10-09",
      at: "trust",
      item: "2",
      by: "oversightLead",
      method: "document_review",
      finding: "held",
      level: "independently_verified",
      text: "Eleven families agreed to speak with us. Ten said that the person they met had read the file. One was still waiting and has since been seen.",
      nextRecheckOn: "2025-10-31",
      state: "published",
    },
  ],
  expects: [
    { at: "office", item: "1b", level: "evidence_supplied" },
    { at: "trust", item: "2", level: "independently_verified" },
  ],
};

const committee: SeedReport = {
  ...reviewed,
  key: "committee-report",
  sourceReference: "HC 412",
  kind: "select_committee_report",
  issuer: "health-and-social-care-committee",
  title: "Listening to families after a death in hospital",
  shows: ["D20"],
  reportedOn: "2024-03-19",
  publishedOn: "2024-03-19",
  statedDueOn: "2024-05-19",
  summary:
    "The committee heard from twenty-two families. Nineteen had learned of a report about the death of their relative from somebody other than the hospital.",
  items: [
    as(
      "inquiry_recommendation",
      recommends(
        "14",
        ["minister"],
        ["transparency", "family-concerns"],
        "The Department should require every provider to send to the family any report, plan or answer that concerns the death of their relative, before it is published and in words they can follow.",
      ),
    ),
    as(
      "inquiry_recommendation",
      recommends(
        "15",
        ["minister"],
        ["advocacy"],
        "The Department should say by the end of this session how a bereaved family can have independent advice without paying for it.",
      ),
    ),
  ],
  addressees: [asked("minister", "Secretary of State for Health and Social Care", "DHSC", "office_holder")],
  events: [
    {
      type: "answered",
      on: "2024-05-17",
      from: ["minister"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "14",
          position: "accepted_in_part",
          text: "The government accepts that families should see such documents first, and will say so in guidance. It does not accept that a new duty in law is needed.",
        },
        {
          item: "15",
          position: "under_consideration",
          text: "The government will reply to this recommendation when it has considered the costs. It thanks the families who gave evidence to the committee.",
        },
      ],
    },
  ],
  expects: [{ at: "minister", response: "received", item: "15", position: "under_consideration" }],
};

const ombudsman: SeedReport = {
  ...reviewed,
  key: "ombudsman-report",
  sourceReference: "P-0031",
  kind: "ombudsman_report",
  issuer: "phso",
  title: "A complaint about a discharge that was not discussed",
  shows: ["D18"],
  reportedOn: "2023-08-14",
  publishedOn: "2023-09-05",
  summary:
    "Mrs G complained that her son was sent home from a ward without her knowledge although he was to live with her. The complaint was upheld.",
  items: [
    as(
      "review_recommendation",
      recommends(
        "1",
        ["trust"],
        ["discharge-planning", "involvement"],
        "The trust should write to Mrs G within four weeks to say what went wrong and that it is sorry, and pay her £950.",
      ),
    ),
    as(
      "review_recommendation",
      recommends(
        "2",
        ["trust"],
        ["discharge-planning", "family-concerns"],
        "Within three months the trust should show that nobody is sent to live with another person unless that person has been spoken to.",
      ),
    ),
  ],
  itemLinks: [
    {
      kind: "supports",
      from: "2",
      to: "discharge-2022.1",
      isConfirmed: false,
      reason: "Both concern leaving the ward without those outside knowing.",
    },
  ],
  addressees: [asked("trust", "Northmoor Partnership NHS Foundation Trust", "DM01")],
  events: [
    {
      type: "answered",
      on: "2023-09-08",
      from: ["trust"],
      via: northmoor,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "The letter and the payment have been sent, and our Chief Executive has met Mrs G at her home.",
        },
        {
          item: "2",
          position: "accepted",
          text: "The discharge form now asks who the person will live with, and when and by whom they were spoken to. It cannot be completed without. We have told Mrs G about the change and asked whether it would have helped her.",
        },
      ],
    },
    {
      type: "progress",
      on: "2023-12-11",
      at: "trust",
      item: "2",
      via: northmoor,
      status: "implemented",
      text: "All of the 86 discharges to another person's home since October had a conversation with that person.",
      evidence: [
        evidence(
          "discharge-to-another-home.csv",
          "month,discharges,spoken to\n2023-10,44,44\n2023-11,42,42\n",
        ),
      ],
    },
  ],
  expects: [{ at: "trust", item: "2", level: "evidence_supplied" }],
};

const regulator: SeedReport = {
  ...reviewed,
  key: "rights-review",
  sourceReference: null,
  kind: "regulator_report",
  issuer: "cqc",
  title: "Out of sight: seclusion and privacy, a thematic report",
  shows: ["D7", "D39"],
  reportedOn: "2022-11-09",
  publishedOn: "2022-11-09",
  summary:
    "A thematic report on 28 seclusion rooms and the people who had been in them. No provider is named.",
  items: [
    as(
      "review_recommendation",
      recommends(
        "1",
        ["nhse"],
        ["seclusion", "consent-and-confidentiality", "avoiding-trauma"],
        "Providers should keep a member of staff beside a person who is secluded and should not use a camera in the room, since to be watched by a lens was described to us as the worst of it.",
      ),
    ),
  ],
  addressees: [
    asked("nhse", "NHS England", "X26"),
    {
      key: "end-northmoor",
      asWritten: "Providers with seclusion rooms",
      body: "DM01",
      capacity: "end_implementer",
      match: "confirmed",
      under: "nhse",
    },
  ],
  events: [
    {
      type: "progress",
      on: "2023-10-16",
      at: "end-northmoor",
      item: "1",
      via: northmoor,
      status: "implemented",
      text: "Cameras have been taken out of both our seclusion rooms. A nurse stays at the door.",
      evidence: [
        evidence(
          "seclusion-rooms-note.txt",
          "Two rooms: cameras removed on 2 October 2023; a nurse stays at the door.",
        ),
      ],
    },
  ],
  expects: [{ at: "nhse", response: "not_published" }],
};

const homicide: SeedReport = {
  ...reviewed,
  key: "mh-homicide",
  sourceReference: "2020/4471",
  kind: "mh_homicide_investigation",
  issuer: "independent-panels",
  author: "Independent investigators",
  title: "Independent investigation into the care of Mr H, who killed a man he did not know",
  shows: [],
  isSensitive: true,
  reportedOn: "2021-04-26",
  publishedOn: "2021-05-10",
  summary:
    "Mr H, who has schizophrenia, had not been seen for five months. His family had written twice to say that he was afraid of his neighbours. He was discharged because he did not attend. The investigators met both families, whom they thank.",
  items: [
    as(
      "review_recommendation",
      recommends(
        "1",
        ["trust"],
        ["missed-appointments", "follow-up"],
        "The trust should not discharge a person because they do not attend until somebody has seen them, or has spoken with those who know them.",
      ),
    ),
    as(
      "review_recommendation",
      recommends(
        "2",
        ["trust", "icb"],
        ["medication", "care-coordination"],
        "The trust and the commissioners should know how many people who are prescribed a long-acting injection have missed one, and who is looking for them.",
      ),
    ),
  ],
  addressees: [
    asked("trust", "Northmoor Partnership NHS Foundation Trust", "DM01"),
    asked("icb", "NHS Northmoor Clinical Commissioning Group", "DM08"),
  ],
  events: [
    {
      type: "answered",
      on: "2021-06-14",
      from: ["trust", "icb"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "Discharge for not attending has ended. Two people, one of them a senior nurse, decide together and only after a visit or a conversation with the family or friends.",
        },
        {
          item: "2",
          position: "accepted",
          text: "A list of missed injections is made each Monday. The commissioners receive the number and the longest wait. Both families have been told what has changed, in meetings of their choosing.",
        },
      ],
    },
    {
      type: "progress",
      on: "2022-01-24",
      at: "trust",
      item: "1",
      via: northmoor,
      status: "implemented",
      text: "No discharge for not attending since July 2021 without a visit or a conversation.",
      evidence: [
        evidence(
          "discharges-after-non-attendance.csv",
          "quarter,discharges,after visit or conversation\n2021 Q3,31,31\n2021 Q4,28,28\n",
        ),
      ],
    },
    {
      type: "verification",
      on: "2022-08-30",
      at: "trust",
      item: "1",
      by: "reviewerTwo",
      method: "document_review",
      finding: "held",
      level: "independently_verified",
      text: "In all 30 records that we drew there was a visit or a conversation, with a date and a name.",
      nextRecheckOn: "2023-09-30",
      state: "published",
    },
  ],
  expects: [{ at: "trust", item: "1", level: "independently_verified" }],
};

const safeguarding: SeedReport = {
  ...reviewed,
  key: "safeguarding-review",
  sourceReference: "SAR Adult J",
  kind: "safeguarding_review",
  issuer: "northmoor-safeguarding-adults-board",
  title: "Safeguarding adults review: Adult J",
  shows: ["D17"],
  isSensitive: true,
  reportedOn: "2022-05-16",
  publishedOn: "2022-07-04",
  summary:
    "Adult J, a woman of 63 with a learning disability, lived alone after her mother died. Six agencies knew of her. Each thought that another had the lead.",
  items: [
    as(
      "review_recommendation",
      recommends(
        "1",
        ["council", "police", "trust"],
        ["safeguarding", "named-lead"],
        "Where three agencies or more are involved with an adult at risk one named person should lead, and the adult should know who it is.",
      ),
    ),
    as(
      "review_recommendation",
      recommends(
        "2",
        ["council"],
        ["advocacy", "autism-and-learning-disability"],
        "The council should offer an advocate to every adult with a learning disability when a parent who cared for them dies.",
      ),
    ),
  ],
  addressees: [
    asked("council", "Northmoor County Council", "DM21"),
    asked("police", "Northmoor Constabulary", "DM23"),
    asked("trust", "Northmoor Partnership NHS Foundation Trust", "DM01"),
    {
      key: "agent",
      asWritten: "[a housing provider, name removed]",
      body: "DM99",
      capacity: "copied",
      match: "unspecific",
    },
  ],
  events: [
    {
      type: "answered",
      on: "2022-09-20",
      from: ["council", "police", "trust"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "The three of us agree a lead at the first meeting about any adult. The lead's name and telephone number are given to the adult on a card.",
        },
        {
          item: "2",
          position: "accepted_in_part",
          text: "The council will offer an advocate where the person has no other relative. It does not have the money to offer one to all. It will count how many are not offered one.",
        },
      ],
    },
    {
      type: "assessment",
      on: "2022-12-06",
      at: "council",
      items: ["2"],
      by: "reviewerOne",
      adequacy: "partially_adequate",
      flag: "substantive_but_concerned",
      rubric: rubric(["timetable", "evidence", "measure_of_effect"], true),
      reason: "Honest as to money. A relative is not an advocate, and Adult J had a cousin.",
      state: "published",
    },
    {
      type: "progress",
      on: "2023-03-13",
      at: "trust",
      item: "1",
      via: northmoor,
      status: "implemented",
      text: "Eighty-eight adults have a card.",
      evidence: [evidence("lead-cards.txt", "Cards given from October 2022 to February 2023: 88.")],
    },
  ],
  expects: [{ at: "council", item: "2", adequacy: "partially_adequate" }],
};

const independentReview: SeedReport = {
  ...reviewed,
  key: "independent-review",
  sourceReference: null,
  kind: "independent_review",
  issuer: "independent-panels",
  author: "Independent chair",
  title: "Independent review of investigations after deaths at Northmoor Partnership",
  shows: ["D7", "D26"],
  reportedOn: "2020-01-27",
  publishedOn: "2020-02-03",
  summary:
    "The review read every investigation of three years, 118 in all. The median took 11 months. One in three did not speak with the family. Two in three ended with the words: remind staff.",
  items: [
    as(
      "review_recommendation",
      recommends(
        "1",
        ["trust"],
        ["investigation-quality", "transparency"],
        "Every investigation should begin with a conversation with the family and answer their questions in writing.",
      ),
    ),
    as(
      "review_recommendation",
      recommends(
        "2",
        ["trust"],
        ["learning-from-deaths", "board-oversight"],
        "The board should accept no action that consists in reminding staff.",
      ),
    ),
    as(
      "review_recommendation",
      recommends(
        "3",
        ["trust"],
        ["investigation-quality"],
        "An investigation should end within sixty working days or tell the family why not.",
      ),
    ),
  ],
  addressees: [asked("trust", "Northmoor Partnership NHS Foundation Trust", "DM01")],
  events: [
    {
      type: "answered",
      on: "2020-03-02",
      from: ["trust"],
      via: northmoor,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "A family liaison officer, who belongs to no ward, rings each family within three working days. The family's questions are the first page of each investigation.",
        },
        {
          item: "2",
          position: "accepted",
          text: "The board has agreed. Its Quality Committee will send back any plan in which a reminder is the action.",
        },
        {
          item: "3",
          position: "accepted_in_part",
          text: "We accept sixty working days for most. Where the police are involved, we may not be permitted to begin.",
        },
      ],
    },
    {
      type: "progress",
      on: "2020-11-16",
      at: "trust",
      item: "2",
      via: northmoor,
      status: "implemented",
      text: "Nine plans have been sent back. None now has a reminder as its action.",
      evidence: [
        evidence(
          "plans-sent-back.txt",
          "Plans read: 41. Plans sent back: 9. Plans with a reminder as the action after revision: none.",
        ),
      ],
      assurance: { kind: "board_sign_off", by: "Quality Committee" },
    },
    {
      type: "verification",
      on: "2021-03-30",
      at: "trust",
      item: "2",
      by: "reviewerOne",
      method: "document_review",
      finding: "held",
      level: "independently_verified",
      text: "We read all 41 plans and agree.",
      nextRecheckOn: "2022-04-30",
      state: "published",
    },
    {
      type: "verification",
      on: "2022-06-21",
      at: "trust",
      item: "2",
      by: "reviewerTwo",
      method: "document_review",
      finding: "did_not_hold",
      level: "self_reported",
      text: "Of 20 plans made in 2022 seven remind staff, in other words: staff to be made aware, learning to be shared. What was true in 2021 is not true now.",
      state: "published",
      second: { on: "2022-06-29", by: "reviewerOne", agrees: true, note: "I read the seven." },
      reply: {
        on: "2022-07-18",
        via: northmoor,
        text: "We accept this. The committee had stopped reading each plan. It has begun again.",
      },
      publishedOn: "2022-07-19",
    },
    {
      type: "progress",
      on: "2022-07-25",
      at: "trust",
      item: "2",
      via: northmoor,
      status: "in_progress",
      text: "Reopened. The committee reads each plan and the non-executive who chairs it signs.",
      targetOn: "2022-12-31",
    },
  ],
  expects: [{ at: "trust", item: "2", implementation: "in_progress" }],
};

const audit: SeedReport = {
  ...reviewed,
  key: "national-audit",
  sourceReference: "Round 4",
  kind: "national_audit_or_ncepod",
  issuer: "national-inpatient-audit",
  title: "National audit of physical health on mental health wards, fourth round",
  shows: [],
  jurisdiction: "united_kingdom",
  reportedOn: "2025-05-13",
  publishedOn: "2025-05-13",
  summary:
    "The audit looked at 6,120 admissions. Weight, blood pressure and smoking were recorded for most; what was done about them for fewer than half.",
  items: [
    as(
      "review_recommendation",
      recommends(
        "1",
        ["northmoor", "alderbrook", "bryn", "lough"],
        ["deterioration", "medication"],
        "Each service should say at discharge what was found about physical health and who will act upon it.",
      ),
    ),
  ],
  addressees: [
    asked("northmoor", "Northmoor Partnership NHS Foundation Trust", "DM01"),
    asked("alderbrook", "Alderbrook Healthcare Limited", "DM16"),
    asked("bryn", "Bryn Tawel University Health Board", "DM13"),
    asked("lough", "Lough Carrick Health and Social Care Trust", "DM15"),
  ],
  events: [
    {
      type: "answered",
      on: "2025-07-08",
      from: ["northmoor"],
      via: northmoor,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "The discharge letter has a box for each of weight, blood pressure, blood sugar and smoking, and names who acts. The Physical Health Matron reads ten letters a week. Patients are given a copy and asked whether they understand it. We have agreed with surgeries what they will do when a box is marked, and expect to measure this from the spring.",
        },
      ],
    },
    {
      type: "answered",
      on: "2025-07-22",
      from: ["lough"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "The trust's wards will use the same letter as its general hospital from January 2026. A nurse on each ward has been chosen to show others how. The Medical Director is responsible and will look at fifty letters in April, to see whether each says what was found and who will act upon it.",
        },
      ],
    },
    {
      type: "progress",
      on: "2025-08-04",
      at: "northmoor",
      item: "1",
      via: northmoor,
      status: "implemented",
      text: "The letter is in use on all wards.",
      evidence: [evidence("discharge-letter-check.csv", "month,letters read,complete\n2025-07,40,33\n")],
    },
    {
      type: "verification",
      on: { daysAgo: 30 },
      at: "northmoor",
      item: "1",
      by: "reviewerOne",
      method: "document_review",
      finding: "partly_held",
      level: "evidence_supplied",
      text: "The letter is in use on 17 of 19 wards. On the two wards for older people nine of the ten letters that we drew were of the former kind.",
      state: "ready_to_publish",
      second: {
        on: { daysAgo: 24 },
        by: "reviewerTwo",
        agrees: true,
        note: "I read the same twenty letters.",
      },
      reply: {
        on: { daysAgo: 17 },
        via: northmoor,
        text: "We accept this. The two wards have had the letter since the first of the month. We ask that this be shown beside the finding.",
      },
    },
    {
      type: "draft_submission",
      on: { daysAgo: 16 },
      at: "northmoor",
      item: "1",
      kind: "progress",
      state: "returned",
      by: "northmoorContributor",
      status: "implemented",
      text: "97% of letters are complete.",
      evidence: [evidence("discharge-letters-note.txt", "97% of the letters we looked at are complete.\n")],
      returned: {
        on: { daysAgo: 13 },
        by: "northmoorApprover",
        reason: "Of how many, in which months? Please attach the table.",
      },
    },
  ],
  expects: [{ at: "alderbrook", response: "not_published" }],
};

const fatalAccident: SeedReport = {
  ...reviewed,
  key: "fatal-accident-inquiry",
  sourceReference: "[2024] FAI 18",
  kind: "fai_determination",
  issuer: "sheriffdom-of-strathlorne",
  author: "Sheriff",
  title: "Determination: the death of a patient on pass",
  shows: ["D36"],
  isSensitive: true,
  jurisdiction: "scotland",
  regime: "fai_scotland_2016",
  keepsClock: true,
  reportedOn: "2024-05-27",
  sentOn: "2024-05-28",
  publishedOn: "2024-06-03",
  summary:
    "Under Scottish law the sheriff may recommend reasonable precautions. A man on a pass from hospital did not return; the ward's form for such an event was kept in an office that was locked at night.",
  items: [
    as(
      "review_recommendation",
      recommends(
        "1",
        ["board"],
        ["leave-and-absconding", "policy-and-guidance"],
        "The health board should make sure that the plan for a patient who does not return can be reached by every member of staff at any hour.",
      ),
    ),
  ],
  itemLinks: [
    {
      kind: "supports",
      from: "1",
      to: "leave-2019.1",
      isConfirmed: true,
      reason: "Leave as a plan which staff have at hand.",
    },
  ],
  addressees: [asked("board", "NHS Strathlorne", "DM14")],
  events: [
    {
      type: "answered",
      on: "2024-07-19",
      from: ["board"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "The plan is on the first page of each patient's electronic record. Night staff practise it twice a year; the Head of Mental Health Nursing keeps the dates. Copies on paper have been taken out of offices so that there is one place to look. The board is sorry and has met the family.",
        },
      ],
    },
    {
      type: "progress",
      on: "2024-11-18",
      at: "board",
      item: "1",
      via: itsLetter,
      status: "implemented",
      text: "The board's annual review says that the plan can be opened on every ward by night and that 14 practices were held.",
      evidenceLinks: ["https://strathlorne.demo.example/annual-review"],
    },
  ],
  expects: [{ at: "board", response: "received", item: "1", level: "evidence_supplied" }],
};

export const INQUIRIES_AND_REVIEWS: readonly SeedReport[] = [
  larkfield,
  committee,
  ombudsman,
  regulator,
  homicide,
  safeguarding,
  independentReview,
  audit,
  fatalAccident,
];
