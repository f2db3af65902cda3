import { openEscalation } from "~/domain/escalation/escalate.server";
import { publishOfficialList, saveOfficialList } from "~/domain/escalation/official-lists.server";
import { moveStep, writeStep } from "~/domain/escalation/take-step.server";
import { letterFor, viewEscalation } from "~/domain/escalation/view-escalations.server";
import { putOnList, saveList } from "~/domain/priorities/keep-list.server";
import { publishList } from "~/domain/priorities/publish-list.server";
import { addDays } from "~/lib/dates";
import type { EscalationRung } from "~db/vocabulary";
import { ESCALATED, OFFICIAL_LIST, PRIORITIES } from "../oversight";
import type { Agenda } from "./agenda";
import { found, type Loaded } from "./loaded";
import { must } from "./must";

/** Takes a silent body up the ladder, and enters an official list, each step on its day. */
export function enterOversight(loaded: Loaded, agenda: Agenda): void {
  const { clock } = loaded;
  const on = (day: string, step: () => void) => agenda.add(day, step);
  const { reminder, letter } = ESCALATED;
  on(clock.day(reminder.on), () => escalate(loaded, clock.day(reminder.on)));
  on(clock.day(letter.on), () => publishedLetter(loaded, agenda, clock.day(letter.on)));
  on(clock.day(OFFICIAL_LIST.on), () => enterList(loaded, clock.day(OFFICIAL_LIST.on)));
}

function escalate(loaded: Loaded, day: string): void {
  const { report, at: addressee, reason } = ESCALATED;
  const actor = loaded.person("oversightLead");
  const { reference } = must(
    report,
    openEscalation({
      ...{ actor, at: loaded.clock.at(day), reason, ground: "no_answer", trackedItemId: null },
      addressingId: found(loaded.report(report).addressings, addressee),
    }),
  );
  write(loaded, { reference, rung: "reminder", day, skipReason: "" });
  move(loaded, reference, { step: "send", by: "oversightLead", day });
}

const REFERENCE = "ESCALATION-0001";

function publishedLetter(loaded: Loaded, agenda: Agenda, day: string): void {
  const { skipReason, publishedOn } = ESCALATED.letter;
  write(loaded, { reference: REFERENCE, rung: "published_letter", day, skipReason });
  move(loaded, REFERENCE, { step: "hand_on", by: "oversightLead", day });
  move(loaded, REFERENCE, { step: "agree", by: "reviewerOne", day });
  const later = loaded.clock.day(publishedOn);
  agenda.add(later, () => move(loaded, REFERENCE, { step: "publish", by: "oversightLead", day: later }));
}

const versionOf = (loaded: Loaded, reference: string, day: string): number =>
  viewEscalation(reference, loaded.person("oversightLead"), day)?.escalation.version ?? 0;

interface Written {
  reference: string;
  rung: EscalationRung;
  day: string;
  skipReason: string;
}

function write(loaded: Loaded, { reference, rung, day, skipReason }: Written): void {
  const actor = loaded.person("oversightLead");
  const letter = letterFor(reference, rung, { actor, today: day });
  if (!letter) throw new Error(`${reference} is not there.`);
  const version = versionOf(loaded, reference, day);
  must(rung, writeStep({ actor, reference, version, rung, skipReason, at: loaded.clock.at(day), ...letter }));
}

function move(
  loaded: Loaded,
  reference: string,
  {
    step,
    by,
    day,
  }: { step: Parameters<typeof moveStep>[0]["move"]; by: "oversightLead" | "reviewerOne"; day: string },
): void {
  const version = versionOf(loaded, reference, day);
  must(
    step,
    moveStep({ actor: loaded.person(by), reference, version, move: step, at: loaded.clock.at(day) }),
  );
}

function enterList(loaded: Loaded, day: string): void {
  const { publisher, source, listedOn, report, body, unknown } = OFFICIAL_LIST;
  const { reference } = must(
    publisher,
    saveOfficialList({
      ...{ actor: loaded.person("registrar"), at: loaded.clock.at(day), reference: null, version: 0 },
      ...{ publisher, source, listedOn, lines: `${loaded.report(report).reference}; ${body}\n${unknown}` },
    }),
  );
  const actor = loaded.person("oversightLead");
  must(publisher, publishOfficialList({ actor, at: loaded.clock.at(day), reference, version: 1 }));
}

/** Prepares the list of priorities and publishes it, once everything is there to be ranked. */
export async function enterPriorities(loaded: Loaded): Promise<void> {
  const { clock } = loaded;
  const { introduction, reviewInDays, entries } = PRIORITIES;
  const actor = loaded.person("reviewerOne");
  for (const entry of entries) {
    const reference = "group" in entry ? entry.group : loaded.item(entry.item).reference;
    must(reference, putOnList({ actor, at: clock.at(clock.today), reference, rationale: entry.rationale }));
  }
  const reviewOn = addDays(clock.today, reviewInDays);
  must("review", saveList({ actor, at: clock.at(clock.today), introduction, reviewOn }));
  const lead = loaded.person("oversightLead");
  const version = entries.length + 1;
  must("priorities", await publishList({ actor: lead, at: clock.at(clock.today), version }));
}
