import {
  agreeWithJudgement,
  publishJudgement,
  rejectJudgement,
  replyToJudgement,
  withdrawJudgement,
} from "~/domain/assurance/move-judgement.server";
import { proposeJudgement } from "~/domain/assurance/propose-judgement.server";
import type { JudgementContent } from "~/domain/assurance/judgement-rules";
import { addDays } from "~/lib/dates";
import type { AccountKey, Assessment, Dispute, Passage, Verification } from "../seed-types";
import type { Agenda } from "./agenda";
import { found, type Loaded, type LoadedReport } from "./loaded";
import { must } from "./must";
import * as repository from "./seed-repository.server";

type Judged = Assessment | Verification | Dispute;

/** A judgement on its way: who made it of what, and where its steps are entered. */
interface Case {
  loaded: Loaded;
  agenda: Agenda;
  judged: Judged;
  /** The tracked item, for messages. */
  reference: string;
  judgementId: number;
}

/** Days after which a judgement against a body is looked at by a second reviewer, where the seed says nothing. */
const DAYS_TO_SECOND_REVIEW = 2;

/** One judgement of each item the event is about, with the steps that follow at their own days. */
export function replayJudgement(loaded: Loaded, agenda: Agenda, report: LoadedReport, judged: Judged): void {
  const day = loaded.clock.day(judged.on);
  for (const { reference } of judgedItems(report, judged)) {
    const { judgementId, state } = must(
      `${judged.type} of ${reference}`,
      proposeJudgement({
        ...{ actor: loaded.person(judged.by), at: loaded.clock.at(day), reference },
        content: contentOf(loaded, judged, day),
      }),
    );
    if (state !== "published") enterSteps({ loaded, agenda, judged, reference, judgementId }, day);
  }
}

function judgedItems(report: LoadedReport, judged: Judged): repository.TrackedRow[] {
  const addressingId = found(report.addressings, judged.at);
  const numbers = judged.type === "assessment" ? judged.items : [judged.item];
  if (numbers === undefined) return repository.listAnsweredAt(addressingId);
  return numbers.map((number) => {
    const tracked = repository.findTracked(found(report.items, number).id, addressingId);
    if (!tracked) throw new Error(`Item ${number} of ${report.seed.key} is not tracked at ${judged.at}`);
    return tracked;
  });
}

function contentOf(loaded: Loaded, judged: Judged, day: string): JudgementContent {
  if (judged.type === "dispute") return { kind: "dispute", isDisputed: true, text: judged.text };
  if (judged.type === "assessment") {
    const { adequacy, flag, rubric, reason } = judged;
    return { kind: "assessment", adequacy, concernFlag: flag, points: rubric.met, text: reason };
  }
  const { method, finding, level, text } = judged;
  const nextRecheckOn = loaded.clock.dayOrNull(judged.nextRecheckOn);
  return { kind: "verification", method, finding, level, text, checkedOn: day, nextRecheckOn };
}

/** What the seed says of the way of a judgement against a body, and what follows from its state where it is silent. */
function enterSteps(one: Case, day: string): void {
  const { agenda, judged, loaded } = one;
  const { state, second, reply, publishedOn, withdrawn } = judged;
  const enter = (on: string, step: (at: string) => void) => agenda.add(on, () => step(on));
  if (second) enter(loaded.clock.day(second.on), (on) => review(one, second, on));
  else if (state === "published" && publishedOn === undefined)
    enter(addDays(day, DAYS_TO_SECOND_REVIEW), (on) => reviewAndPublish(one, on));
  if (reply) enter(loaded.clock.day(reply.on), (on) => answer(one, reply, on));
  if (publishedOn) enter(loaded.clock.day(publishedOn), (on) => publish(one, on));
  if (withdrawn) enter(loaded.clock.day(withdrawn.on), (on) => withdraw(one, on));
}

const moveOf = ({ loaded, judgementId }: Case, by: AccountKey, on: string) => {
  const version = repository.findJudgement(judgementId)?.version ?? 0;
  return { actor: loaded.person(by), at: loaded.clock.at(on), judgementId, version };
};

function review(one: Case, second: NonNullable<Passage["second"]>, on: string): void {
  const move = { ...moveOf(one, second.by, on), reason: second.note };
  const outcome = second.agrees ? agreeWithJudgement(move) : rejectJudgement(move);
  must(`second review of ${one.reference}`, outcome);
}

/** Where the seed does not tell: another reviewer agrees, and the body lets its time to reply pass. */
function reviewAndPublish(one: Case, on: string): void {
  const other = one.judged.by === "reviewerOne" ? "reviewerTwo" : "reviewerOne";
  review(one, { on, by: other, agrees: true, note: "I agree." }, on);
  const replyDueOn = repository.findJudgement(one.judgementId)?.replyDueOn ?? on;
  one.agenda.add(addDays(replyDueOn, 1), () => publish(one, addDays(replyDueOn, 1)));
}

function answer(one: Case, reply: NonNullable<Passage["reply"]>, on: string): void {
  const by = "by" in reply.via ? reply.via.approvedBy : reply.via.recordedBy;
  must(`reply about ${one.reference}`, replyToJudgement({ ...moveOf(one, by, on), reply: reply.text }));
}

const publish = (one: Case, on: string): void =>
  void must(`publication about ${one.reference}`, publishJudgement(moveOf(one, one.judged.by, on)));

const withdraw = (one: Case, on: string): void =>
  void must(`withdrawal about ${one.reference}`, withdrawJudgement(moveOf(one, one.judged.by, on)));
