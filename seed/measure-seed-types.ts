import type { AimFields } from "~/domain/measures/measure-fields";
import type { MeasureEventKind, MeasureReadingKind } from "~db/vocabulary";
import type { AccountKey } from "./seed-types";

/** The figures of one body, month by month from `first`. */
export interface SeedSeries {
  readonly body: string;
  readonly first: string;
  readonly numerators: readonly number[];
  readonly denominators: readonly number[];
  /** Places of months whose figure is hidden, or was never sent. */
  readonly suppressed?: readonly number[];
  readonly notReported?: readonly number[];
  /** How many of the last months are provisional. */
  readonly provisional?: number;
}

/** A measure of the library with figures, and what became of them. */
export interface SeedMeasure {
  readonly slug: string;
  /** Items it tells of, as "report-key.item". */
  readonly recommendations: readonly string[];
  readonly series: readonly SeedSeries[];
  readonly aims?: readonly (Partial<AimFields> & { readonly body: string; readonly on: string })[];
  readonly events?: readonly {
    readonly body: string;
    readonly kind: MeasureEventKind;
    readonly on: string;
    readonly text: string;
  }[];
  readonly readings?: readonly {
    readonly body?: string;
    readonly kind: MeasureReadingKind;
    readonly by: AccountKey;
    readonly on: string;
    readonly text: string;
  }[];
  readonly checks?: readonly {
    readonly body: string;
    readonly by: AccountKey;
    readonly from: string;
    readonly to: string;
    readonly on: string;
    readonly text: string;
  }[];
}

export interface SeedProgramme {
  readonly slug: string;
  readonly name: string;
  readonly aim: string;
  /** The day it became public. */
  readonly on: string;
  readonly startsOn: string;
  readonly aimOn: string;
  readonly lead: string;
  readonly bodies: readonly string[];
  readonly measures: readonly { readonly slug: string; readonly aim?: Partial<AimFields> }[];
}
