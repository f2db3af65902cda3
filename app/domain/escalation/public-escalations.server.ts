import type { EscalationGround, EscalationRung } from "~db/vocabulary";
import * as repository from "./escalation-repository.server";
import type { MatterRow, StepRow } from "./escalation-repository.server";
import { isPublicRung } from "./ladder-rules";
import { byEscalation, matterRow } from "./matter.server";
import { aboutOf, type About } from "./view-escalations.server";

export interface PublicStep {
  rung: EscalationRung;
  on: string;
  /** Only of steps that are public themselves. */
  text: string | null;
  skipReason: string | null;
  answerByOn: string | null;
  isReplied: boolean;
  reply: string | null;
}

export interface PublicEscalation {
  key: number;
  reference: string;
  about: About;
  ground: EscalationGround;
  publicOn: string;
  steps: PublicStep[];
  /** When it was paused, resumed or ended, and why. */
  moves: { kind: "paused" | "resumed" | "stopped"; on: string; reason: string | null }[];
}

/**
 * Escalations that are public, of a report, of one of its items alone, or those of some keys, as of a day. Letters that were
 * not public themselves are told by their dates.
 */
export function publicEscalations(
  of: { report: string | null; item?: string; keys?: readonly number[] },
  day: string,
): PublicEscalation[] {
  const rows = repository.listPublic({
    ...{ report: of.report, ids: of.keys === undefined ? null : JSON.stringify(of.keys), day },
  });
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const steps = byEscalation(repository.listSteps(ids));
  const events = byEscalation(repository.listEvents(ids));
  return rows.flatMap((row) => {
    const matter = matterRow(row);
    if (!matter || (of.item !== undefined && isOfAnotherItem(matter, of.item))) return [];
    return {
      ...{
        key: row.id,
        reference: row.reference,
        about: aboutOf(matter),
        ground: row.ground,
        publicOn: row.publicOn ?? day,
      },
      steps: (steps.get(row.id) ?? []).flatMap((step) => publicStep(step, day)),
      moves: (events.get(row.id) ?? []).flatMap(({ kind, happenedOn, reason }) =>
        (kind === "paused" || kind === "resumed" || kind === "stopped") && happenedOn <= day
          ? { kind, on: happenedOn, reason }
          : [],
      ),
    };
  });
}

export const ESCALATIONS_PER_PAGE = 25;

/** One page of all that are public on a day, newest first: the page asked for, or the one that shows the one named. */
export function viewPublicEscalations(asked: { page: number; named: string | null }, day: string) {
  const keys = repository.listPublicIds(day);
  const named = asked.named === null ? undefined : repository.findEscalation(asked.named)?.id;
  const place = named === undefined ? -1 : keys.indexOf(named);
  const pages = Math.max(1, Math.ceil(keys.length / ESCALATIONS_PER_PAGE));
  const wanted = place < 0 ? asked.page : Math.floor(place / ESCALATIONS_PER_PAGE) + 1;
  const page = Math.min(wanted, pages);
  const shown = keys.slice((page - 1) * ESCALATIONS_PER_PAGE, page * ESCALATIONS_PER_PAGE);
  return {
    count: keys.length,
    page,
    pages,
    escalations: publicEscalations({ report: null, keys: shown }, day),
  };
}

/** The keys of all that are public, newest first. */
export const publicEscalationKeys = (day: string): number[] => repository.listPublicIds(day);

/** An escalation of the whole request is about each of its items. */
const isOfAnotherItem = ({ itemReference }: MatterRow, item: string): boolean =>
  itemReference !== null && itemReference.split("@")[0] !== item;

function publicStep(step: StepRow, day: string): PublicStep[] {
  if (step.takenOn === null || step.takenOn > day) return [];
  const isOpen = isPublicRung(step.rung);
  return [
    {
      ...{ rung: step.rung, on: step.takenOn, answerByOn: step.answerByOn, skipReason: step.skipReason },
      ...{ text: isOpen ? step.text : null, isReplied: isOpen && step.isReplied === 1 },
      reply: isOpen ? step.reply : null,
    },
  ];
}
