import { northmoor } from "./demo-accounts";
import type { ActionAdded, ActionChanged, SeedReport } from "./seed-types";

type PlanEvent = ActionAdded | ActionChanged;

/** A trust's plan as it is worked on today: actions that answer concerns of several reports. All of it is invented. */
const NORTHMOOR_PLAN: readonly (PlanEvent & { readonly report: string })[] = [
  {
    report: "observation-2024",
    type: "action_added",
    on: "2024-09-02",
    at: "trust",
    item: "1",
    via: northmoor,
    action: "OBS-7",
    what: "Give the engagement nurses of the acute wards to the three rehabilitation wards as well: one on each shift, day and night.",
    why: "On the rehabilitation wards the nurse who observes also gives out medicines and answers the door, so contact is the first thing to go.",
    plain:
      "On three more wards somebody will have the time to be with patients, and nothing else to do in that hour.",
    leadRole: "Director of Nursing",
    dueOn: { daysAhead: 75 },
    baseline: "31% of observations on the rehabilitation wards were contact of five minutes or more.",
    success: "70% or more on each ward for six months in a row, from the observation tablets.",
    resources: "Nine posts, £410,000 a year, agreed in the plan for 2025.",
    risks: "Four of the nine posts are filled by people who have applied to leave.",
    milestones: [
      "1 February 2025: First rehabilitation ward staffed (done 10 February 2025)",
      "1 September 2025: Second ward staffed (done 6 October 2025)",
      "1 December 2026: Third ward staffed",
    ].join("\n"),
    rag: "amber",
    ragReason:
      "Four posts may fall vacant in spring. A rolling advertisement has begun, and the bank covers until then.",
    serves: ["observation-2017.2"],
  },
  {
    report: "restraint-2018",
    type: "action_added",
    on: "2025-02-03",
    at: "trust",
    item: "B",
    via: northmoor,
    action: "RT-2",
    what: "Put a pulse oximeter in every emergency bag and have breathing, pulse and alertness counted every five minutes for one hour after every injection.",
    why: "After an injection nobody is charged with counting, and the equipment stands behind a locked door.",
    plain: "After an injection somebody stays, and counts breathing and pulse, for an hour.",
    leadRole: "Chief Pharmacist",
    dueOn: { daysAhead: 20 },
    baseline: "In an audit of 40 injections in 2024, observations were complete in 11.",
    success: "Complete in 38 of 40 in each of two audits in a row.",
    resources: "62 oximeters, £4,300; no new posts.",
    milestones: [
      "1 April 2025: Oximeters in all emergency bags (done 28 March 2025)",
      "1 July 2025: Chart on the tablets (done 14 July 2025)",
    ].join("\n"),
    rag: "green",
    serves: ["tranquillisation-2024.1", "tranquillisation-2024.2"],
  },
  {
    report: "crisis-line-2023",
    type: "action_added",
    on: "2024-03-11",
    at: "trust",
    item: "1",
    via: northmoor,
    action: "CR-1",
    what: "Have two practitioners answer the crisis line between 8pm and 8am, and a third on Friday and Saturday nights.",
    why: "One person answers two counties and is also called away to see people.",
    plain: "At night more people will answer the crisis line.",
    leadRole: "Director of Operations",
    dueOn: "2024-12-31",
    baseline: "38% of calls at night were answered within ten minutes.",
    success: "90% within ten minutes, each month.",
    resources: "Six posts.",
    milestones:
      "1 October 2024: Second practitioner every night (done 4 November 2024)\n1 March 2026: Third at weekends",
  },
  {
    report: "crisis-line-2023",
    type: "action_changed",
    on: "2024-11-18",
    at: "trust",
    via: northmoor,
    action: "CR-1",
    dueOn: { daysAgo: 12 },
    reason: "The posts for weekends were advertised twice and drew no applicant.",
  },
  {
    report: "crisis-line-2023",
    type: "action_added",
    on: "2024-05-20",
    at: "trust",
    item: "2",
    via: northmoor,
    action: "CR-2",
    what: "Check each quarter that every helpline in both counties prints the right number, and keep the list with one named team.",
    why: "Nobody owned the list of numbers.",
    plain: "Every three months somebody rings each number on the list, to see that it works.",
    leadRole: "Head of Communications",
    dueOn: { daysAhead: 160 },
    success: "No wrong number found in four checks in a row.",
    rag: "green",
  },
  {
    report: "shared-record-2024",
    type: "action_added",
    on: "2024-06-10",
    at: "trust",
    item: "1",
    via: northmoor,
    action: "IT-4",
    what: "Show in each record that another service has opened it in the last 24 hours.",
    leadRole: "Chief Clinical Information Officer",
    dueOn: { daysAhead: 230 },
    risks: "The supplier has not given a date for the release it needs.",
    rag: "red",
    ragReason:
      "It waits for a release that the supplier has put off twice. The board has asked the other trusts to write to the supplier together.",
  },
];

/** The reports with the steps of the plan among what happened to them, each on its day. */
export const withPlans = (reports: readonly SeedReport[]): SeedReport[] =>
  reports.map((report) => {
    const events = [...report.events];
    for (const { report: key, ...step } of NORTHMOOR_PLAN) {
      if (key !== report.key) continue;
      const later = events.findIndex(({ on }) => typeof on !== "string" || on > String(step.on));
      events.splice(later === -1 ? events.length : later, 0, step);
    }
    return { ...report, events };
  });
