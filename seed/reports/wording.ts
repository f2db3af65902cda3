import type { RubricPoint, ThemeCode } from "~db/vocabulary";
import { RUBRIC_POINTS } from "~db/vocabulary";
import type { SeedAddressee, SeedDocument, SeedItem, SeedRubric } from "~seed/seed-types";

type Themes = readonly ThemeCode[];

/** A coroner's numbered concern. */
export const concern = (
  number: string,
  themes: Themes,
  text: string,
  more: Partial<SeedItem> = {},
): SeedItem => ({
  number,
  kind: "matter_of_concern",
  split: "numbered",
  themes,
  text,
  ...more,
});

/** A national investigation's recommendation to the bodies with these keys. */
export const recommends = (
  number: string,
  to: readonly string[],
  themes: Themes,
  text: string,
): SeedItem => ({
  number,
  kind: "safety_recommendation",
  split: "numbered",
  themes,
  text,
  ...(to.length > 0 && { allottedTo: to }),
});

/** The same item under another kind: an observation, a learning point, a recommendation of an inquiry. */
export const as = (kind: SeedItem["kind"], item: SeedItem): SeedItem => ({ ...item, kind });

export const asked = (
  key: string,
  asWritten: string,
  body: string,
  match: SeedAddressee["match"] = "exact",
): SeedAddressee => ({ key, asWritten, body, capacity: "addressee", match });

export const copied = (key: string, asWritten: string, body: string): SeedAddressee => ({
  key,
  asWritten,
  body,
  capacity: "copied",
  match: "exact",
});

export const evidence = (fileName: string, text: string): SeedDocument => ({
  fileName,
  role: "evidence",
  text,
});

/** The rubric with these points unmet; the reason for a refusal applies only where something was refused. */
export const rubric = (unmet: readonly RubricPoint[], refused = false): SeedRubric => ({
  met: RUBRIC_POINTS.map((point) => point.code).filter(
    (code) => !unmet.includes(code) && (refused || code !== "reason_where_refused"),
  ),
  unmet,
});
