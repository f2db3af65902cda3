import { findBodyByCode } from "~/domain/bodies/find-body.server";
import { readableName } from "~/domain/bodies/body-import-naming-rules";
import { NamedBodies } from "~/domain/bodies/named-bodies.server";
import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { knownNow } from "~/domain/known";
import { AE_SERIES, MHSDS_SERIES, RESTRAINED_PER_BED_DAYS } from "~/domain/measures/library/published-series";
import type { PublishedSeries } from "~/domain/measures/library/published-series";
import { keepPublishedSeries } from "~/domain/measures/keep-library.server";
import { recordPoints } from "~/domain/measures/record-points.server";
import { londonDay } from "~/lib/dates";
import type { MeasuredPoint } from "~/domain/impact/measured-series";
import { write, type Writing } from "~db/writing.server";
import { listImporter, type ListedRow } from "./listed-rows.server";
import { aeRow, sumOf, withinFourHours, type AeCounts } from "./adapters/ae-rules";
import { mhsdsRow, rateOf, type MhsdsMeasure } from "./adapters/mhsds-rules";
import type { AppliedRow, Importer } from "./source-rows";

const RESTRAINED: MhsdsMeasure = "MHS76";
const BED_DAYS: MhsdsMeasure = "Bed days in RP";

/**
 * Figures of the mental health data set by month, provider and measure. Providers are matched to bodies by
 * name. A provider that restrains people and that no body is named after becomes one; of other names the rows are
 * rejected, and read by the next run once the registrar has added the body.
 */
export function mhsdsImporter(): Importer {
  const figures = new Map<string, MeasuredPoint>();
  const restraining = new Set<string>();
  const readFirst = new Map<string, { provider: string; value: string }>();
  const keyOf = (measure: string, provider: string, period: string) => `${measure}|${provider}|${period}`;
  const series = seriesByNeed();
  let find: (name: string) => number | null = () => null;
  return listImporter({
    format: "measures-mhsds",
    action: "measure_points_imported",
    csv: { name: "measures-mhsds", columns: ["month", "provider", "measure", "value_as_published"] },
    look: (cells) => {
      const row = mhsdsRow(cells);
      if ("rejected" in row || hasNotEnded(row.point.period)) return;
      const key = keyOf(row.measure, row.provider, row.point.period);
      // Of two figures for one month the first counts; the second is rejected when it is read.
      if (!figures.has(key)) figures.set(key, row.point);
      if (row.measure === RESTRAINED) restraining.add(row.provider);
    },
    open: () => {
      readFirst.clear();
      find = bodyFinder(restraining);
    },
    read: (cells) => {
      const row = mhsdsRow(cells);
      if ("rejected" in row) return row;
      const { measure, provider, point } = row;
      if (hasNotEnded(point.period)) return notEnded(cells.month);
      const bodyId = find(provider);
      if (bodyId === null) return { rejected: nobodyCalled(provider) };
      const place = keyOf(measure, String(bodyId), point.period);
      const value = (cells.value_as_published ?? "").trim();
      const first = readFirst.get(place) ?? { provider, value };
      readFirst.set(place, first);
      if (first.provider !== provider)
        return { rejected: `This month has a figure of the same body already, as “${first.provider}”.` };
      if (first.value !== value)
        return { rejected: `This month has another figure of “${provider}” already: ${first.value}.` };
      const rate = [RESTRAINED, BED_DAYS].includes(measure)
        ? rateOf(
            figures.get(keyOf(RESTRAINED, provider, point.period)),
            figures.get(keyOf(BED_DAYS, provider, point.period)),
          )
        : null;
      return {
        key: keyOf(measure, provider, point.period),
        apply: (w) => {
          const published = record(w, series(w, MHSDS_SERIES[measure]), { bodyId, point });
          if (rate) record(w, series(w, RESTRAINED_PER_BED_DAYS), { bodyId, point: rate, isWorkedOut: true });
          return published;
        },
      } satisfies ListedRow;
    },
  });
}

/** Monthly A&E attendances and waits over four hours by organisation's code and kind of department. */
export function aeImporter(): Importer {
  const all = new Map<string, AeCounts>();
  const looked = new Set<string>();
  const read = new Set<string>();
  const series = seriesByNeed();
  return listImporter({
    format: "measures-ae",
    action: "measure_points_imported",
    csv: {
      name: "measures-ae",
      columns: ["period", "org_code", "type", "attendances", "breaches"],
    },
    look: (cells) => {
      const row = aeRow(cells);
      if ("rejected" in row || hasNotEnded(row.counts.period)) return;
      const key = `${row.code}|${row.counts.period}`;
      if (looked.has(`${key}|${row.type}`)) return;
      looked.add(`${key}|${row.type}`);
      all.set(key, sumOf(all.get(key), row.counts));
    },
    open: () => read.clear(),
    read: (cells) => {
      const row = aeRow(cells);
      if ("rejected" in row) return row;
      const { code, type, counts } = row;
      if (hasNotEnded(counts.period)) return notEnded(cells.period);
      const place = `${code}|${counts.period}|${type}`;
      if (read.has(place))
        return { rejected: `This month has a row of ${code} and of type “${type}” already.` };
      read.add(place);
      const body = findBodyByCode(code);
      if (!body) return { rejected: `No body of the register has the code ${code}.` };
      const total = all.get(`${code}|${counts.period}`) ?? counts;
      return {
        key: place,
        apply: (w) => {
          const bodyId = standingBodyId(body.id);
          const done = recordBoth(w, { bodyId, counts: total }, [
            series(w, AE_SERIES.attendances),
            series(w, AE_SERIES.within),
          ]);
          if (type !== "1") return done;
          return recordBoth(w, { bodyId, counts }, [
            series(w, AE_SERIES.majorAttendances),
            series(w, AE_SERIES.majorWithin),
          ]);
        },
      } satisfies ListedRow;
    },
  });
}

const nobodyCalled = (provider: string): string =>
  `No body of the register is called “${provider.slice(0, 100)}”. Rows of a body that is added later are read by the next run.`;

/** A month has figures once it is over. */
const hasNotEnded = (period: string): boolean => period.slice(0, 7) >= londonDay(Date.now()).slice(0, 7);

const notEnded = (month: string | undefined) => ({
  rejected: `“${(month ?? "").slice(0, 30)}” is not over yet, so it can have no figure.`,
});

/** The measure of a series by its id, looked up once a run. */
function seriesByNeed(): (w: Writing, series: PublishedSeries) => number {
  const known = new Map<string, number>();
  return (w, series) => {
    const id = known.get(series.slug) ?? keepPublishedSeries(w, series);
    known.set(series.slug, id);
    return id;
  };
}

/**
 * Finds bodies by name; several records of one body are read as one. Those of `added` become bodies where no
 * body bears their name: who restrains people belongs in the register, with or without a report about it.
 */
function bodyFinder(added: ReadonlySet<string>): (name: string) => number | null {
  const act = {
    actor: { kind: "job", job: "import" },
    action: "bodies_imported",
    subject: "measures-mhsds",
  } as const;
  const bodies = write(act, (w) => {
    const named = new NamedBodies(w);
    for (const provider of added) named.findOrAdd(w, readableName(provider));
    return named;
  });
  const found = new Map<string, number | null>();
  return (name) => {
    const before = found.get(name);
    if (before !== undefined) return before;
    const body = bodies.find(readableName(name));
    const standing = body === null ? null : standingBodyId(body);
    found.set(name, standing);
    return standing;
  };
}

interface Figure {
  bodyId: number;
  point: MeasuredPoint;
  isWorkedOut?: boolean;
}

function record(w: Writing, measureId: number, { bodyId, point, isWorkedOut }: Figure): AppliedRow["result"] {
  const known = knownNow(w, isWorkedOut ? "derived" : "official_register");
  const recorded = recordPoints(w, { measureId, bodyId, points: [point], channel: "import", known });
  if (recorded.new > 0) return "new";
  return recorded.revised > 0 ? "changed" : "unchanged";
}

function recordBoth(
  w: Writing,
  { bodyId, counts }: { bodyId: number; counts: AeCounts },
  [attendances, within]: readonly [number, number],
): AppliedRow["result"] {
  const first = record(w, attendances, { bodyId, point: withinFourHours(counts).attendances });
  const second = withinFourHours(counts).share;
  if (second === null) return first;
  const result = record(w, within, { bodyId, point: second });
  return first === "unchanged" ? result : first;
}
