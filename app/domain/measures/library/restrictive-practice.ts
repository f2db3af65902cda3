import {
  LOCAL_RECORDS,
  libraryMeasure,
  MHSDS,
  PER_1000_BED_DAYS,
  type LibraryMeasure,
} from "./library-measure";

const UNDER_REPORTED =
  "Known to be under-reported: some providers send no records of restrictive interventions, or not all of them, so a rise may be better recording and not more restraint.";

/** Restraint, seclusion and rapid tranquillisation. */
export const RESTRICTIVE_PRACTICE: readonly LibraryMeasure[] = [
  libraryMeasure("restraints-per-1000-bed-days", ["restrictive-practice"], {
    name: "Restraints per 1,000 bed days",
    counted:
      "Every use of physical, mechanical or chemical restraint on an inpatient ward, however short. A person restrained three times in a month counts three times.",
    ...PER_1000_BED_DAYS,
    unit: "restraints",
    numerator: "Uses of restraint that began in the month.",
    direction: "decrease",
    ...MHSDS,
    quality: UNDER_REPORTED,
    limits:
      "A ward that takes more acutely unwell people will restrain more. Compare a ward with itself over time before comparing it with others.",
  }),
  libraryMeasure("people-restrained-per-1000-bed-days", ["restrictive-practice"], {
    name: "People restrained per 1,000 bed days",
    counted:
      "People subject to at least one restrictive intervention in the month. Each person counts once, however often it happened to them.",
    ...PER_1000_BED_DAYS,
    unit: "people restrained",
    numerator: "People subject to a restrictive intervention in the month (MHS76).",
    direction: "decrease",
    ...MHSDS,
    quality: UNDER_REPORTED,
    limits: "It does not say how often or for how long each person was restrained.",
  }),
  libraryMeasure("prone-restraints", ["restrictive-practice", "avoiding-trauma"], {
    name: "Restraints face down",
    counted: "Every restraint in which a person was held face down, whether planned or not, however short.",
    unit: "restraints face down",
    direction: "decrease",
    ...MHSDS,
    quality: UNDER_REPORTED,
    limits: "Where they become rare, count the days between them in place of how many there are.",
  }),
  libraryMeasure("seclusions-per-1000-bed-days", ["seclusion"], {
    name: "Seclusions per 1,000 bed days",
    counted:
      "Every time a person is confined alone in a room which they are not free to leave. An episode that goes on over midnight is one.",
    ...PER_1000_BED_DAYS,
    unit: "seclusions",
    numerator: "Seclusions that began in the month.",
    direction: "decrease",
    ...MHSDS,
    quality: UNDER_REPORTED,
  }),
  libraryMeasure("rapid-tranquillisation-per-1000-bed-days", ["rapid-tranquillisation"], {
    name: "Rapid tranquillisation per 1,000 bed days",
    counted: "Every injection given to calm a person quickly, as a form of chemical restraint.",
    ...PER_1000_BED_DAYS,
    unit: "uses",
    numerator: "Injections given for rapid tranquillisation in the month.",
    direction: "decrease",
    ...MHSDS,
    quality: UNDER_REPORTED,
  }),
  libraryMeasure("checks-after-rapid-tranquillisation", ["rapid-tranquillisation", "deterioration"], {
    name: "Physical checks done after rapid tranquillisation",
    counted:
      "Whether pulse, blood pressure, breathing, temperature, hydration and consciousness were recorded at least hourly until there were no further concerns, as NICE guideline NG10 asks.",
    type: "process",
    valueKind: "proportion",
    unit: "%",
    numerator: "Uses of rapid tranquillisation after which all checks are recorded.",
    denominator: "Uses of rapid tranquillisation in the month.",
    direction: "increase",
    source: LOCAL_RECORDS,
    sourceAddress: "https://www.nice.org.uk/guidance/ng10",
    limits: "It shows that checks were written down, not that somebody acted on them.",
  }),
  libraryMeasure("days-between-serious-harm-in-restraint", ["restrictive-practice"], {
    name: "Days between injuries in restraint",
    counted:
      "The days from one moderate or more serious injury to a patient during restraint to the next. For wards where it is rare: a count would be nought in most months and show nothing.",
    valueKind: "days_between",
    unit: "days",
    length: "day",
    direction: "increase",
    source: "Learn from Patient Safety Events (LFPSE), or the body's own records.",
    sourceAddress: "https://www.england.nhs.uk/patient-safety/learn-from-patient-safety-events-service/",
  }),
  libraryMeasure("staff-injured-by-violence", ["staff-support", "restrictive-practice"], {
    name: "Staff injured by violence per 1,000 bed days",
    counted:
      "Injuries of staff by a patient's violence. A balancing measure beside any that aims for less restraint.",
    type: "balancing",
    ...PER_1000_BED_DAYS,
    unit: "injuries",
    numerator: "Injuries of staff recorded in the month.",
    direction: "decrease",
    source: LOCAL_RECORDS,
  }),
];
