import { itsLetter, northmoor } from "~seed/demo-accounts";
import type { SeedReport } from "~seed/seed-types";
import { asked, concern, copied, evidence, rubric } from "./wording";

/** Prison, police custody and service personnel. */

const cellBell: SeedReport = {
  key: "cell-bell-2020",
  sourceReference: "2020 – 0158",
  kind: "pfd_report",
  issuer: "northmoor-and-dales",
  author: "Senior Coroner for Northmoor and Dales",
  title: "Prevention of future deaths report: a cell bell that was not answered",
  state: "published",
  shows: ["D5", "D8"],
  categories: ["state-custody-related-deaths", "mental-health-related-deaths", "suicide-from-2015"],
  isSensitive: true,
  reportedOn: "2020-07-20",
  publishedOn: "2020-08-21",
  keepsClock: false,
  provenance: "official_page",
  textSource: "pdf_text",
  circumstances:
    "Mr V, 22, was in his first week in prison. He told the nurse at reception that he had been in hospital that spring; her question about hospitals had a box for yes and no line for when or why. On his fifth night he pressed his cell bell at 1.14 and again at 1.40. The light was answered at 2.06. One officer was on duty for 128 men.",
  items: [
    concern(
      "1",
      ["custody", "staff-numbers"],
      "The prison aims to answer a bell within five minutes. It does not know how often it does so: the system keeps the times and nobody reads them. For [NAME] the figure is fifty-two minutes from the first press. I am concerned that the officer was given a task which could not be done and that the means to know it were in the building.",
    ),
    concern(
      "2",
      ["custody", "record-sharing", "risk-assessment"],
      "The hospital's records could have been asked for at reception. Healthcare staff told me they had once had access and that it had ended when the contract changed. I am concerned that what is known of a man in one public service is lost when he passes into another, in the week in which he is most likely to die.",
    ),
  ],
  addressees: [
    asked("prison", "The Governor, HMP Stonelow", "DM24", "office_holder"),
    asked("hmpps", "HM Prison and Probation Service", "HMPPS"),
    asked("moj", "Ministry of Justice", "MOJ"),
    asked("trust", "Northmoor Partnership NHS Foundation Trust", "DM01"),
  ],
  events: [
    {
      type: "answered",
      on: "2020-09-11",
      from: ["prison", "hmpps", "moj"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "This answer is given by HM Prison and Probation Service on behalf of the Ministry and of the prison. The times are now read every morning. Any bell unanswered for more than five minutes is looked into by the duty governor the same day. A second officer has been on duty at night on the first-night wing since August. Other prisons with the same system have been told.",
        },
      ],
    },
    {
      type: "answered",
      on: "2020-09-14",
      from: ["trust"],
      via: northmoor,
      kind: "response",
      answers: [
        {
          item: "2",
          position: "accepted",
          text: "We have given the prison's healthcare team access to read our records again. Every man who says yes to the question about hospitals is looked up before the first night. A nurse of ours now works in the prison on weekday evenings. We will count each month how many men said yes and how many were looked up, and the Head of Offender Health will answer for the difference.",
        },
      ],
    },
    {
      type: "progress",
      on: "2021-03-15",
      at: "prison",
      item: "1",
      via: itsLetter,
      status: "implemented",
      text: "The inspectorate's report says that 96% of bells are answered within five minutes.",
      evidenceLinks: ["https://inspection.demo.example/stonelow-2021"],
    },
    {
      type: "verification",
      on: "2021-06-08",
      at: "prison",
      item: "1",
      by: "reviewerTwo",
      method: "observation",
      finding: "held",
      level: "independently_verified",
      text: "We spent two nights on the wing and pressed eight bells with the governor's leave. All were answered within four minutes.",
      nextRecheckOn: "2022-07-31",
      state: "published",
    },
    {
      type: "verification",
      on: "2022-09-19",
      at: "prison",
      item: "1",
      by: "reviewerTwo",
      method: "observation",
      finding: "held",
      level: "sustained",
      text: "Fifteen months later, on an unannounced night, six bells were answered within five minutes. The second officer's post is permanent.",
      state: "published",
    },
  ],
  expects: [
    { at: "hmpps", response: "joint_received" },
    { at: "moj", response: "joint_received" },
    { at: "prison", item: "1", level: "sustained", basis: "answered" },
    { at: "trust", response: "received" },
  ],
};

const transferToHospital: SeedReport = {
  key: "prison-transfer-2025",
  sourceReference: "2025-0402",
  kind: "pfd_report",
  issuer: "northmoor-and-dales",
  author: "Area Coroner for Northmoor and Dales",
  title: "Prevention of future deaths report: waiting in prison for a hospital bed",
  state: "published",
  shows: ["D38"],
  categories: ["state-custody-related-deaths", "mental-health-related-deaths"],
  reportedOn: "2025-09-08",
  sentOn: "2025-09-09",
  publishedOn: "2025-10-03",
  statedDueOn: "2025-11-04",
  keepsClock: true,
  provenance: "issuer",
  textSource: "typed",
  circumstances:
    "Mr W, aged 40, was found by two doctors to need treatment in hospital. He waited in the segregation unit of the prison for 83 days. He stopped washing, then eating. Officers, who are not nurses, persuaded him to take milk. He died of dehydration on the morning on which a bed was offered. His brother had written to the prison every week.",
  items: [
    concern(
      "1",
      ["delayed-admission", "custody", "bed-availability"],
      "The guideline is that such a transfer should take no more than 28 days. In this prison the average that year was 64. No body that gave evidence was responsible for the whole of it. Each had done its own part and could show me a letter. I am concerned that a wait which belongs to nobody has no end.",
      { allottedTo: ["prison", "icb"] },
    ),
    concern(
      "2",
      ["eating-and-drinking", "deterioration", "custody"],
      "Nobody weighed [NAME] after the second week. The chart of what he ate and drank was kept by officers on the back of a door. It was careful, and no nurse or doctor had read it. I am concerned that a man may starve in sight of people who are counting.",
      { allottedTo: ["prison"] },
    ),
  ],
  addressees: [
    asked("prison", "HMP Stonelow", "DM24"),
    asked("icb", "NHS Northmoor and Dales Integrated Care Board", "DM07"),
  ],
  events: [
    {
      type: "answered",
      on: "2025-10-27",
      from: ["icb"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "outside_remit",
          text: "Integrated care boards do not commission secure hospital beds for prisoners in this region. That is done by NHS England, to whom we have sent the report, with our condolences to the family. We will go on meeting the prison's healthcare team each month about physical health, which is ours, and will ask at each meeting who is waiting and for how long.",
          rightBody: "X26",
        },
      ],
    },
    {
      type: "answered",
      on: "2025-10-31",
      from: ["prison"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "outside_remit",
          text: "Beds in hospital are not the prison's to give. The prison's part is to make the referral and to care for the man while he waits, and it did make the referral on the day it was advised.",
          rightBody: "X26",
        },
        {
          item: "2",
          position: "accepted",
          text: "Since October any man who refuses food is seen by a nurse twice a day and weighed twice a week, and a doctor decides each Friday whether he must go to a general hospital. The Head of Healthcare is responsible.",
        },
      ],
    },
    {
      type: "sent_back",
      on: "2025-11-12",
      at: "prison",
      item: "1",
      by: "registrar",
      reason:
        "The concern also asks who watches over the whole of the wait. The prison says that it has a part in this and can say what it does.",
    },
    {
      type: "reassigned",
      on: "2025-11-13",
      at: "icb",
      item: "1",
      by: "registrar",
      to: asked("nhse", "NHS England", "X26", "confirmed"),
      reason:
        "NHS England commissions these beds, as the board says; its regional office has confirmed this.",
    },
    {
      type: "assessment",
      on: { daysAgo: 50 },
      at: "prison",
      items: ["2"],
      by: "reviewerOne",
      adequacy: "not_adequate",
      flag: "insufficient",
      rubric: rubric(["evidence", "resources", "measure_of_effect"]),
      reason:
        "Weighing twice a week is better than not weighing, but the answer gives no weight loss and no number of refused meals at which a doctor must come. What happens on a Monday is still left to whoever is on duty.",
      state: "right_of_reply",
      second: { on: { daysAgo: 6 }, by: "reviewerTwo", agrees: true, note: "A threshold is needed." },
    },
  ],
  expects: [
    { at: "icb", item: "1", position: "outside_remit" },
    { at: "prison", item: "1", position: "outside_remit" },
    { at: "prison", item: "2", adequacy: "not_assessed" },
  ],
};

const policeCustody: SeedReport = {
  key: "police-custody-2016",
  sourceReference: "2016-026",
  kind: "pfd_report",
  issuer: "dales",
  author: "Coroner for the Dales (Western District)",
  title: "Prevention of future deaths report: checks in police custody",
  state: "published",
  shows: ["D8", "D16", "D25"],
  categories: [
    "police-related-deaths",
    "state-custody-related-deaths",
    "alcohol-drug-and-medication-related-deaths",
  ],
  reportedOn: "2016-01-01",
  reportedOnRaw: "January 2016",
  reportedOnPrecision: "month",
  publishedOn: "2016-03-04",
  keepsClock: false,
  provenance: "tracker",
  textSource: "pdf_text",
  circumstances:
    "Mr X, 50, was arrested when drunk. He was to be roused every half hour. The record says that he was; the film shows that the hatch was opened and shut. He had a head injury that was taken for drink. He was found unconscious at six, when a new shift began, and died in hospital. The inquest heard that he had been struck by a car earlier that evening and had told the arresting officers so.",
  items: [
    concern(
      "1",
      ["custody", "deterioration", "observation"],
      "To rouse a person means to wake him and to hear him answer. Officers who gave evidence believed that to hear him snore was enough. Snoring in a man who cannot be woken may be a sign of danger. I am concerned that this is not widely known.",
    ),
    concern(
      "2",
      ["training", "custody"],
      "The national guidance is clear. I would ask the council of chief police officers how it knows that it is taught. I do not doubt that it is intended to be. The officers before me had each been on a course, and none of them remembered being told what a person must do or say to count as roused.",
    ),
  ],
  addressees: [
    asked("police", "Northmoor Constabulary", "DM23"),
    asked("council", "National Police Chiefs' Council", "NPCC"),
  ],
  events: [
    {
      type: "answered",
      on: "2016-03-21",
      from: ["police", "council"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted",
          text: "Custody officers now write down the words that a person says when roused. A sergeant watches film of five checks each week. Where a person does not answer in words an ambulance is called.",
        },
        {
          item: "2",
          position: "accepted",
          text: "The council will ask every force each year for the number of custody officers who have been taught and tested. It has written to all chief officers with a summary of this case.",
        },
      ],
    },
    {
      type: "progress",
      on: "2017-01-30",
      at: "police",
      item: "1",
      via: itsLetter,
      status: "implemented",
      text: "The force's annual statement says that weekly film reviews take place.",
      evidenceLinks: ["https://northmoor-police.demo.example/custody-2016"],
    },
    {
      type: "verification",
      on: "2018-02-13",
      at: "police",
      item: "1",
      by: "reviewerOne",
      method: "document_review",
      finding: "held",
      level: "independently_verified",
      text: "Fifty custody records were read beside the film of the same checks. In 48 the words written were the words spoken.",
      nextRecheckOn: "2019-03-31",
      state: "published",
    },
  ],
  expects: [{ at: "police", item: "1", level: "independently_verified" }],
};

const servicePersonnel: SeedReport = {
  key: "service-personnel-2023",
  sourceReference: "2023-0195",
  kind: "pfd_report",
  issuer: "eastmarch",
  author: "Senior Coroner for Eastmarch and the Fens",
  title: "Prevention of future deaths report: leaving the services and losing a doctor",
  state: "published",
  shows: ["D23"],
  categories: [
    "service-personnel-related-deaths",
    "mental-health-related-deaths",
    "suicide-from-2015",
    "accident-at-work-and-health-and-safety-related-deaths",
  ],
  isSensitive: true,
  reportedOn: "2023-05-22",
  publishedOn: "2023-06-16",
  statedDueOn: "2023-07-17",
  keepsClock: false,
  provenance: "official_page",
  textSource: "html",
  circumstances:
    "Mr Y, 35, left the army after fourteen years. His last appointment with a service psychologist was a week before. His civilian surgery received his notes nine weeks after and did not know that he had been under care. His former sergeant had been ringing him on Sundays, of his own accord. He was the last person to whom Mr Y spoke.",
  items: [
    concern(
      "1",
      ["transition-to-adult-services", "record-sharing", "follow-up"],
      "A man in treatment became a man not in treatment on the day he handed in his kit. I am concerned that notes travel by post, and that no appointment with a civilian service is made before a person leaves.",
      { split: "curated" },
    ),
  ],
  addressees: [
    asked("surgery", "Quarry Road Surgery", "DM19"),
    {
      key: "unit",
      asWritten: "Defence Transition Desk (Eastern)",
      capacity: "addressee",
      match: "unmatched",
      candidates: ["DHSC"],
    },
    copied("ombudsman", "NHS England", "X26"),
  ],
  events: [
    {
      type: "answered",
      on: "2023-07-10",
      from: ["surgery"],
      via: itsLetter,
      kind: "response",
      answers: [
        {
          item: "1",
          position: "accepted_in_part",
          text: "We now ask every new patient whether they have served, and see those who have within two weeks. We cannot make the notes arrive sooner but we no longer wait for them. One of our partners, who served as a medical officer, leads this. We keep a list of those we have seen, and will ask them in a year whether it helped.",
        },
      ],
    },
    {
      type: "addressee_matched",
      on: "2024-04-15",
      at: "unit",
      by: "registrar",
      body: "DM99",
      reason:
        "No body of this name could be found in any list; kept as not identified until the coroner's office answers.",
    },
    {
      type: "progress",
      on: "2024-05-20",
      at: "surgery",
      item: "1",
      via: itsLetter,
      status: "implemented",
      text: "Forty-one people who had served have registered since; 39 were seen within two weeks.",
      evidence: [
        evidence(
          "quarry-road-veterans.txt",
          "July 2023 to April 2024: 41 registered, 39 seen within two weeks.",
        ),
      ],
    },
  ],
  expects: [{ at: "surgery", item: "1", level: "evidence_supplied", position: "accepted_in_part" }],
};

export const CUSTODY_REPORTS: readonly SeedReport[] = [
  cellBell,
  transferToHospital,
  policeCustody,
  servicePersonnel,
];
