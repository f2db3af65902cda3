import type { SeedReport } from "~seed/seed-types";
import { asked, concern } from "./wording";

/** Reports under the older rule, records of bodies long gone, and one report issued twice. */

const rule43Observation: SeedReport = {
  key: "rule43-observation-2012",
  sourceReference: null,
  kind: "rule43_report",
  issuer: "northmoor",
  author: "HM Coroner for the County of Northmoor",
  title: "Rule 43 report: observation of a patient by night",
  state: "published",
  shows: ["D7", "D24", "D25", "D27", "D28"],
  categories: ["mental-health-related-deaths"],
  regime: "coroners_ew_rule43",
  isSensitive: true,
  reportedOn: "2012-11-19",
  publishedOn: "2013-02-01",
  keepsClock: false,
  provenance: "official_register",
  textSource: "ocr",
  summary:
    "The first report in this register in which the trust, under an earlier name, was told that observation at night was written up and not done. Only a summary and one concern were published.",
  items: [
    concern(
      "1",
      ["observation", "record-keeping"],
      "The chart for the night was complete in every respect and bore no relation to what had taken place. I draw this to the attention of the Chief Executive because I am told by staff, whose candour I commend, that it is not peculiar to this ward.",
      { split: "whole_section" },
    ),
  ],
  addressees: [asked("trust", "Northmoor Mental Health NHS Trust", "DM05")],
  events: [],
  expects: [{ at: "trust", response: "transferred" }],
};

const rule43Road: SeedReport = {
  key: "rule43-works-2013",
  sourceReference: "2013-0012",
  kind: "rule43_report",
  issuer: "dales",
  author: "HM Coroner for the Dales (Western District)",
  title: "Rule 43 report: a worker at the roadside",
  state: "published",
  shows: ["D27"],
  categories: [
    "accident-at-work-and-health-and-safety-related-deaths",
    "road-highways-safety-related-deaths",
  ],
  regime: "coroners_ew_rule43",
  reportedOn: "2013-04-15",
  publishedOn: "2013-09-30",
  keepsClock: false,
  provenance: "official_register",
  textSource: "ocr",
  summary:
    "A man repairing a verge was struck by a lorry's mirror. The cones had been set out for a road half as wide.",
  items: [
    concern(
      "1",
      ["workplace-safety", "road-safety"],
      "The plan for the cones was copied from another site. Nobody who had seen the road was asked to look at it, and the men who set the cones out did not think that they were permitted to alter it.",
    ),
  ],
  addressees: [
    asked("council", "Northmoor County Council", "DM21"),
    asked("dft", "Department for Transport", "DFT"),
  ],
  events: [],
  expects: [
    { at: "council", response: "not_published" },
    { at: "dft", response: "not_published" },
  ],
};

const severalSuccessors: SeedReport = {
  key: "dales-care-2017",
  sourceReference: "2017-0266",
  kind: "pfd_report",
  issuer: "dales",
  author: "Coroner for the Dales (Western District)",
  title: "Prevention of future deaths report: a care plan that nobody wrote",
  state: "published",
  shows: ["D11", "D12", "D24"],
  categories: ["mental-health-related-deaths", "suicide-from-2015"],
  isSensitive: true,
  reportedOn: "2017-12-18",
  publishedOn: "2018-02-16",
  keepsClock: false,
  provenance: "official_page",
  textSource: "pdf_text",
  circumstances:
    "Mr F, who was 58, was seen by nine members of a community team in a year. Each wrote what they had found. None wrote what was to be done. His daughter asked for a care plan in March, in June and in September. He was discharged from the service in November, by letter, because his case had been open for longer than the target, and died nine days later.",
  items: [
    concern(
      "1",
      ["care-coordination", "family-concerns"],
      "[NAME] had no care coordinator for eleven months, after the first retired. His name stood on a list of people waiting for another. His daughter's three letters were each answered politely and by somebody else. I do not criticise those who wrote back. I am concerned that a service may be busy with a person for a year without anybody holding the whole of his care.",
    ),
  ],
  addressees: [asked("trust", "Dales Care NHS Trust", "DM06")],
  events: [],
  expects: [{ at: "trust", response: "not_published" }],
};

const severalSuccessorsReissued: SeedReport = {
  ...severalSuccessors,
  key: "dales-care-2017-reissued",
  sourceReference: "2019-0044",
  title:
    "Prevention of future deaths report: a care plan that nobody wrote (issued again with names removed)",
  publishedOn: "2019-02-08",
  links: [
    { kind: "reissue_of", to: "dales-care-2017" },
    { kind: "supersedes", to: "dales-care-2017" },
  ],
  itemLinks: [
    {
      kind: "supersedes",
      from: "1",
      to: "dales-care-2017.1",
      isConfirmed: true,
      reason: "The same concern in the report as issued again.",
    },
  ],
  expects: [{ at: "trust", response: "not_published" }],
};

export const OLDER_REPORTS: readonly SeedReport[] = [
  rule43Observation,
  rule43Road,
  severalSuccessors,
  severalSuccessorsReissued,
];
