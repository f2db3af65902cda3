import {
  openFigures,
  openMeasure,
  openMeasures,
  openProgrammes,
  type OpenFigure,
  type OpenMeasure,
  type OpenProgramme,
} from "~/domain/measures/open-records.server";
import { paths } from "~/lib/paths";
import type { FigureRecord, MeasureRecord, ProgrammeRecord } from "./measure-record";

interface Asked {
  origin: string;
  after: number;
  limit: number;
}

/** A page of records with the numbers they are paged by. */
interface Numbered<Record> {
  key: number;
  record: Record;
}

export const readMeasures = ({ origin, ...asked }: Asked): Numbered<MeasureRecord>[] =>
  openMeasures(asked).map((row) => ({ key: row.id, record: measureRecordOf(row, origin) }));

export function readMeasure(slug: string, origin: string): MeasureRecord | undefined {
  const row = openMeasure(slug);
  return row && measureRecordOf(row, origin);
}

export const readFigures = ({
  origin,
  ...asked
}: Asked & { slug: string | null; code: string | null }): Numbered<FigureRecord>[] =>
  openFigures(asked).map((row) => ({ key: row.id, record: figureRecordOf(row, origin) }));

export const readProgrammes = ({ origin, ...asked }: Asked): Numbered<ProgrammeRecord>[] =>
  openProgrammes(asked).map((row) => ({ key: row.id, record: programmeRecordOf(row, origin) }));

/** A slice of one of these tables, from just after a number. */
export const MEASURE_TABLES = {
  measures: readMeasures,
  figures: (asked: Asked) => readFigures({ ...asked, slug: null, code: null }),
  programmes: readProgrammes,
} as const;

export type MeasureTable = keyof typeof MEASURE_TABLES;

/** Records by their numbers, which follow each other without a gap in the table. */
export function measureRecordsOf(table: MeasureTable, keys: readonly number[], origin: string): object[] {
  const [first] = keys;
  if (first === undefined) return [];
  const found = MEASURE_TABLES[table]({ origin, after: first - 1, limit: keys.length });
  return found.map(({ record }) => record);
}

const programmeRecordOf = (row: OpenProgramme, origin: string): ProgrammeRecord => ({
  ...{ slug: row.slug, name: row.name, url: origin + paths.programme(row.slug), aim: row.aim },
  ...{ starts_on: row.startsOn, aim_on: row.aimOn, lead: row.leadCode, bodies: row.bodies },
  ...{ measures: row.measures, source: row.source, source_url: row.sourceAddress, changed_on: row.knownOn },
});

const measureRecordOf = (row: OpenMeasure, origin: string): MeasureRecord => ({
  ...{ slug: row.slug, name: row.name, url: origin + paths.measure(row.slug), counted: row.counted },
  ...{ type: row.type, value_kind: row.valueKind, numerator: row.numerator, denominator: row.denominator },
  ...{ unit: row.unit, per: row.per, activity: row.activity, may_exceed_100: row.isOver100Allowed === 1 },
  ...{ better: row.direction, frequency: row.length, rounded_to: row.roundedTo, source: row.source },
  ...{ source_url: row.sourceAddress, quality: row.quality, limits: row.limits, owner: row.ownerCode },
  method_changes: row.methodChanges,
  ...{
    is_library: row.isLibrary === 1,
    defined_on: row.definedOn,
    changed_on: row.knownOn,
    figures: row.figures,
  },
});

const figureRecordOf = (row: OpenFigure, origin: string): FigureRecord => ({
  ...{
    measure: row.slug,
    body: row.code,
    url: origin + paths.measureSeries(row.slug, row.code ?? "national"),
  },
  ...{ period_on: row.period, state: row.state, value: row.value, numerator: row.numerator },
  ...{ denominator: row.denominator, is_provisional: row.isProvisional === 1, provenance: row.provenance },
  method_changed_on: row.methodChangedOn,
  known_on: row.knownOn,
});
