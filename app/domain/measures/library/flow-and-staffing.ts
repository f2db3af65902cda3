import { LOCAL_RECORDS, libraryMeasure, MHSDS, SHARE, type LibraryMeasure } from "./library-measure";

/** Admission, discharge, beds and staff. */
export const FLOW_AND_STAFFING: readonly LibraryMeasure[] = [
  libraryMeasure("follow-up-within-72-hours", ["follow-up", "discharge-planning"], {
    name: "People followed up within 72 hours of discharge",
    counted:
      "Whether somebody of the service spoke with a person within 72 hours of their discharge from a mental health ward.",
    type: "process",
    ...SHARE,
    numerator: "Discharges followed up within 72 hours (MHS79).",
    denominator: "Discharges eligible for follow-up in the period (MHS78).",
    direction: "increase",
    ...MHSDS,
    quality: "Contacts by another provider are often missing, so the true share may be higher.",
  }),
  libraryMeasure("out-of-area-placements", ["out-of-area-placement", "bed-availability"], {
    name: "Inappropriate out-of-area placements",
    counted:
      "People placed in an acute mental health bed outside their own area because there was none nearer, at the end of the period.",
    unit: "placements",
    direction: "decrease",
    source: "NHS England, Out of Area Placements in Mental Health Services",
    sourceAddress:
      "https://digital.nhs.uk/data-and-information/publications/statistical/out-of-area-placements-in-mental-health-services",
  }),
  libraryMeasure("length-of-stay-acute", ["bed-availability", "discharge-planning"], {
    name: "Mean length of stay on acute wards",
    counted:
      "The mean days from admission to discharge, of people discharged from adult acute mental health wards in the month.",
    type: "balancing",
    valueKind: "measurement",
    unit: "days",
    direction: "neutral",
    ...MHSDS,
    limits:
      "A month in which people who stayed long are discharged looks worse, although it is good news for them.",
  }),
  libraryMeasure("readmissions-within-30-days", ["discharge-planning"], {
    name: "Readmissions within 30 days",
    counted:
      "Discharges followed by an admission to a mental health ward within 30 days. A balancing measure beside any that aims for shorter stays.",
    type: "balancing",
    ...SHARE,
    numerator: "Discharges followed by an admission within 30 days.",
    denominator: "Discharges in the month.",
    direction: "decrease",
    ...MHSDS,
  }),
  libraryMeasure("delayed-discharges", ["discharge-planning", "housing"], {
    name: "Bed days of people ready to leave",
    counted: "Bed days of people who were clinically ready for discharge and had nowhere to go to.",
    type: "process",
    unit: "bed days",
    direction: "decrease",
    ...MHSDS,
  }),
  libraryMeasure("staff-fill-rate-nights", ["staff-numbers"], {
    name: "Registered nurses on duty at night, of those planned",
    counted:
      "Hours worked by registered nurses on night shifts, out of the hours planned. It may pass 100% where more people need somebody with them.",
    type: "structure",
    ...SHARE,
    isOver100Allowed: true,
    numerator: "Hours worked on night shifts.",
    denominator: "Hours planned on night shifts.",
    direction: "increase",
    source: "The monthly safe staffing return that trusts publish on their own pages",
    limits: "A rate of 100% of a plan that is too small is not safe.",
  }),
  libraryMeasure("shifts-by-agency-staff", ["staff-numbers"], {
    name: "Shifts covered by agency staff",
    counted: "Shifts on inpatient wards worked by agency staff, out of all shifts worked.",
    type: "structure",
    ...SHARE,
    numerator: "Shifts worked by agency staff.",
    denominator: "Shifts worked.",
    direction: "decrease",
    source: LOCAL_RECORDS,
  }),
  libraryMeasure("training-in-life-support", ["training", "emergency-response"], {
    name: "Staff in date with immediate life support training",
    counted:
      "Registered staff on wards where restraint, seclusion or rapid tranquillisation may be used, with training of the last 12 months.",
    type: "structure",
    ...SHARE,
    numerator: "Staff in date on the last day of the month.",
    denominator: "Staff who must have it.",
    direction: "increase",
    source: LOCAL_RECORDS,
  }),
  libraryMeasure("care-hours-per-patient-day", ["staff-numbers"], {
    name: "Care hours per patient day",
    counted: "Hours worked by nurses and support workers, for each patient on the ward at midnight.",
    type: "structure",
    valueKind: "measurement",
    unit: "hours",
    direction: "neutral",
    source: "NHS England, care hours per patient day",
    sourceAddress: "https://www.england.nhs.uk/care-hours-patient-day-chppd-data/",
  }),
];
