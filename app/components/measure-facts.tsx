import { changeWords } from "~/domain/measures/aim-rules";
import type { AimRow, EventRow } from "~/domain/measures/aims-repository.server";
import type { LinkRow, MeasureRow } from "~/domain/measures/measures-repository.server";
import { showFigure, showUnit } from "~/domain/impact/shown-value-rules";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import {
  IMPROVEMENT_DIRECTIONS,
  labelOf,
  MEASURE_EVENT_KINDS,
  MEASURE_TYPES,
  PERIOD_LENGTHS,
  termOf,
  THEMES,
  VALUE_KINDS,
} from "~db/vocabulary";
import { SummaryList } from "./summary-list";

/** What is counted and how, where it comes from and what is wrong with it. */
export const MeasureFacts = ({ measure, aims }: { measure: MeasureRow; aims: readonly AimRow[] }) => (
  <SummaryList
    rows={[
      { key: "What is counted", value: measure.counted },
      { key: "Numerator", value: measure.numerator },
      { key: "Denominator", value: measure.denominator },
      {
        key: "Kind of measure",
        value: `${labelOf(MEASURE_TYPES, measure.type)}. ${termOf(MEASURE_TYPES, measure.type).meaning}`,
      },
      { key: "Kind of figure", value: `${labelOf(VALUE_KINDS, measure.valueKind)}, in ${showUnit(measure)}` },
      { key: "Which way is better", value: labelOf(IMPROVEMENT_DIRECTIONS, measure.direction) },
      { key: "How often", value: `A figure a ${labelOf(PERIOD_LENGTHS, measure.length).toLowerCase()}` },
      { key: "Target", value: aimWords(measure, aims), whenEmpty: "None is set for everybody" },
      {
        key: "Source",
        value: measure.source === null ? null : <Source measure={measure} />,
        whenEmpty: "Not stated",
      },
      { key: "Kept by", value: measure.ownerName, whenEmpty: "Nobody in particular: a national measure" },
      { key: "Quality", value: measure.quality },
      { key: "What it cannot show", value: measure.limits },
      { key: "Rounded", value: measure.roundedTo === null ? null : `To the nearest ${measure.roundedTo}` },
    ]}
  />
);

const Source = ({ measure: { source, sourceAddress } }: { measure: MeasureRow }) =>
  source === null ? null : sourceAddress === null ? source : <a href={sourceAddress}>{source}</a>;

/** The newest aim of everybody, in words; nothing where there is none. */
function aimWords(measure: MeasureRow, aims: readonly AimRow[]): string | null {
  const aim = aims.findLast(({ bodyId, programmeId }) => bodyId === null && programmeId === null);
  return aim ? aimSentence(measure, aim) : null;
}

/** "25% less than in the baseline, by 31 March 2026". */
export function aimSentence(measure: MeasureRow, aim: AimRow): string {
  const what =
    aim.targetValue !== null
      ? showFigure(measure, aim.targetValue)
      : aim.targetChange !== null
        ? changeWords(aim.targetChange)
        : "No target";
  const by = aim.targetOn === null ? "" : `, by ${showDate(aim.targetOn)}`;
  const from =
    aim.baselineFromOn === null || aim.baselineToOn === null
      ? ""
      : `; baseline ${showDate(aim.baselineFromOn)} to ${showDate(aim.baselineToOn)}`;
  return `${what}${by}${from}`;
}

/** What happened to a measure on a date, oldest first. */
export const MeasureEvents = ({ events }: { events: readonly EventRow[] }) =>
  events.length === 0 ? null : (
    <>
      <h2>What changed, and when</h2>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            {showDate(event.on)}: {labelOf(MEASURE_EVENT_KINDS, event.kind).toLowerCase()}.{" "}
            {event.text ?? "[removed]"}
          </li>
        ))}
      </ul>
    </>
  );

/** What a measure tells of. */
export const MeasureLinks = ({ links }: { links: readonly LinkRow[] }) =>
  links.length === 0 ? null : (
    <>
      <h2>What it measures</h2>
      <ul>
        {links.map((link) => {
          const { href, label } = linkOf(link);
          return <li key={`${href} ${label}`}>{href === null ? label : <a href={href}>{label}</a>}</li>;
        })}
      </ul>
    </>
  );

function linkOf(link: LinkRow): { href: string | null; label: string } {
  const { recommendationReference, theme, bodyCode, programmeSlug } = link;
  if (recommendationReference !== null)
    return {
      href: paths.recommendation(recommendationReference),
      label: `Recommendation ${recommendationReference}`,
    };
  if (theme !== null) return { href: paths.theme(theme), label: `Theme: ${labelOf(THEMES, theme)}` };
  if (bodyCode !== null) return { href: paths.body(bodyCode), label: link.bodyName ?? bodyCode };
  if (programmeSlug !== null)
    return {
      href: paths.programme(programmeSlug),
      label: `Programme: ${link.programmeName ?? programmeSlug}`,
    };
  return { href: null, label: `A body’s action ${link.actionReference ?? ""}`.trim() };
}

/** How a definition or a programme was changed, with the published reasons; nothing where it never was. */
export const ChangesOfDefinition = ({
  changes,
}: {
  changes: readonly { knownOn: string; reason: string | null }[];
}) =>
  changes.length === 0 ? null : (
    <>
      <h2>How it was changed</h2>
      <ul>
        {changes.map(({ knownOn, reason }, at) => (
          <li key={changes.length - at}>
            {showDate(knownOn)}: {reason ?? "brought up to date with its source"}
          </li>
        ))}
      </ul>
    </>
  );
