import { showDate } from "~/lib/dates";
import type { ShownFact } from "~/lib/shown-facts";
import * as V from "~db/vocabulary";

/**
 * What the registrar's pages show, in words, for a form to carry: a decision made on something else than what
 * stands is refused (design §4.4). What only depends on the day is left out: midnight changes nothing.
 */

const fact = (label: string, value: string | null | undefined): ShownFact => ({ label, value: value ?? "" });
const listed = (rows: readonly string[]): string => rows.join("; ");
const yes = (flag: number): string => (flag === 1 ? "Yes" : "");

interface AddressingShown {
  addressing: {
    addressedAs: string | null;
    bodyName: string | null;
    match: V.MatchMethod;
    capacity: V.Capacity;
    isWithdrawn: number;
    dueOn: string | null;
    dueBasis: V.DueDateBasis | null;
  };
  responsible: { name: string } | null;
  events: readonly { kind: V.AddressingEventKind; happenedOn: string }[];
  tracked: readonly { reference: string; isAnswered: number }[];
}

export const addressingFacts = ({ addressing: row, ...view }: AddressingShown): ShownFact[] => [
  fact("As the report writes it", row.addressedAs),
  fact("Body", row.bodyName),
  fact("How it was matched", V.labelOf(V.MATCH_METHODS, row.match)),
  fact("Capacity", V.labelOf(V.CAPACITIES, row.capacity)),
  fact("Answers now", view.responsible?.name),
  fact(
    "To be answered by",
    row.dueOn &&
      `${showDate(row.dueOn)}${row.dueBasis ? `, ${V.labelOf(V.DUE_DATE_BASES, row.dueBasis)}` : ""}`,
  ),
  fact("Events", listed(view.events.map(eventInWords))),
  fact(
    "Concerns answered",
    listed(view.tracked.filter((row) => row.isAnswered === 1).map((t) => t.reference)),
  ),
  fact("Taken back", yes(row.isWithdrawn)),
];

const eventInWords = ({ kind, happenedOn }: { kind: V.AddressingEventKind; happenedOn: string }) =>
  `${V.labelOf(V.ADDRESSING_EVENT_KINDS, kind)}, ${showDate(happenedOn)}`;

interface ItemShown {
  item: { bodyName: string | null; text: string | null; isWithdrawn: number };
  positions: readonly { position: V.Position; text: string | null; rightBodyName: string | null }[];
  events: readonly { kind: V.AddressingEventKind; happenedOn: string }[];
}

export const itemFacts = ({ item, positions: [said], events }: ItemShown): ShownFact[] => [
  fact("Body", item.bodyName),
  fact("The concern", item.text),
  fact("What the body says", said && V.labelOf(V.POSITIONS, said.position)),
  fact("In its words", said?.text),
  fact("Whose it is instead", said?.rightBodyName),
  fact("Decisions", listed(events.map(eventInWords))),
  fact("Taken back", yes(item.isWithdrawn)),
];

interface ReportShown {
  report: { state: V.ReportState };
  asked: readonly {
    addressingId: number;
    addressedAs: string | null;
    bodyName: string | null;
    capacity: V.Capacity;
  }[];
  items: readonly { reference: string; isWithdrawn: number }[];
  tracked: readonly { reference: string }[];
  answers: readonly { id: number; datedOn: string | null; addressingIds: readonly number[] }[];
}

export function reportFacts({ report, asked, items, tracked, answers }: ReportShown): ShownFact[] {
  const nameOf = (row: ReportShown["asked"][number]) => row.bodyName ?? row.addressedAs ?? "Name removed";
  const whose = (ids: readonly number[]) =>
    asked
      .filter(({ addressingId }) => ids.includes(addressingId))
      .map(nameOf)
      .join(" and ") || "nobody’s yet";
  return [
    fact("State", V.labelOf(V.REPORT_STATES, report.state)),
    fact(
      "Addressees",
      listed(asked.map((row) => `${nameOf(row)} (${V.labelOf(V.CAPACITIES, row.capacity)})`)),
    ),
    fact("Items", listed(items.filter((item) => item.isWithdrawn === 0).map(({ reference }) => reference))),
    fact("Items at one body", listed(tracked.map(({ reference }) => reference))),
    fact(
      "Answers",
      listed(
        answers.map(
          ({ datedOn, addressingIds }) =>
            `${datedOn === null ? "without a date" : showDate(datedOn)}: ${whose(addressingIds)}`,
        ),
      ),
    ),
  ];
}

interface BodyShown {
  name: string;
  type: V.BodyType;
  openedOn: string | null;
  closedOn: string | null;
  parent: { name: string } | null;
  sponsor: { name: string } | null;
  mergedInto: { name: string } | null;
  successors: readonly { name: string }[];
  aliases: readonly { alias: string }[];
}

export const bodyFacts = (body: BodyShown): ShownFact[] => [
  fact("Name", body.name),
  fact("Kind of body", V.labelOf(V.BODY_TYPES, body.type)),
  fact("Opened", body.openedOn && showDate(body.openedOn)),
  fact("Closed", body.closedOn && showDate(body.closedOn)),
  fact("Part of", body.parent?.name),
  fact("Sponsored by", body.sponsor?.name),
  fact("Who took over from it", listed(body.successors.map(({ name }) => name))),
  fact("Other names", listed(body.aliases.map(({ alias }) => alias))),
  fact("Joined to", body.mergedInto?.name),
];
