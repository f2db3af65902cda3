import { harrowby, itsLetter, northmoor } from "~seed/demo-accounts";
import type { SeedReport } from "~seed/seed-types";
import { asked, concern, copied, evidence } from "./wording";

/** Leave from the ward, discharge, follow-up and moving between services. */

const leave: SeedReport = {
  key: "leave-2019",
  sourceReference: "2019-0127A",
  kind: "pfd_report",
  issuer: "northmoor",
  author: "Senior Coroner for Northmoor",
  title: "Prevention of future deaths report: leave from the ward and a patient who did not return",
  state: "published",
  shows: ["D2", "D5", "D8", "D24"],
  categories: ["mental-health-related-deaths", "police-related-deaths", "suicide-from-2015"],
  isSensitive: true,
  reportedOn: "2019-03-18",
  publishedOn: "2019-04-30",
  keepsClock: false,
  provenance: "official_page",
  textSource: "pdf_text",
  circumstances:
    "Ms G, aged 29, was granted an hour's leave alone on her second day under section 3. The form gave the date and the doctor's name; the boxes for the purpose of leave, her state of mind and what to do if she did not return were empty. When she had been gone two hours the ward telephoned the police. The call handler graded the report as concern for safety and not as a missing patient. The ward believed that the police were looking for her; the police believed that the ward was. She was found the next afternoon by a member of the public.",
  items: [
    concern(
      "1",
      ["leave-and-absconding", "risk-assessment"],
      "Leave was recorded as a permission and not as a plan. Nobody asked how [NAME] was before she left the ward. Nobody had agreed with her where she would go or whom to call. The form, once signed, was treated by everyone as the answer to a question that had not been put. I heard that the boxes are seldom filled in.",
    ),
    concern(
      "2",
      ["police-and-emergency-department", "inter-agency-working"],
      "The trust and the police used the same words for different things. There is a joint protocol, signed four years ago, of which neither the nurse nor the call handler had heard. I am concerned that it exists only on paper.",
    ),
  ],
  addressees: [
    asked("trust", "Northmoor Partnership NHS Foundation Trust", "DM01"),
    asked("police", "Chief Constable of Northmoor", "DM23", "office_holder"),
    asked("ccg", "NHS Northmoor Clinical Commissioning Group", "DM08"),
  ],
  events: [
    {
      type: "answered",
      on: "2019-05-10",
      from: ["trust", "police"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "The Trust has replaced the leave form. A nurse now sits with the patient before each leave and writes, with them, where they are going, who is with them, when they will be back and what we will do if they are not. A doctor's permission without this conversation is no longer enough to open the door.",
        },
        {
          item: "2",
          position: "accepted",
          text: "We answer this concern together. The protocol has been rewritten on one page. It names three grades, each with who looks where and how soon they telephone each other. It hangs in every ward office and in the control room. From September 2019 a nurse and a control room supervisor meet each month to go through every case in which a patient was late.",
        },
      ],
      documents: [
        {
          fileName: "joint-protocol-one-page.pdf",
          role: "annex",
          text: "Invented for demonstration.\nJoint protocol: late, missing, missing and in danger. Who looks where, who calls whom.",
        },
      ],
    },
    {
      type: "progress",
      on: "2020-02-03",
      at: "police",
      item: "2",
      via: itsLetter,
      status: "implemented",
      text: "The force says that control room staff have been trained and that monthly meetings take place.",
      evidenceLinks: ["https://northmoor-police.demo.example/missing-patients-review"],
    },
    {
      type: "progress",
      on: "2020-03-10",
      at: "trust",
      item: "1",
      via: northmoor,
      status: "implemented",
      text: "The new leave form is used on all wards. An audit of 120 leaves in January and February 2020 found a plan made with the patient in 113.",
      evidence: [
        evidence(
          "leave-audit-2020.csv",
          "month,leaves audited,plan made with patient\n2020-01,60,56\n2020-02,60,57\n",
        ),
      ],
    },
    {
      type: "verification",
      on: "2022-10-20",
      at: "trust",
      item: "1",
      by: "reviewerOne",
      method: "document_review",
      finding: "held",
      level: "independently_verified",
      text: "We read 45 leave plans. They were specific and most were in the patient's own words.",
      nextRecheckOn: "2023-11-30",
      state: "published",
    },
    {
      type: "verification",
      on: "2024-02-08",
      at: "trust",
      item: "1",
      by: "reviewerTwo",
      method: "visit",
      finding: "did_not_hold",
      level: "self_reported",
      text: "Two wards had gone back to a form with boxes when the electronic record was replaced in 2023. The conversation still takes place on the others. Something that was done has come undone in part, so what stands is the trust's word and no more until it is restored.",
      state: "published",
      second: { on: "2024-02-20", by: "reviewerOne", agrees: true, note: "I compared the forms. I agree." },
      publishedOn: "2024-03-22",
    },
  ],
  expects: [
    { at: "trust", response: "joint_received" },
    { at: "police", response: "joint_received" },
    { at: "ccg", response: "not_published" },
    { at: "trust", item: "1", level: "self_reported", basis: "answered" },
  ],
};

const discharge: SeedReport = {
  key: "discharge-2022",
  sourceReference: "2022-0409",
  kind: "pfd_report",
  issuer: "northmoor-and-dales",
  author: "Area Coroner for Northmoor and Dales",
  title: "Prevention of future deaths report: discharge on a Friday and follow-up",
  state: "published",
  shows: ["D1", "D2", "D38"],
  categories: [
    "mental-health-related-deaths",
    "suicide-from-2015",
    "community-health-care-and-emergency-services-related-deaths",
  ],
  isSensitive: true,
  reportedOn: "2022-12-12",
  sentOn: "2022-12-14",
  publishedOn: "2023-01-20",
  keepsClock: true,
  provenance: "official_page",
  textSource: "html",
  circumstances:
    "Mr H, 38, went home at half past five on a Friday with three days of medicine and a letter to his general practitioner that was sent the following Wednesday. The community team was to see him within 72 hours. The referral was in a shared mailbox which nobody reads at weekends. His housing had ended during his admission; he had told two members of staff. He stayed with a friend for two nights and died on the Monday. The team's first call to him was made on the Tuesday.",
  items: [
    concern(
      "1",
      ["discharge-planning", "follow-up"],
      "The standard that a person is seen within 72 hours of discharge was treated as the community team's task alone. Nobody on the ward knew whether it had been arranged, and nobody in the community knew that [NAME] had gone home.",
      { allottedTo: ["trust"] },
    ),
    concern(
      "2",
      ["housing", "inter-agency-working"],
      "[NAME]'s homelessness was known and not acted upon. The duty to refer a person threatened with homelessness to the housing authority was not known to the ward staff who gave evidence. I am concerned that people leave hospital to no address, at the moment of greatest danger, and that the fact that they do so is not counted or reported to anyone.",
      { allottedTo: ["trust", "council"] },
    ),
    concern(
      "3",
      ["record-sharing", "medication"],
      "The discharge letter reached the surgery five days after discharge. The surgery's own process then took three more working days to place it before a doctor. By then [NAME] had died. I am concerned that a surgery may be the only service in touch with a person that week and have no means of knowing that it is.",
      { allottedTo: ["surgery"] },
    ),
  ],
  addressees: [
    asked("trust", "Northmoor Partnership NHS Foundation Trust", "DM01"),
    asked("council", "Northmoor County Council", "DM21"),
    asked("surgery", "The Partners, Quarry Road Surgery", "DM19", "office_holder"),
    copied("icb", "NHS Northmoor and Dales Integrated Care Board", "DM07"),
  ],
  events: [
    {
      type: "extension_requested",
      on: "2023-01-16",
      at: "trust",
      via: northmoor,
      reason:
        "The trust's own investigation, which bears on the first concern, will end on 20 February. We ask for four weeks.",
    },
    {
      type: "extension_granted",
      on: "2023-01-24",
      at: "trust",
      by: "registrar",
      newDueOn: "2023-03-08",
      grantedBy: "Area Coroner for Northmoor and Dales",
      source: "Letter of 24 January 2023 from the coroner's office, seen by the registrar",
    },
    {
      type: "answered",
      on: "2023-02-03",
      from: ["council"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "2",
          position: "outside_remit",
          text: "The County Council is not the housing authority for the town in which Mr H lived; housing is the duty of the district. We have passed the report to the district's chief housing officer and told the coroner. We do accept a part in this as the social care authority, and have offered to train ward staff in the duty to refer alongside our district colleagues.",
          rightBody: "DM99",
        },
      ],
    },
    {
      type: "answered",
      on: "2023-02-06",
      from: ["surgery"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "3",
          position: "already_in_place",
          text: "Since October 2022, before we received this report, every letter from a mental health ward has been shown to the duty doctor on the day it comes. We enclose our log for three months. We cannot hurry the letter to us, but we now telephone the ward when a patient of ours is known to be going home. We are sorry for the family's loss.",
          evidence: [
            evidence(
              "quarry-road-letter-log.csv",
              "month,letters,seen same day\n2022-10,9,9\n2022-11,7,7\n2022-12,11,10\n",
            ),
          ],
        },
      ],
    },
    {
      type: "outside_remit_upheld",
      on: "2023-02-17",
      at: "council",
      item: "2",
      by: "registrar",
      reason:
        "Housing duties rest with district councils where there are two tiers. The district is not yet in the register's list of bodies.",
    },
    {
      type: "answered",
      on: "2023-03-06",
      from: ["trust"],
      via: northmoor,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "No patient will leave an inpatient ward until the ward and the community team have spoken and a named person has agreed a time to see the patient within 72 hours. Discharges after three o'clock on a Friday stop now. The matron on call must agree any exception and a list of exceptions goes to the Medical Director each Monday. We have put £180,000 into a weekend follow-up service, which begins on 1 May 2023.",
        },
        {
          item: "2",
          position: "accepted_in_principle",
          text: "The Trust recognises the importance of housing to recovery and values its relationships with local authority partners. We will continue to work with them.",
        },
      ],
    },
    {
      type: "assessment",
      on: "2023-04-18",
      at: "trust",
      items: ["2"],
      by: "reviewerTwo",
      adequacy: "not_adequate",
      flag: "no_action",
      rubric: {
        met: [],
        unmet: [
          "every_concern_answered",
          "action_stated",
          "actor_named",
          "timetable",
          "evidence",
          "resources",
          "measure_of_effect",
          "reason_where_refused",
          "addresses_risk",
        ],
      },
      reason:
        "The answer says neither whether the concern is accepted nor what will be done. The duty to refer is the trust's own, and the answer does not mention it.",
      state: "published",
      second: {
        on: "2023-04-26",
        by: "reviewerOne",
        agrees: true,
        note: "There is nothing here that could be checked.",
      },
      reply: {
        on: "2023-05-15",
        via: northmoor,
        text: "We agree that our answer was poor. A further answer will follow within the month.",
      },
      publishedOn: "2023-05-16",
    },
    {
      type: "answered",
      on: "2023-06-12",
      from: ["trust"],
      via: northmoor,
      kind: "further_response",
      answers: [
        {
          item: "2",
          position: "accepted",
          text: "We should have answered this in March. On admission every patient is now asked whether they have a home to return to. Where they have not, the ward makes the referral the law requires within two working days; the Head of Social Work is responsible and receives a weekly list. A housing adviser employed by the district works on our wards three days a week from July 2023. We will count, each quarter, how many people leave our wards with nowhere to live.",
        },
      ],
    },
    {
      type: "progress",
      on: "2023-11-09",
      at: "trust",
      item: "1",
      via: northmoor,
      status: "implemented",
      text: "In the six months to October 2023, 94% of people were seen within 72 hours, against 71% a year before. There were eleven exceptions to the Friday rule.",
      evidence: [
        evidence(
          "follow-up-72-hours.csv",
          "quarter,discharges,seen within 72 hours (%)\n2022 Q4,410,71\n2023 Q2,398,90\n2023 Q3,405,94\n",
        ),
      ],
      assurance: { kind: "executive_sign_off", by: "Medical Director" },
    },
    {
      type: "progress",
      on: "2024-01-22",
      at: "trust",
      item: "2",
      via: northmoor,
      status: "partly_implemented_final",
      text: "Patients are asked on admission and referrals are made. The housing adviser's post ended in December 2023 when the district's grant ended, and we will not be able to pay for it. We will do no more under this heading and say so, so that nobody thinks otherwise.",
    },
    {
      type: "correction",
      on: "2024-02-19",
      at: "council",
      kind: "wrong",
      from: "A reader who works in housing",
      message:
        "The council's answer is shown as refusing. It offered training and named the body that is responsible.",
      state: "partly_corrected",
      decided: {
        on: "2024-02-26",
        by: "registrar",
        decision:
          "The position is the council's own word, outside its remit, and stays. The summary now says that it offered training.",
      },
    },
  ],
  expects: [
    { at: "trust", response: "received" },
    { at: "trust", item: "2", adequacy: "assessment_superseded", implementation: "partly_implemented_final" },
    { at: "trust", item: "1", level: "board_assured" },
    { at: "council", item: "2", position: "outside_remit" },
    { at: "surgery", item: "3", position: "already_in_place" },
    { at: "icb", response: "not_required" },
  ],
};

const transition: SeedReport = {
  key: "transition-2020",
  sourceReference: "2020-0233",
  kind: "pfd_report",
  issuer: "westerhaven",
  author: "Assistant Coroner for Westerhaven",
  title: "Prevention of future deaths report: turning eighteen between two services",
  state: "published",
  shows: ["D3", "D6", "D18", "D21", "D29"],
  categories: ["mental-health-related-deaths", "child-death-from-2015", "suicide-from-2015"],
  isSensitive: true,
  reportedOn: "2020-11-02",
  publishedOn: "2020-12-11",
  keepsClock: false,
  provenance: "official_page",
  textSource: "pdf_text",
  circumstances:
    "[NAME], known in these proceedings by an initial, had been cared for by a children's service since the age of fourteen. The service closed the case on the eve of the eighteenth birthday. The adult service had declined the referral seven weeks before because the young person was not then in crisis. A letter explaining this was sent to an address the family had left. For seven weeks nobody was responsible, and the young person, who had asked what would happen next at every appointment that summer, was told that it was being sorted out.",
  items: [
    concern(
      "1",
      ["transition-to-adult-services", "thresholds"],
      "A birthday and not a need decided when care ended. The two services apply different thresholds, so that a young person may be too ill for one and not ill enough for the other on consecutive days. I was told that this is so in many places and has been for years. That makes it more and not less troubling.",
    ),
    concern(
      "2",
      ["care-coordination", "missed-appointments"],
      "No one person was responsible between the closing of one case and the opening of the next. I am concerned that the risk in that gap was known to both services and owned by neither. A young person who asks every month what is to happen, and is told that it is being sorted out, may fairly conclude that it is not.",
    ),
  ],
  addressees: [
    asked("vale", "Harrowby and Vale NHS Foundation Trust", "DM02"),
    asked("northmoor", "Northmoor Partnership NHS Foundation Trust", "DM01"),
  ],
  events: [
    {
      type: "answered",
      on: "2020-12-22",
      from: ["vale"],
      filedUnder: "northmoor",
      documentKey: "vale-letter-2020",
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "Harrowby and Vale, which runs the children's service, will keep a young person's case open until the adult service has met them, up to the age of nineteen if need be. Closing a case on a birthday has stopped. Our clinical director and theirs have signed an agreement to one threshold for those already in care.",
        },
        {
          item: "2",
          position: "accepted",
          text: "Each young person has a named worker who stays responsible until a named adult worker has taken over in a meeting with the young person present. We will count the days between the two and report them to our board.",
        },
      ],
      documents: [
        { fileName: "page-preview.txt", role: "other", text: "A preview of the same letter; not an answer." },
        {
          fileName: "agreement-on-thresholds.pdf",
          role: "annex",
          text: "Invented for demonstration.\nAgreement between the children's and adult services on one threshold for young people already in care.",
        },
      ],
    },
    {
      type: "reattributed",
      on: "2021-02-15",
      documentKey: "vale-letter-2020",
      from: "northmoor",
      to: "vale",
      by: "registrar",
      reason:
        "The source listed the letter under the wrong trust. Its heading and signature are those of Harrowby and Vale.",
    },
    {
      type: "progress",
      on: "2021-06-28",
      at: "vale",
      item: "2",
      via: harrowby,
      status: "implemented",
      text: "Every young person over seventeen and a half has a named worker. The median gap between services was nought days in the last quarter; the longest was nine.",
      evidence: [
        evidence(
          "days-between-services.csv",
          "quarter,young people,median days,longest\n2020 Q3,22,31,66\n2021 Q1,25,4,20\n2021 Q2,24,0,9\n",
        ),
      ],
    },
    {
      type: "correction",
      on: "2021-07-30",
      at: "northmoor",
      kind: "we_did_reply",
      from: "Northmoor Partnership's legal team",
      message: "We are shown as having published no response. We sent one on 23 December 2020 and attach it.",
      document: {
        fileName: "our-letter-december-2020.pdf",
        role: "correction",
        text: "Invented for demonstration.\nCopy of a letter of 23 December 2020 from Northmoor Partnership to the assistant coroner.",
      },
      state: "corrected",
      decided: {
        on: "2021-08-05",
        by: "registrar",
        decision: "The coroner's office confirms the letter. It is now recorded, with its date.",
      },
    },
    {
      type: "answered",
      on: "2021-08-05",
      dated: "2020-12-23",
      from: ["northmoor"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted_in_part",
          text: "We will take every young person whom the children's service is treating, without a second test of how ill they are. We do not accept that the thresholds can be one and the same for new referrals, because the adult service is not funded for it.",
        },
        {
          item: "2",
          position: "accepted",
          text: "A named adult worker will meet the young person and their present worker at least once before the handover.",
        },
      ],
    },
  ],
  expects: [
    { at: "vale", response: "received" },
    { at: "vale", item: "2", level: "evidence_supplied", basis: "answered" },
    { at: "northmoor", item: "1", position: "accepted_in_part" },
  ],
};

const letterDelay: SeedReport = {
  key: "discharge-letters-now",
  sourceReference: "2026-0561",
  kind: "pfd_report",
  issuer: "westerhaven",
  author: "Senior Coroner for Westerhaven",
  title: "Prevention of future deaths report: discharge letters and a change of medicine",
  state: "published",
  shows: ["D32"],
  categories: [
    "hospital-death-clinical-procedures-and-medical-management-related-deaths",
    "alcohol-drug-and-medication-related-deaths",
  ],
  reportedOn: { daysAgo: 64 },
  sentOn: { daysAgo: 63 },
  publishedOn: { daysAgo: 50 },
  statedDueOn: { daysAgo: 7 },
  keepsClock: true,
  provenance: "official_page",
  textSource: "html",
  circumstances:
    "Mrs J was 68. Her blood-thinning tablets were changed in hospital and she went home with the new ones. The letter that said so was written nine days later. In the meantime her usual pharmacy, which had not been told, delivered the old tablets, and she took both. She was brought back to hospital with bleeding and died. The ward, the surgery and the pharmacy had each done what they were used to doing.",
  items: [
    concern(
      "1",
      ["medication", "record-sharing"],
      "A change of medicine was made that could do harm if the old one went on, and neither the surgery nor the pharmacy was told on the day. There is an electronic way of telling a pharmacy; the ward did not use it and staff said that they had not been shown how.",
    ),
    concern(
      "2",
      ["data-quality", "board-oversight"],
      "Nine days was not unusual. The trust told me that a fifth of its letters took longer than a week. The figure is not reported to its board. Those who gave evidence were plainly troubled by it and had raised it with their managers. I am concerned that a risk which everybody on the wards knows of is not visible to those who could remove it.",
    ),
  ],
  addressees: [
    asked("westerhaven", "Westerhaven Hospitals NHS Trust", "DM03"),
    asked("harrowby", "Harrowby and Vale NHS Foundation Trust", "DM02"),
    asked("pharmacy", "Tanner's Lane Pharmacy", "DM20"),
  ],
  events: [
    {
      type: "extension_requested",
      on: { daysAgo: 20 },
      at: "harrowby",
      via: harrowby,
      reason: "The pharmacist who would lead our answer is on leave until the end of the month.",
    },
    {
      type: "extension_granted",
      on: { daysAgo: 15 },
      at: "harrowby",
      by: "registrar",
      newDueOn: { daysAhead: 21 },
      grantedBy: "Senior Coroner for Westerhaven",
      source: "E-mail from the coroner's officer to the registrar",
    },
    {
      type: "answered",
      on: { daysAgo: 3 },
      from: ["pharmacy"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "under_consideration",
          text: "We were not told of the change and so could not have stopped the old tablets. We are looking at whether our staff can telephone every patient who has been in hospital before a delivery goes out, and will write again when we have counted how many calls that would be. We are sorry to the family, whom we know well.",
        },
      ],
    },
    {
      type: "draft_submission",
      on: { daysAgo: 2 },
      at: "harrowby",
      item: "1",
      kind: "answer",
      state: "draft",
      by: "harrowbyContributor",
      position: "accepted",
      text: "Every ward will send changes of medicine to the patient's own pharmacy on the day of discharge. The Chief Pharmacist",
    },
  ],
  expects: [
    { at: "westerhaven", response: "overdue" },
    { at: "harrowby", response: "extended" },
    { at: "pharmacy", response: "received_late" },
    { at: "pharmacy", item: "1", position: "under_consideration" },
  ],
};

export const LEAVE_AND_DISCHARGE_REPORTS: readonly SeedReport[] = [leave, discharge, transition, letterDelay];
