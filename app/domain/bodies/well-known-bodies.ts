import type { BodyType } from "~db/vocabulary";

/**
 * National bodies that no ODS list names but that are asked most: with a readable permanent code, and for
 * the closed ones the day they closed and who took over (the orders that abolished them, and gov.uk).
 */
export interface WellKnownBody {
  code: string;
  name: string;
  type: BodyType;
  odsCode?: string;
  openedOn?: string;
  closedOn?: string;
  successors?: readonly string[];
  /** Names it goes by beside its own and, where that has three letters or more, its code. */
  alsoCalled?: readonly string[];
}

export const WELL_KNOWN_BODIES: readonly WellKnownBody[] = [
  {
    code: "DHSC",
    name: "Department of Health and Social Care",
    type: "government_department",
    alsoCalled: ["Department for Health and Social Services"],
    openedOn: "2018-01-08",
  },
  {
    code: "DH",
    name: "Department of Health",
    type: "government_department",
    closedOn: "2018-01-08",
    successors: ["DHSC"],
  },
  {
    code: "X26",
    name: "NHS England",
    type: "nhs_england",
    alsoCalled: ["NHS England and Improvement", "NHS Commissioning Board", "NHSE"],
    odsCode: "X26",
  },
  {
    code: "NHSI",
    name: "NHS Improvement",
    type: "nhs_england",
    alsoCalled: ["NHS Improvements"],
    openedOn: "2016-04-01",
    closedOn: "2022-07-01",
    successors: ["X26"],
  },
  { code: "NHSX", name: "NHSX", type: "nhs_england", closedOn: "2022-02-01", successors: ["X26"] },
  { code: "NHSD", name: "NHS Digital", type: "nhs_england", closedOn: "2023-02-01", successors: ["X26"] },
  {
    code: "HEE",
    name: "Health Education England",
    type: "nhs_england",
    closedOn: "2023-04-01",
    successors: ["X26"],
  },
  {
    code: "PHE",
    name: "Public Health England",
    type: "alb_other",
    openedOn: "2013-04-01",
    closedOn: "2021-10-01",
    successors: ["UKHSA", "DHSC"],
  },
  { code: "UKHSA", name: "UK Health Security Agency", type: "alb_other" },
  {
    code: "HSIB",
    name: "Healthcare Safety Investigation Branch",
    type: "alb_other",
    openedOn: "2017-04-01",
    closedOn: "2023-10-01",
    successors: ["HSSIB"],
  },
  {
    code: "HSSIB",
    name: "Health Services Safety Investigations Body",
    type: "alb_other",
    openedOn: "2023-10-01",
  },
  {
    code: "NOMS",
    name: "National Offender Management Service",
    type: "probation_custody_agency",
    closedOn: "2017-04-01",
    successors: ["HMPPS"],
  },
  {
    code: "HMPPS",
    name: "HM Prison and Probation Service",
    type: "probation_custody_agency",
    alsoCalled: [
      "His Majesty’s Prison and Probation Service",
      "HM Prisons and Probation Service",
      "Prison and Probation Service",
    ],
    openedOn: "2017-04-01",
  },
  { code: "CQC", name: "Care Quality Commission", type: "regulator_system" },
  { code: "GMC", name: "General Medical Council", type: "regulator_professional" },
  {
    code: "NMC",
    name: "Nursing and Midwifery Council",
    type: "regulator_professional",
    alsoCalled: ["Nursing & Midwifery Council"],
  },
  {
    code: "HSE",
    name: "Health and Safety Executive",
    type: "regulator_system",
    alsoCalled: ["Health & Safety Executive"],
  },
  {
    code: "MHRA",
    name: "Medicines and Healthcare Products Regulatory Agency",
    type: "regulator_system",
    alsoCalled: ["Medicines and Healthcare Regulatory Agency"],
  },
  {
    code: "NICE",
    name: "National Institute for Health and Care Excellence",
    type: "alb_other",
    alsoCalled: [
      "National Institute for Health and Clinical Excellence",
      "National Institute of Health and Care Excellence",
      "National Institute for Clinical Excellence",
    ],
  },
  { code: "MOJ", name: "Ministry of Justice", type: "government_department" },
  { code: "MOD", name: "Ministry of Defence", type: "government_department" },
  {
    code: "MHCLG",
    name: "Ministry of Housing, Communities and Local Government",
    type: "government_department",
    alsoCalled: [
      "Department for Communities and Local Government",
      "Department for Levelling Up, Housing and Communities",
      "DLUHC",
      "DCLG",
    ],
  },
  { code: "HO", name: "Home Office", type: "government_department", alsoCalled: ["The Home Department"] },
  { code: "DFT", name: "Department for Transport", type: "government_department" },
  { code: "DFE", name: "Department for Education", type: "government_department" },
  { code: "DWP", name: "Department for Work and Pensions", type: "government_department" },
  {
    code: "DCMS",
    name: "Department for Culture, Media and Sport",
    type: "government_department",
    alsoCalled: ["Department for Digital, Culture, Media and Sport"],
  },
  {
    code: "DEFRA",
    name: "Department for Environment, Food and Rural Affairs",
    type: "government_department",
  },
  { code: "HMG", name: "UK Government", type: "government_department" },
  {
    code: "WG",
    name: "Welsh Government",
    type: "devolved_government",
    alsoCalled: ["Welsh Assembly Government"],
  },
  { code: "NPCC", name: "National Police Chiefs’ Council", type: "national_police_body" },
  {
    code: "COP",
    name: "College of Policing",
    type: "national_police_body",
    alsoCalled: ["The College of Policing"],
  },
  {
    code: "MPS",
    name: "Metropolitan Police Service",
    type: "police_force",
    alsoCalled: [
      "Metropolitan Police",
      "Metropolitan Police Force",
      "Met Police",
      "London Metropolitan Police",
    ],
  },
  { code: "DVLA", name: "Driver and Vehicle Licensing Agency", type: "alb_other" },
  { code: "DVSA", name: "Driver and Vehicle Standards Agency", type: "regulator_system" },
  {
    code: "NH",
    name: "National Highways",
    type: "transport_body",
    alsoCalled: ["Highways England", "Highways Agency"],
  },
  {
    code: "NR",
    name: "Network Rail",
    type: "transport_body",
    alsoCalled: ["Network Rail Infrastructure Limited", "Network Rail Ltd"],
  },
  // Care trusts have codes of their own, which the list of NHS trusts leaves out.
  {
    code: "TAD",
    odsCode: "TAD",
    name: "Bradford District Care NHS Foundation Trust",
    type: "nhs_trust_mental_health",
    alsoCalled: ["Bradford District Care Trust"],
  },
  {
    code: "TAE",
    odsCode: "TAE",
    name: "Manchester Mental Health and Social Care Trust",
    type: "nhs_trust_mental_health",
    closedOn: "2017-01-01",
    successors: ["RXV"],
  },
  {
    code: "TAF",
    odsCode: "TAF",
    name: "Camden and Islington NHS Foundation Trust",
    type: "nhs_trust_mental_health",
    closedOn: "2024-11-01",
    successors: ["G6V2S"],
  },
  {
    code: "TAH",
    odsCode: "TAH",
    name: "Sheffield Health and Social Care NHS Foundation Trust",
    type: "nhs_trust_mental_health",
    alsoCalled: ["Sheffield Health Partnership University NHS Foundation Trust"],
  },
  {
    code: "TAJ",
    odsCode: "TAJ",
    name: "Black Country Healthcare NHS Foundation Trust",
    type: "nhs_trust_mental_health",
    alsoCalled: ["Black Country Partnership NHS Foundation Trust"],
  },
];
