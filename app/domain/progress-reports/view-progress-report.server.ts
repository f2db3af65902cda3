import { FIGURES, type FigureKey } from "~/domain/statistics/figures";
import { labelOfValue, viewStatistics } from "~/domain/statistics/statistics.server";
import { figuresOfPeriod, type PeriodFigure, type PeriodFigures } from "./figures-of-period.server";
import { dayBefore, movementsOf, SECTIONS, type Movement, type SectionWords } from "./progress-report-rules";
import * as repository from "./progress-report-repository.server";
import type { EditionRow, ProgressReportRow, SilenceRow } from "./progress-report-repository.server";

export interface ShownFigure extends PeriodFigure {
  /** "All", or the kind of body. */
  partLabel: string;
  today: number;
}

export interface ShownReport {
  reference: string;
  title: string;
  fromOn: string;
  toOn: string;
  /** The day whose end is the beginning of the period. */
  startedOn: string;
  words: SectionWords;
  figures: ShownFigure[];
  movements: Movement[];
  /** With what is known of each today. */
  silences: SilenceRow[];
  /** Null for a draft. */
  edition: { number: number; publishedOn: string } | null;
  /** Every edition, newest first. */
  editions: { number: number; publishedOn: string }[];
}

/** Reports with what is public of them and what waits, for those who write them. */
export const listDrafts = () => repository.listReports();

export const listPublished = () => repository.listNewestEditions();

/** An edition as it was published, the newest where `number` is null, with what stands today beside; or null. */
export function viewEdition(reference: string, number: number | null, today: string): ShownReport | null {
  const editions = repository.listEditions(reference);
  const edition = number === null ? editions[0] : editions.find((one) => one.number === number);
  if (!edition) return null;
  const figures = repository
    .listFigures(edition.id)
    .flatMap((row) =>
      FIGURES.filter(({ key }) => key === row.figure).map(({ key }) => ({ ...row, figure: key })),
    );
  return {
    ...shown(edition, { figures, silences: repository.listSilences(edition.id) }, today),
    edition: { number: edition.number, publishedOn: edition.knownOn },
    editions: editions.map(({ number: one, knownOn }) => ({ number: one, publishedOn: knownOn })),
  };
}

/** A draft with the figures it would be published with today, or null. */
export async function viewDraft(reference: string, today: string) {
  const held = repository.findReport(reference);
  if (!held) return null;
  const period = await figuresOfPeriod(held.fromOn, held.toOn);
  return {
    ...{ isDraft: held.isDraft === 1, version: held.version, savedByUserId: held.savedByUserId },
    ...{ report: shown(held, period, today), editionCount: held.editions },
  };
}

function shown(held: EditionRow | ProgressReportRow, period: PeriodFigures, today: string): ShownReport {
  const now = viewStatistics({ by: "type", kind: null, year: null }, today);
  const nowOf = new Map([["", now.all], ...now.rows.map(({ value, counts }) => [value, counts] as const)]);
  const all = new Map(period.figures.filter(({ part }) => part === "").map((one) => [one.figure, one]));
  const countsOf = (figure: FigureKey) => all.get(figure) ?? { atStart: 0, atEnd: 0 };
  return {
    ...{ reference: held.reference, title: held.title, fromOn: held.fromOn, toOn: held.toOn },
    startedOn: dayBefore(held.fromOn),
    words: Object.fromEntries(SECTIONS.map((part) => [part, held[part] ?? ""])) as SectionWords, // one for each section
    figures: period.figures.map((one) => ({
      ...one,
      partLabel: one.part === "" ? "All" : labelOfValue("type", one.part),
      today: nowOf.get(one.part)?.[one.figure] ?? 0,
    })),
    movements: movementsOf(countsOf),
    silences: repository.describeSilences(period.silences),
    ...{ edition: null, editions: [] },
  };
}
