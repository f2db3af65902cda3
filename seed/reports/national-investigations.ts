import { harrowby, itsLetter, northmoor } from "~seed/demo-accounts";
import type { SeedReport } from "~seed/seed-types";
import { as, asked, evidence, recommends, rubric } from "./wording";

/** Invented national safety investigations: 27 recommendations, observations, actions and learning points. */

const nationalReport = {
  kind: "hssib_report",
  issuer: "hssib",
  author: "National investigation team",
  state: "published",
  categories: [],
  keepsClock: true,
  provenance: "official_register",
  textSource: "html",
} as const;

const nhse = asked("nhse", "NHS England", "X26");
const cqc = asked("cqc", "Care Quality Commission", "CQC");
const nice = asked("nice", "National Institute for Health and Care Excellence", "NICE");
const college = asked("college", "Royal College of Psychiatrists", "RCPSYCH");
const dhsc = asked("dhsc", "Department of Health and Social Care", "DHSC");

const therapeuticObservation: SeedReport = {
  ...nationalReport,
  key: "national-observation",
  sourceReference: "I2024/011",
  title: "Seeing the person: observation on mental health wards",
  shows: ["D39"],
  reportedOn: "2024-02-22",
  publishedOn: "2024-02-22",
  statedDueOn: "2024-05-23",
  summary:
    "We followed observation on fourteen wards for a year. It is done most, and learnt about least, by the least experienced staff. Patients told us that they could tell at once whether somebody had come to see them or to tick a sheet. Where it worked, it was a conversation, done by few people, whom the patient knew by name.",
  items: [
    recommends(
      "1",
      ["nhse"],
      ["observation", "training"],
      "NHS England develops and tests a national standard of training in therapeutic observation, with people who have been observed, and says who must complete it before they may observe alone. It should cover staff of agencies and staff who work at night.",
    ),
    recommends(
      "2",
      ["nice"],
      ["observation", "policy-and-guidance"],
      "The National Institute for Health and Care Excellence reviews whether its guidance should define levels of observation by the contact a person needs rather than by the number of minutes between visits.",
    ),
    recommends(
      "3",
      ["cqc"],
      ["observation", "board-oversight"],
      "The Care Quality Commission considers how its inspections can tell observation that is done from observation that is only recorded, including at night and at weekends.",
    ),
    as(
      "safety_observation",
      recommends(
        "4",
        [],
        ["observation", "staff-numbers"],
        "Boards may improve safety by knowing, for each ward and night, how many patients one person is asked to observe.",
      ),
    ),
    as(
      "local_learning_point",
      recommends(
        "5",
        [],
        ["observation", "surveillance-technology"],
        "Ask of your own wards: what would a patient say if asked who came last night, and why?",
      ),
    ),
  ],
  itemLinks: [
    {
      kind: "supports",
      from: "4",
      to: "observation-2021.1",
      isConfirmed: true,
      reason: "Asks all boards for what one coroner asked of one trust.",
    },
  ],
  addressees: [
    nhse,
    nice,
    cqc,
    {
      key: "end-northmoor",
      asWritten: "Providers of mental health wards",
      body: "DM01",
      capacity: "end_implementer",
      match: "confirmed",
      under: "nhse",
    },
    {
      key: "end-alderbrook",
      asWritten: "Providers of mental health wards",
      body: "DM16",
      capacity: "end_implementer",
      match: "confirmed",
      under: "nhse",
    },
  ],
  events: [
    {
      type: "answered",
      on: "2024-05-20",
      from: ["nhse"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "We accept this recommendation. A group that includes people with lived experience will write the standard; it will be tested in six organisations by March 2025 and published by September 2025. Money has been set aside for the test. Whether the standard becomes a condition of the NHS contract will be decided afterwards. The National Clinical Director for Mental Health leads.",
        },
      ],
    },
    {
      type: "answered",
      on: "2024-05-22",
      from: ["nice"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "2",
          position: "under_consideration",
          text: "The guidance will be looked at in our programme of surveillance in the autumn. We will then decide whether there is enough new evidence to change it, and we will publish the decision together with our reasons. We have asked the investigation team for its material. Stakeholders, among them people who have been observed, will be asked for their views.",
        },
      ],
    },
    {
      type: "answered",
      on: "2024-05-23",
      from: ["cqc"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "3",
          position: "accepted",
          text: "Inspectors of mental health wards will come at night or at a weekend in at least one visit of three, will read observation records beside rosters, and will ask patients who came to see them. Guidance for inspectors changes in July 2024. We will publish in our annual report how often records and rosters disagreed.",
        },
      ],
    },
    {
      type: "progress",
      on: "2024-11-04",
      at: "nice",
      item: "2",
      via: itsLetter,
      status: "partly_implemented_final",
      text: "The decision has been published: the definition of the levels will stay as it is; a paragraph on contact and conversation has been added. No more is planned.",
    },
    {
      type: "progress",
      on: "2025-07-14",
      at: "cqc",
      item: "3",
      via: itsLetter,
      status: "implemented",
      text: "Of 61 inspections in the year 23 took place at night or at a weekend. Records and rosters disagreed on nine wards.",
      evidenceLinks: ["https://national.demo.example/inspection-at-night"],
    },
    {
      type: "progress",
      on: "2025-10-06",
      at: "nhse",
      item: "1",
      via: itsLetter,
      status: "in_progress",
      text: "Tests ended in June 2025. The standard has not been published in September as planned; a new date has been given.",
      targetOn: "2026-03-31",
    },
    {
      type: "progress",
      on: "2025-11-03",
      at: "end-northmoor",
      item: "1",
      via: northmoor,
      status: "in_progress",
      text: "We took part in the test. 310 of 640 staff have completed the training.",
      targetOn: { daysAhead: 90 },
    },
    {
      type: "verification",
      on: "2026-02-16",
      at: "cqc",
      item: "3",
      by: "reviewerTwo",
      method: "document_review",
      finding: "held",
      level: "independently_verified",
      text: "We read twelve of the 23 inspection plans and notes. Each was at night or at a weekend and used the new questions.",
      nextRecheckOn: { daysAhead: 150 },
      state: "published",
    },
  ],
  expects: [
    { at: "nhse", item: "1", implementation: "in_progress", basis: "allotted" },
    { at: "nice", item: "2", implementation: "partly_implemented_final" },
    { at: "cqc", item: "3", level: "independently_verified" },
    { at: "end-alderbrook", item: "1", implementation: "unknown" },
  ],
};

const outOfArea: SeedReport = {
  ...nationalReport,
  key: "national-out-of-area",
  sourceReference: "I2024/027",
  title: "A long way from home: placements out of area",
  shows: [],
  reportedOn: "2024-09-12",
  publishedOn: "2024-09-12",
  statedDueOn: "2024-12-12",
  summary:
    "A bed far away is found by telephone, at night, by a person who will not see the ward. We traced forty placements. In eleven nobody from home visited. Families paid for hotels. The reason given was always that there was no bed; the reason we found as often was that nobody was ready to let somebody else go home.",
  items: [
    recommends(
      "1",
      ["dhsc"],
      ["out-of-area-placement", "commissioning"],
      "The Department of Health and Social Care sets out who is responsible for the safety of a person placed away from home, from the first call until they return.",
    ),
    recommends(
      "2",
      ["nhse"],
      ["out-of-area-placement", "data-quality"],
      "NHS England publishes, every month and for each provider, the distance, the length and the number of visits from home of every placement out of area.",
    ),
    recommends(
      "3",
      ["icb"],
      ["discharge-planning", "bed-availability"],
      "The integrated care board reviews each day, with its partners, every person who is ready to leave a ward and cannot, and acts upon the cause.",
    ),
    as(
      "safety_action",
      recommends(
        "4",
        ["nhse"],
        ["family-concerns", "involvement"],
        "A named member of the home team has visited each person within seven days. Three providers began this while our investigation ran.",
      ),
    ),
  ],
  itemLinks: [
    {
      kind: "supports",
      from: "1",
      to: "ligature-points-2022.2",
      isConfirmed: true,
      reason: "The coroner found the same gap between those who pay and those who provide.",
    },
  ],
  addressees: [dhsc, nhse, asked("icb", "NHS Westerhaven Integrated Care Board", "DM09")],
  events: [
    {
      type: "answered",
      on: "2024-12-09",
      from: ["dhsc", "nhse"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted_in_principle",
          text: "We agree that responsibility should be plain. The Department and NHS England will set it out in guidance on commissioning. When that will be depends on changes to the bodies concerned which Parliament has still to consider.",
        },
        {
          item: "2",
          position: "accepted_in_part",
          text: "Distance and length will be published by provider from April 2025. The number of visits is not in any national return, and we do not think that a new return is justified for it alone; we will ask boards to publish it themselves.",
        },
      ],
    },
    {
      type: "answered",
      on: "2024-12-12",
      from: ["icb"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "3",
          position: "accepted",
          text: "A call at nine each morning began in October 2024, chaired by our Chief Nurse. On the first day 27 people were ready to leave; we will publish the number each week together with the causes. Our partners in social care have agreed to be bound by what is decided on the call. Where the cause is money, our Finance Director is rung before ten.",
        },
      ],
    },
    {
      type: "assessment",
      on: "2025-02-11",
      at: "icb",
      by: "reviewerOne",
      adequacy: "adequate",
      flag: "none",
      rubric: rubric(["resources", "evidence"]),
      reason: "A named person does this every day and the public can see whether the number falls.",
      state: "published",
    },
    {
      type: "progress",
      on: "2025-05-12",
      at: "nhse",
      item: "2",
      via: itsLetter,
      status: "implemented_alternative",
      text: "Distance and length are published. Boards have been asked to publish visits; nineteen do.",
      evidenceLinks: ["https://national.demo.example/out-of-area-monthly"],
    },
    {
      type: "progress",
      on: "2026-03-16",
      at: "icb",
      item: "3",
      via: itsLetter,
      status: "implemented",
      text: "The number ready to leave and waiting fell from 27 to 9. The board closes at the end of this month; both successors have said that the call will go on.",
      evidence: [evidence("ready-to-leave.csv", "month,people waiting\n2024-10,27\n2025-06,15\n2026-02,9\n")],
    },
  ],
  expects: [
    { at: "dhsc", response: "joint_received" },
    { at: "nhse", item: "2", implementation: "implemented_alternative" },
    { at: "icb", item: "3", adequacy: "adequate" },
  ],
};

const urgent: SeedReport = {
  ...nationalReport,
  key: "national-urgent-alarms",
  sourceReference: "I2025/003-interim",
  title: "Interim report: staff alarms that do not sound",
  shows: [],
  reportedOn: "2025-01-16",
  publishedOn: "2025-01-17",
  statedDueOn: "2025-02-13",
  summary:
    "Personal alarms failed on two wards of different providers within a month. The makers' update had turned off the sound on a part of the devices. We report before our investigation is complete because other wards use the same device today.",
  items: [
    as(
      "urgent_interim",
      recommends(
        "1",
        ["nhse"],
        ["alerts", "product-safety", "emergency-response"],
        "NHS England asks every provider to test all personal alarms of this make within five working days and at the start of each shift until the makers have confirmed a repair.",
      ),
    ),
  ],
  addressees: [nhse],
  events: [
    {
      type: "answered",
      on: "2025-01-22",
      from: ["nhse"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "A notice went to all providers on 17 January 2025, and 52 of 54 had confirmed their tests by the 22nd. The other two have been telephoned and use no such device. 118 alarms were found that did not sound and have been replaced. Every provider has been asked to tell us of any further failure within a day, and we will share what we learn with the makers and with the regulator.",
        },
      ],
    },
    {
      type: "progress",
      on: "2025-03-10",
      at: "nhse",
      item: "1",
      via: itsLetter,
      status: "implemented",
      text: "All providers have confirmed tests, and the makers have confirmed the repair.",
      evidence: [evidence("alarm-tests-return.csv", "providers,confirmed,alarms replaced\n54,54,118\n")],
      assurance: { kind: "executive_sign_off", by: "National Director of Patient Safety" },
    },
  ],
  expects: [{ at: "nhse", item: "1", level: "board_assured" }],
};

const finalAlarms: SeedReport = {
  ...nationalReport,
  key: "national-alarms",
  sourceReference: "I2025/019",
  title: "When help is called: alarms, seclusion and being seen",
  shows: [],
  reportedOn: "2025-06-19",
  publishedOn: "2025-06-19",
  statedDueOn: "2025-09-18",
  summary:
    "The final report. Alarms, cameras and windows are put into wards to keep people safe. Each does some harm too: an alarm frightens the other patients, a camera is never asked whether it minds being looked at. We found that choices were made by whoever was buying, seldom with those who would live with them.",
  items: [
    as(
      "standing_reiteration",
      recommends(
        "1",
        ["nhse"],
        ["alerts", "product-safety"],
        "NHS England repeats its request of January to all providers each year, so that a silent alarm is found by a test and not by an emergency.",
      ),
    ),
    recommends(
      "2",
      ["nhse"],
      ["surveillance-technology", "consent-and-confidentiality"],
      "NHS England sets out when a camera may be used in a bedroom on a mental health ward, how a person is asked, and how they may refuse without losing other care.",
    ),
    recommends(
      "3",
      ["cqc"],
      ["seclusion", "surveillance-technology"],
      "The Care Quality Commission expects providers to have a camera in every seclusion room, so that a person's breathing can be seen at all times.",
    ),
    recommends(
      "4",
      ["college"],
      ["seclusion", "avoiding-trauma"],
      "The Royal College of Psychiatrists describes what good seclusion looks like to the person secluded, and how to do without.",
    ),
    as(
      "safety_observation",
      recommends(
        "5",
        [],
        ["alerts", "activities"],
        "Providers may reduce distress by replacing alarms which sound through a ward by alarms on a belt.",
      ),
    ),
  ],
  itemLinks: [
    {
      kind: "reiterates",
      from: "1",
      to: "national-urgent-alarms.1",
      isConfirmed: true,
      reason: "The report says so.",
    },
    {
      kind: "contradicts",
      from: "3",
      to: "rights-review.1",
      isConfirmed: true,
      reason: "One asks for a camera in each seclusion room, the other that no camera be used there.",
    },
    {
      kind: "supports",
      from: "5",
      to: "autism-2022.2",
      isConfirmed: false,
      reason: "Both concern sound on wards.",
    },
  ],
  addressees: [nhse, cqc, college],
  events: [
    {
      type: "answered",
      on: "2025-09-15",
      from: ["nhse"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "An annual request will be sent each January. The results will be published by the end of March.",
        },
        {
          item: "2",
          position: "accepted",
          text: "Principles were published in draft in August 2025 and the final version will follow after consultation. They say that a person must be asked in words that they understand, may say no at any time, and must not lose anything by it.",
        },
      ],
    },
    {
      type: "answered",
      on: "2025-09-18",
      from: ["cqc"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "3",
          position: "not_accepted",
          text: "We will not expect a camera in every room. Our reason is that people who have been secluded tell us that a nurse who stays is what keeps them safe, and that a camera may make it easier for nobody to stay. We will go on to ask who was there and what they saw.",
        },
      ],
    },
    {
      type: "answered",
      on: "2025-10-02",
      from: ["college"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "4",
          position: "accepted",
          text: "The College has asked a group of members and of people who have been secluded to write this together. It expects to publish within the year and will ask ten services to try it before then. The group will also say what helps a ward to need seclusion less. It will be paid for by the College, and its members will be named when it reports.",
        },
      ],
    },
    {
      type: "assessment",
      on: "2025-11-06",
      at: "cqc",
      by: "reviewerTwo",
      adequacy: "adequate_alternative",
      flag: "none",
      rubric: rubric(["timetable", "resources", "measure_of_effect", "evidence"], true),
      reason:
        "The refusal has its reason, which rests upon what patients say, and another review has asked for the opposite of this recommendation.",
      state: "published",
    },
    {
      type: "progress",
      on: "2026-01-19",
      at: "cqc",
      item: "3",
      via: itsLetter,
      status: "not_implemented",
      text: "As said in the answer, a camera will not be expected in every room, for the reasons given there.",
    },
    {
      type: "progress",
      on: "2026-02-02",
      at: "college",
      item: "4",
      via: itsLetter,
      status: "planned",
      text: "The group has met twice. The College's Head of Quality is responsible.",
      targetOn: { daysAhead: 200 },
    },
  ],
  expects: [
    { at: "college", response: "received_late" },
    { at: "cqc", item: "3", position: "not_accepted", implementation: "not_implemented" },
  ],
};

const physicalHealth: SeedReport = {
  ...nationalReport,
  key: "national-physical-health",
  sourceReference: "I2023/041",
  title: "Two kinds of ward: physical health in mental health hospitals",
  shows: [],
  reportedOn: "2023-11-16",
  publishedOn: "2023-11-16",
  statedDueOn: "2024-02-15",
  summary:
    "People with a severe mental illness die fifteen to twenty years earlier than others. On mental health wards we saw blood pressure taken and not acted upon, choking met by staff who had never practised, and clots that nobody had looked for. We also saw two wards at which a general nurse had changed everything within a year.",
  items: [
    recommends(
      "1",
      ["nhse"],
      ["deterioration", "training"],
      "NHS England describes the knowledge of physical health that each shift of a mental health ward must have between its staff, and supports providers in having it.",
    ),
    recommends(
      "2",
      ["nice"],
      ["blood-clots", "medication"],
      "The National Institute for Health and Care Excellence considers a method of assessing the risk of clots that is made for patients of mental health wards.",
    ),
    recommends(
      "3",
      ["northmoor", "harrowby"],
      ["emergency-response", "record-sharing"],
      "The two trusts which took part agree how a doctor of the one may give advice to a ward of the other at any hour, and measure how long it takes.",
    ),
    recommends(
      "4",
      ["college"],
      ["choking", "eating-and-drinking"],
      "The Royal College of Psychiatrists, with others, makes known to all who serve food on wards the link between medicine and choking.",
    ),
    as(
      "local_learning_point",
      recommends(
        "5",
        [],
        ["deterioration"],
        "Ask of your own wards: who, on duty tonight, has cared for somebody with sepsis?",
      ),
    ),
  ],
  itemLinks: [
    {
      kind: "duplicates",
      from: "4",
      to: "choking-2023.2",
      isConfirmed: true,
      reason: "Asks for the same knowledge to reach the same people.",
    },
    {
      kind: "supports",
      from: "2",
      to: "clots-2021.1",
      isConfirmed: true,
      reason: "Asks nationally for what the coroner asked of one trust.",
    },
  ],
  addressees: [
    nhse,
    nice,
    asked("northmoor", "Northmoor Partnership NHS Foundation Trust", "DM01"),
    asked("harrowby", "Harrowby and Vale NHS Foundation Trust", "DM02"),
    college,
  ],
  events: [
    {
      type: "answered",
      on: "2024-02-08",
      from: ["harrowby"],
      via: harrowby,
      kind: "response",
      answers: [
        {
          item: "3",
          position: "accepted",
          text: "A consultant of ours answers one telephone number for the wards of Northmoor Partnership, at any hour, from March 2024. We will publish the share of calls answered in fifteen minutes. The cost of £90,000 a year is shared between the two trusts. The Medical Director is responsible and reads the calls that took longer.",
        },
      ],
    },
    {
      type: "answered",
      on: "2024-02-12",
      from: ["northmoor"],
      via: northmoor,
      kind: "response",
      answers: [
        {
          item: "3",
          position: "accepted",
          text: "Our ward staff have the number on their badges. Anyone may ring it, not only a doctor. The Physical Health Matron reads a note of every call. We will ask ward staff twice a year whether they felt able to ring, and what stopped them if they did not. Nobody will be told that a call was not needed.",
        },
      ],
    },
    {
      type: "answered",
      on: "2024-02-14",
      from: ["nhse", "college", "nice"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "NHS England will publish a description of the skills by December 2024.",
        },
        {
          item: "2",
          position: "accepted_in_principle",
          text: "The Institute agrees that a method is needed and will look at what research there is. It does not make such methods itself.",
        },
        {
          item: "4",
          position: "accepted",
          text: "The College will lead a campaign on choking with the bodies that represent caterers, therapists and nurses. It begins in May 2024.",
        },
      ],
    },
    {
      type: "action_added",
      on: "2024-02-19",
      at: "harrowby",
      item: "3",
      via: harrowby,
      action: "LINE-1",
      what: "One number, answered by a consultant at any hour.",
      leadRole: "Medical Director",
      dueOn: "2024-03-31",
      baseline: "Advice took three hours and ten minutes on average in 2023.",
      success: "Nine calls of ten answered in fifteen minutes, every month for a year.",
    },
    {
      type: "progress",
      on: "2024-10-07",
      at: "harrowby",
      item: "3",
      via: harrowby,
      status: "implemented",
      text: "212 calls since April, 93% answered in fifteen minutes.",
      evidence: [
        evidence(
          "advice-line.csv",
          "month,calls,in fifteen minutes (%)\n2024-04,19,84\n2024-07,38,93\n2024-09,44,95\n",
        ),
      ],
    },
    {
      type: "action_finished",
      on: "2024-10-07",
      at: "harrowby",
      via: harrowby,
      action: "LINE-1",
      state: "closed",
      evidenceLinks: ["https://example.org/one-number-for-advice-first-year"],
      lessons: "Letting healthcare assistants ring mattered most: one call in five came from them.",
    },
    {
      type: "verification",
      on: "2025-01-22",
      at: "harrowby",
      item: "3",
      by: "reviewerOne",
      method: "data",
      finding: "held",
      level: "independently_verified",
      text: "The switchboard's record agrees with the figure, and our own three calls at night were answered in six, nine and eleven minutes.",
      nextRecheckOn: "2026-01-31",
      state: "published",
    },
    {
      type: "verification",
      on: "2026-03-25",
      at: "harrowby",
      item: "3",
      by: "reviewerTwo",
      method: "data",
      finding: "held",
      level: "sustained",
      text: "The measure has been met in each of eighteen months. Patients moved to a general hospital in an emergency fell by a third.",
      state: "published",
    },
  ],
  expects: [
    { at: "harrowby", item: "3", level: "sustained" },
    { at: "nice", response: "joint_received", item: "2", position: "accepted_in_principle" },
  ],
};

const youngPeople: SeedReport = {
  ...nationalReport,
  kind: "hssib_report",
  issuer: "hsib",
  regime: "no_legal_period",
  key: "national-young-people",
  sourceReference: "I2022/008",
  title: "Old enough: young people between two services",
  shows: [],
  keepsClock: false,
  reportedOn: "2022-06-30",
  publishedOn: "2022-06-30",
  summary:
    "An investigation by the predecessor of today's national investigator. It follows one young person from seventeen to nineteen through four assessments, each of which began at the beginning.",
  items: [
    recommends(
      "1",
      ["nhse"],
      ["transition-to-adult-services", "care-coordination"],
      "NHS England requires services that move young people from one to another to say who is responsible on each day between.",
    ),
    recommends(
      "2",
      ["dhsc"],
      ["transition-to-adult-services", "thresholds"],
      "The Department of Health and Social Care considers whether services should be commissioned for people up to the age of twenty-five.",
    ),
    recommends(
      "3",
      ["college"],
      ["transition-to-adult-services", "involvement"],
      "The Royal College of Psychiatrists writes with young people a short guide to what they may expect.",
    ),
  ],
  itemLinks: [
    {
      kind: "supports",
      from: "1",
      to: "transition-2020.2",
      isConfirmed: true,
      reason: "The same gap, for all services.",
    },
  ],
  addressees: [nhse, dhsc, college],
  events: [
    {
      type: "answered",
      on: "2022-09-27",
      from: ["nhse"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "The requirement will be in the standard contract from April 2023. Providers will be asked to give a date of handover and a name for each young person. Commissioners will ask to see both at each quarterly review. We recognise that a contract does not by itself change what happens, and will ask young people in three regions what did.",
        },
      ],
    },
    {
      type: "answered",
      on: "2022-10-10",
      from: ["college"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "3",
          position: "alternative_proposed",
          text: "Several guides exist. Instead of another, the College will choose with young people the one they find best and put its name to it. Young people told us that they did not need one more leaflet and did need to know which to trust. We will announce the choice in spring 2023 and look at it again every two years.",
        },
      ],
    },
    {
      type: "progress",
      on: "2023-05-22",
      at: "college",
      item: "3",
      via: itsLetter,
      status: "implemented_alternative",
      text: "A guide written by young people in the north has been chosen and is on the College's pages.",
      evidenceLinks: ["https://national.demo.example/old-enough-guide"],
    },
    {
      type: "progress",
      on: "2023-06-12",
      at: "nhse",
      item: "1",
      via: itsLetter,
      status: "implemented",
      text: "The requirement is in the contract for 2023 to 2024.",
      evidenceLinks: ["https://national.demo.example/contract-2023"],
    },
    {
      type: "verification",
      on: "2024-05-14",
      at: "nhse",
      item: "1",
      by: "reviewerOne",
      method: "document_review",
      finding: "partly_held",
      level: "evidence_supplied",
      text: "The words are in the contract. Of ten providers we asked, four could give the name and the date for each young person.",
      state: "published",
    },
  ],
  expects: [{ at: "dhsc", response: "not_published" }],
};

const continuity: SeedReport = {
  ...nationalReport,
  key: "national-staffing-now",
  sourceReference: "I2026/014",
  title: "Who is on tonight: temporary staff on mental health wards",
  shows: [],
  reportedOn: { daysAgo: 35 },
  publishedOn: { daysAgo: 35 },
  statedDueOn: { daysAhead: 56 },
  summary:
    "On some nights half the staff of a ward have not met the patients before. We looked at how a stranger becomes safe to work with, and found that the first twenty minutes of a shift decide much of it.",
  items: [
    recommends(
      "1",
      ["nhse"],
      ["staff-numbers", "handover"],
      "NHS England, with agencies, agrees a passport that says what a temporary member of staff has been taught and may do.",
    ),
    recommends(
      "2",
      ["northmoor"],
      ["handover", "staff-support"],
      "The trust which took part protects the first twenty minutes of each shift, so that a person new to the ward meets each patient before doing anything else.",
    ),
    recommends(
      "3",
      ["cqc"],
      ["staff-numbers", "board-oversight"],
      "The Care Quality Commission asks boards how many of those on duty at night had worked on the ward in the month before.",
    ),
    as(
      "safety_observation",
      recommends(
        "4",
        [],
        ["staff-support", "fear-of-blame"],
        "Temporary staff told us that they are blamed first. Providers may learn more by asking them first.",
      ),
    ),
  ],
  addressees: [nhse, asked("northmoor", "Northmoor Partnership NHS Foundation Trust", "DM01"), cqc],
  events: [
    {
      type: "draft_submission",
      on: { daysAgo: 7 },
      at: "northmoor",
      item: "2",
      kind: "answer",
      state: "submitted",
      by: "northmoorContributor",
      position: "accepted",
      text: "From the first of next month nobody new to a ward is given a task in the first twenty minutes. The nurse in charge walks round with them and introduces them by name. Ward managers will ask ten patients each month whether this was so.",
    },
  ],
  expects: [
    { at: "nhse", response: "awaiting" },
    { at: "northmoor", response: "awaiting" },
  ],
};

export const NATIONAL_INVESTIGATIONS: readonly SeedReport[] = [
  therapeuticObservation,
  outOfArea,
  urgent,
  finalAlarms,
  physicalHealth,
  youngPeople,
  continuity,
];
