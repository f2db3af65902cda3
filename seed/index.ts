import { BODIES, SUCCESSIONS } from "./bodies";
import { GROUPS, LEADS } from "./connections";
import { DEMO_ACCOUNTS } from "./demo-accounts";
import { ISSUERS } from "./issuers";
import { OWN_ANSWERS } from "./own-answers";
import { MEASURES, PROGRAMMES } from "./measures";
import { WIDER_REPORTS } from "./reports/beyond-the-ward";
import { CRISIS_REPORTS } from "./reports/crisis-and-ambulance";
import { CUSTODY_REPORTS } from "./reports/custody-and-police";
import { REPORTS_WITHOUT_TEXT } from "./reports/held-without-text";
import { INQUIRIES_AND_REVIEWS } from "./reports/inquiries-and-reviews";
import { LEAVE_AND_DISCHARGE_REPORTS } from "./reports/leave-and-discharge";
import { NATIONAL_INVESTIGATIONS } from "./reports/national-investigations";
import { OLDER_REPORTS } from "./reports/older-records";
import { PHYSICAL_HEALTH_REPORTS } from "./reports/physical-health";
import { RIGHTS_AND_RESTRAINT_REPORTS } from "./reports/rights-and-restraint";
import { WARD_REPORTS } from "./reports/wards";
import { withPlans } from "./plans";
import { STATEMENTS } from "./public-statements";
import { PROGRESS_REPORTS, REVIEWS } from "./reviews";
import { SAMPLES } from "./samples";
import { EVIDENCE, SELF_ASSESSMENTS } from "./self-assessments";
import type { Demonstration } from "./seed-types";

/** Everything the demonstration register holds. All of it is invented; tests/unit/seed shows that it is complete. */
export const demonstration: Demonstration = {
  accounts: DEMO_ACCOUNTS,
  bodies: BODIES,
  successions: SUCCESSIONS,
  issuers: ISSUERS,
  measures: MEASURES,
  programmes: PROGRAMMES,
  samples: SAMPLES,
  reviews: REVIEWS,
  progressReports: PROGRESS_REPORTS,
  groups: GROUPS,
  leads: LEADS,
  statements: STATEMENTS,
  selfAssessments: SELF_ASSESSMENTS,
  ownAnswers: OWN_ANSWERS,
  evidence: EVIDENCE,
  reports: withPlans([
    ...OLDER_REPORTS,
    ...WARD_REPORTS,
    ...LEAVE_AND_DISCHARGE_REPORTS,
    ...RIGHTS_AND_RESTRAINT_REPORTS,
    ...PHYSICAL_HEALTH_REPORTS,
    ...CRISIS_REPORTS,
    ...CUSTODY_REPORTS,
    ...WIDER_REPORTS,
    ...REPORTS_WITHOUT_TEXT,
    ...NATIONAL_INVESTIGATIONS,
    ...INQUIRIES_AND_REVIEWS,
  ]),
};
