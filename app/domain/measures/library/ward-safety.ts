import { LOCAL_RECORDS, libraryMeasure, MHSDS, SHARE, type LibraryMeasure } from "./library-measure";

/** Suicide prevention, observation, the ward itself, and checking again. */
export const WARD_SAFETY: readonly LibraryMeasure[] = [
  libraryMeasure("observation-compliance", ["observation"], {
    name: "Observations done as prescribed",
    counted:
      "Whether each prescribed observation was done in its time by somebody who spoke with or saw the person, checked against cameras or by walking the ward, and not by reading the sheet alone.",
    type: "process",
    ...SHARE,
    numerator: "Observations found to have been done.",
    denominator: "Observations looked at.",
    direction: "increase",
    source: LOCAL_RECORDS,
    quality: "Sheets filled in afterwards look complete: a figure taken from sheets alone is worth little.",
  }),
  libraryMeasure("ligature-audits-in-date", ["ligature-points-and-means", "ward-design"], {
    name: "Wards with a ligature audit in date",
    counted:
      "Whether each ward was looked over for ligature points within the last 12 months, or since it was changed.",
    type: "process",
    ...SHARE,
    numerator: "Wards with an audit of the last 12 months.",
    denominator: "Inpatient wards.",
    direction: "increase",
    source: LOCAL_RECORDS,
    sourceAddress: "https://www.cqc.org.uk/guidance-providers/mhforum-ligature-guidance",
    limits: "It shows that somebody looked, not that anything was taken away.",
  }),
  libraryMeasure("ligature-works-done-in-time", ["ligature-points-and-means"], {
    name: "High-risk ligature points put right in time",
    counted:
      "Of the ligature points rated highest by an audit, how many were removed by the date the audit set.",
    type: "structure",
    ...SHARE,
    numerator: "High-risk points removed by their date.",
    denominator: "High-risk points whose date fell in the period.",
    length: "quarter",
    direction: "increase",
    source: LOCAL_RECORDS,
  }),
  libraryMeasure("days-between-inpatient-suicides", ["risk-assessment", "ligature-points-and-means"], {
    name: "Days between deaths of inpatients by suspected suicide",
    counted:
      "The days from one death of an inpatient by suspected suicide, on the ward, on leave or absent, to the next.",
    valueKind: "days_between",
    unit: "days",
    length: "day",
    direction: "increase",
    source:
      "National Confidential Inquiry into Suicide and Safety in Mental Health (NCISH), or the body's own records.",
    sourceAddress: "https://sites.manchester.ac.uk/ncish/",
    limits: "Deaths are few, so that even a large change takes years to show.",
  }),
  libraryMeasure("absconding-per-1000-bed-days", ["leave-and-absconding"], {
    name: "Absences without leave per 1,000 bed days",
    counted:
      "Every time a detained person leaves a ward without leave, or does not come back from it in time.",
    valueKind: "rate",
    per: 1000,
    activity: "bed days",
    unit: "absences",
    numerator: "Absences without leave that began in the month.",
    denominator: "Occupied bed days of detained patients.",
    direction: "decrease",
    ...MHSDS,
  }),
  libraryMeasure("re-audit-pass-rate", ["learning-from-deaths", "board-oversight"], {
    name: "Actions still in place when audited again",
    counted:
      "Of the actions reported as done after a death or serious incident, how many were found in place when somebody who had not reported them looked again six months or more later.",
    type: "process",
    ...SHARE,
    numerator: "Actions found in place.",
    denominator: "Actions looked at again.",
    length: "quarter",
    direction: "increase",
    source: LOCAL_RECORDS,
  }),
  libraryMeasure("risk-reviewed-after-key-events", ["review-after-key-events", "risk-assessment"], {
    name: "Safety plans reviewed after a key event",
    counted:
      "Whether a person's safety plan was looked at again within 24 hours of an incident, a transfer, leave or bad news.",
    type: "process",
    ...SHARE,
    numerator: "Key events after which the plan was reviewed in time.",
    denominator: "Key events looked at.",
    direction: "increase",
    source: LOCAL_RECORDS,
  }),
  libraryMeasure("physical-health-checks-on-admission", ["deterioration"], {
    name: "Physical health checked within 24 hours of admission",
    counted:
      "Whether a person was examined and had blood pressure, weight, bloods and a heart trace recorded, or a refusal noted and tried again.",
    type: "process",
    ...SHARE,
    numerator: "Admissions with all checks in 24 hours.",
    denominator: "Admissions in the month.",
    direction: "increase",
    source: LOCAL_RECORDS,
  }),
];
