import type { ThemeCode } from "~db/vocabulary";
import { PLAIN_FIELDS, type MeasureFields } from "../measure-fields";

/** A definition for anybody to use, kept in every register. */
export interface LibraryMeasure {
  /** The part of its address: it never changes. */
  slug: string;
  fields: MeasureFields;
  themes: readonly ThemeCode[];
}

type Said = Pick<MeasureFields, "name" | "counted" | "unit"> & Partial<MeasureFields>;

/** A definition with what it says, and the register's plain choice for all else. */
export const libraryMeasure = (slug: string, themes: readonly ThemeCode[], said: Said): LibraryMeasure => ({
  ...{ slug, themes },
  fields: { ...PLAIN_FIELDS, ...said },
});

export const MHSDS = {
  source: "NHS England, Mental Health Services Data Set (MHSDS), monthly statistics",
  sourceAddress:
    "https://digital.nhs.uk/data-and-information/publications/statistical/mental-health-services-monthly-statistics",
} as const;

export const LOCAL_RECORDS =
  "The body's own records: there is no national return. Say in your own measure which record, and who checks it.";

/** What a rate of bed days has in common. */
export const PER_1000_BED_DAYS = {
  valueKind: "rate",
  per: 1000,
  activity: "bed days",
  denominator: "Occupied bed days of the wards counted, in the same month.",
} as const;

/** What a share has in common. */
export const SHARE = { valueKind: "proportion", unit: "%" } as const;
