import { z } from "zod";
import { BODY_TYPES, ISSUER_KINDS, JURISDICTIONS, REGIMES } from "~db/vocabulary";
import { address, count, day, flag, list, oneOf, orNull, words } from "./field-kinds";

/** One organisation that is or was asked. Records merged into another are left out. */
export const bodyRecord = z.object({
  code: words("Permanent code: of the NHS Organisation Data Service where there is one."),
  name: words("Name."),
  url: address("The page of it."),
  type: oneOf(BODY_TYPES, "Kind of body."),
  ods_code: orNull(words("Code of the NHS Organisation Data Service."), "Null where it has none."),
  opened_on: orNull(day("The day it began.")),
  closed_on: orNull(day("The day it ended."), "Null while it is open, or where the day is not known."),
  aliases: list("Other names, former ones among them."),
  predecessors: list("Codes of the bodies it took over from."),
  successors: list("Codes of the bodies that took over from it."),
  asked_count: count("Reports that asked it."),
  answered_count: count("How many of those it has answered."),
});

export type BodyRecord = z.infer<typeof bodyRecord>;

/** One of those who say what must change: a coroner area, an investigator, an inquiry. */
export const issuerRecord = z.object({
  slug: words("Permanent short name in addresses."),
  name: words("Name."),
  url: address("The page of it."),
  kind: oneOf(ISSUER_KINDS, "Kind of issuer."),
  jurisdiction: oneOf(JURISDICTIONS, "Where it works."),
  regime: oneOf(REGIMES, "The law it reports under."),
  opened_on: orNull(day("The day it began.")),
  closed_on: orNull(day("The day it ended."), "Null while it is open, or where the day is not known."),
  is_recognised: flag("It stands on an official list, or the registrar has confirmed it."),
  aliases: list("Other names."),
  predecessors: list("Short names of the areas it was made from."),
  successors: list("Short names of the areas it went into."),
  report_count: count("Its reports that are published here."),
});

export type IssuerRecord = z.infer<typeof issuerRecord>;

/** One theme that concerns and recommendations are given. */
export const themeRecord = z.object({
  slug: words("Permanent code."),
  label: words("What people read."),
  url: address("The page of it."),
  meaning: words("What it means."),
  parent: orNull(words("Code of the theme it is part of."), "Null for a theme of the first level."),
  item_count: count("Concerns and recommendations given it."),
  report_count: count("Reports that those are in."),
});

export type ThemeRecord = z.infer<typeof themeRecord>;
