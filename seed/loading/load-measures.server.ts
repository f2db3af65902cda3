import { knownNow } from "~/domain/known";
import type { MeasuredPoint } from "~/domain/impact/measured-series";
import { addAim, addEvent, addLink, addReading, subjectOf } from "~/domain/measures/keep-measure.server";
import { keepLibrary } from "~/domain/measures/keep-library.server";
import { addProgramme, programmeSubject, setPartaking } from "~/domain/measures/keep-programme.server";
import { addCheck, findMeasureId } from "~/domain/measures/check-points.server";
import { NO_AIM } from "~/domain/measures/measure-fields";
import { recordPoints } from "~/domain/measures/record-points.server";
import { addMonths } from "~/lib/dates";
import { write, type Actor } from "~db/writing.server";
import type { SeedMeasure, SeedProgramme, SeedSeries } from "../measure-seed-types";
import type { Agenda } from "./agenda";
import type { Loaded } from "./loaded";

const JOB: Actor = { kind: "job", job: "demonstration" };
/** Figures are published every half year, two months after the last of them. */
const MONTHS_A_PUBLICATION = 6;
const MONTHS_TO_PUBLISH = 2;

/** The library, the figures of each measure as they were published, and the programmes, each on its day. */
export function enterMeasures(
  loaded: Loaded,
  agenda: Agenda,
  {
    measures,
    programmes,
    libraryOn,
  }: { measures: readonly SeedMeasure[]; programmes: readonly SeedProgramme[]; libraryOn: string },
): void {
  agenda.add(libraryOn, () => keepLibrary("demonstration", loaded.clock.at(libraryOn)));
  for (const programme of programmes) agenda.add(programme.on, () => loadProgramme(loaded, programme));
  for (const measure of measures) {
    for (const aim of measure.aims ?? []) agenda.add(aim.on, () => loadAim(loaded, measure, aim));
    for (const [on, series] of publicationsOf(measure))
      agenda.add(on, () => loadPoints(loaded, measure, { on, series }));
    const last = publicationsOf(measure).at(-1)?.[0] ?? libraryOn;
    agenda.add(last, () => loadAfterwards(loaded, measure, last));
  }
}

function loadProgramme(loaded: Loaded, programme: SeedProgramme): void {
  const { slug, name, aim, startsOn, aimOn, on } = programme;
  const act = { actor: JOB, action: "programme_defined", subject: programmeSubject(slug) } as const;
  write({ ...act, at: loaded.clock.at(on) }, (w) => {
    const known = knownNow(w, "registrar");
    const fields = { name, aim, startsOn, aimOn, leadBodyId: loaded.body(programme.lead).id };
    const { id } = addProgramme(w, { slug, fields: { ...fields, source: null, sourceAddress: null }, known });
    for (const code of programme.bodies)
      setPartaking(w, id, { bodyId: loaded.body(code).id, isTakingPart: true, fromOn: startsOn, known });
    for (const one of programme.measures) {
      const measureId = findMeasureId(one.slug);
      addLink(w, measureId, { to: { programmeId: id }, known });
      const of = { measureId, bodyId: null, programmeId: null };
      if (one.aim) addAim(w, of, { aim: { ...NO_AIM, ...one.aim }, known });
    }
  });
}

function loadAim(loaded: Loaded, { slug }: SeedMeasure, aim: NonNullable<SeedMeasure["aims"]>[number]): void {
  const { body, on, ...fields } = aim;
  const act = { actor: JOB, action: "measure_aimed", subject: subjectOf(slug) } as const;
  write({ ...act, at: loaded.clock.at(on) }, (w) => {
    const of = { measureId: findMeasureId(slug), bodyId: loaded.body(body).id };
    addAim(w, of, { aim: { ...NO_AIM, ...fields }, known: knownNow(w, "registrar") });
  });
}

/** The days figures were published, each with the months of every series that came with it. */
function publicationsOf({ series }: SeedMeasure): [on: string, months: { of: SeedSeries; at: number }[]][] {
  const byDay = new Map<string, { of: SeedSeries; at: number }[]>();
  for (const of of series)
    of.numerators.forEach((_count, at) => {
      const month = addMonths(of.first, at);
      const half = addMonths(
        "2023-04-01",
        MONTHS_A_PUBLICATION * (Math.floor(monthsSince(month) / MONTHS_A_PUBLICATION) + 1),
      );
      const on = addMonths(half, MONTHS_TO_PUBLISH - 1);
      byDay.set(on, [...(byDay.get(on) ?? []), { of, at }]);
    });
  return [...byDay].sort(([one], [other]) => (one < other ? -1 : 1));
}

const monthsSince = (month: string): number =>
  (Number(month.slice(0, 4)) - 2023) * 12 + Number(month.slice(5, 7)) - 4;

function loadPoints(
  loaded: Loaded,
  { slug }: SeedMeasure,
  { on, series }: { on: string; series: readonly { of: SeedSeries; at: number }[] },
): void {
  const act = { actor: JOB, action: "measure_points_published", subject: subjectOf(slug) } as const;
  write({ ...act, at: loaded.clock.at(on) }, (w) => {
    const measureId = findMeasureId(slug);
    for (const of of new Set(series.map((one) => one.of))) {
      const points = series.filter((one) => one.of === of).map(({ at }) => pointOf(of, at));
      const known = knownNow(w, "official_register");
      recordPoints(w, { measureId, bodyId: loaded.body(of.body).id, points, channel: "import", known });
    }
  });
}

function pointOf(of: SeedSeries, at: number): MeasuredPoint {
  const period = addMonths(of.first, at);
  const isHidden = of.suppressed?.includes(at) === true;
  const isMissing = of.notReported?.includes(at) === true;
  const none = { period, value: null, numerator: null, denominator: null, isProvisional: false };
  if (isHidden || isMissing) return { ...none, state: isHidden ? "suppressed" : "not_reported" };
  return {
    ...{
      ...none,
      state: "reported",
      numerator: of.numerators[at] ?? 0,
      denominator: of.denominators[at] ?? 1,
    },
    isProvisional: at >= of.numerators.length - (of.provisional ?? 0),
  };
}

/** What a measure tells of, and what was said of its figures. */
function loadAfterwards(loaded: Loaded, measure: SeedMeasure, last: string): void {
  const { slug, recommendations, events = [], readings = [], checks = [] } = measure;
  const subject = subjectOf(slug);
  const measureId = findMeasureId(slug);
  const bodyOf = (code: string | undefined) => (code === undefined ? null : loaded.body(code).id);
  write({ actor: JOB, action: "measure_linked", subject, at: loaded.clock.at(last) }, (w) => {
    const known = knownNow(w, "registrar");
    for (const name of recommendations)
      addLink(w, measureId, { to: { recommendationId: loaded.item(name).id }, known });
    for (const { body, ...event } of events)
      addEvent(w, { measureId, bodyId: bodyOf(body) }, { ...event, known });
  });
  for (const { body, by, on, kind, text } of readings) {
    const actor = loaded.person(by);
    write({ actor, action: "measure_read", subject, at: loaded.clock.at(on) }, (w) =>
      addReading(
        w,
        { measureId, bodyId: bodyOf(body) },
        { kind, text, reviewerBodyId: actor.bodyId, known: knownNow(w, "body") },
      ),
    );
  }
  for (const { body, by, on, from, to, text } of checks) {
    const actor = loaded.person(by);
    write({ actor, action: "measure_checked", subject, at: loaded.clock.at(on) }, (w) => {
      const of = { measureId, bodyId: loaded.body(body).id };
      addCheck(w, of, {
        fromOn: from,
        toOn: to,
        text,
        checkerBodyId: actor.bodyId,
        known: knownNow(w, "body"),
      });
    });
  }
}
