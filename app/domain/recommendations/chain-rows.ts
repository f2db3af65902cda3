import type { AskedBody } from "~/domain/addressings/view-addressings.server";
import { isAnswered } from "~/domain/addressings/clock-rules";
import { claimedLevel } from "~/domain/assurance/level-rules";
import type { PublicDocument } from "~/domain/documents/public-documents.server";
import { labelOf, levelNumber, MATCH_METHODS, RESPONSE_STATUSES, TRACKING_BASES } from "~db/vocabulary";
import type * as V from "~db/vocabulary";
import {
  answeredStep,
  askedStep,
  checkedStep,
  effectStep,
  saysStep,
  type AskingReport,
  type StepInWords,
} from "./chain-rules";
import type * as H from "./history-repository.server";
import type { Histories } from "./recommendation-timeline";
import type { TrackedRow } from "./view-recommendation-repository.server";

/** One row of the chain: a body the concern is tracked at, or all the others together. */
export interface ChainRowFacts {
  /** The tracked item's reference, else the recommendation's. */
  reference: string;
  name: string;
  bodyCode: string | null;
  addressedAs: string | null;
  responsible: { code: string; name: string } | null;
  /** Why it is tracked here, in words. */
  basis: string | null;
  steps: Record<"asked" | "answered" | "says" | "checked" | "effect", StepInWords>;
  status: V.ResponseStatus | null;
  position: V.Position | null;
  implementation: V.ImplementationStatus | null;
  adequacy: V.Adequacy | null;
  concernFlag: V.ConcernFlag | null;
  /** Level 0 to 3 of the body's own word, and the level after checks. */
  claimedLevel: number;
  level: number;
  isDisputed: boolean;
  isOutsideRemit: boolean;
  hasOpenCorrection: boolean;
  answerDocuments: PublicDocument[];
  evidence: PublicDocument[];
  findings: { text: string; reply: string | null }[];
  /** The bodies of a row that stands for several, each with its response status. */
  together: { name: string; code: string | null; status: string; note: string | null }[];
}

interface Given extends Histories {
  report: Histories["report"] & AskingReport & { reference: string };
  today: string;
  tracked: readonly TrackedRow[];
  evidence: readonly PublicDocument[];
  documents: readonly PublicDocument[];
}

/** A row for each body the concern is tracked at, in the order they were asked. */
export const chainRows = (given: Given): ChainRowFacts[] =>
  given.asked.flatMap((asked) => {
    const item = given.tracked.find((row) => row.addressingId === asked.addressingId);
    return item ? [rowOf(given, asked, item)] : [];
  });

function rowOf(given: Given, asked: AskedBody, item: TrackedRow): ChainRowFacts {
  const own = <Row extends { trackedItemId: number | null; addressingId: number }>(rows: readonly Row[]) =>
    rows.filter(
      (row) =>
        row.trackedItemId === item.id ||
        (row.trackedItemId === null && row.addressingId === asked.addressingId),
    );
  const claims = own(given.claims);
  const check = own(given.verifications).at(-1);
  const assessment = own(given.assessments).at(-1);
  const claimIds = new Set(claims.map((claim) => claim.id));
  return {
    ...ofBody(asked),
    reference: item.reference,
    basis: labelOf(TRACKING_BASES, item.basis),
    steps: {
      asked: askedStep(asked, given.report),
      answered: answeredStep(asked, item.adequacy, given.today),
      says: saysStep(claims, given.today),
      checked: checkedStep(check, { status: item.implementation, stillStands: stillStands(claims, check) }),
      effect: effectStep(),
    },
    ...{ position: item.position, implementation: item.implementation, adequacy: item.adequacy },
    concernFlag: item.concernFlag,
    claimedLevel: levelNumber(claimedLevel(claims.at(-1))),
    level: levelNumber(item.level),
    isDisputed: item.isDisputed === 1,
    hasOpenCorrection: asked.hasOpenCorrection || item.hasOpenCorrection === 1,
    answerDocuments: answersOf(given, asked.addressingId),
    evidence: given.evidence.filter(({ claimId }) => claimId !== null && claimIds.has(claimId)),
    findings: [assessment, check].flatMap((said) =>
      said?.text ? [{ text: said.text, reply: said.reply }] : [],
    ),
    together: [],
  };
}

/** A check counts as long as the body still says what was checked (level-rules.verificationLevel). */
function stillStands(claims: readonly H.ClaimRow[], check: H.VerificationRow | undefined): boolean {
  const checked = claims.find((claim) => claim.id === check?.claimId);
  return (
    checked !== undefined && claims.every((claim) => claim.id < checked.id || claim.status === checked.status)
  );
}

function answersOf(given: Given, addressingId: number): PublicDocument[] {
  const ids = new Set(
    given.answers.filter((answer) => answer.addressingIds.includes(addressingId)).map((answer) => answer.id),
  );
  return given.documents.filter(({ responseId }) => responseId !== null && ids.has(responseId));
}

const ofBody = (asked: AskedBody) => {
  const name = asked.body?.name ?? asked.addressedAs;
  const isSame = asked.responsible?.code === asked.body?.code;
  return {
    name,
    bodyCode: asked.body?.code ?? null,
    addressedAs: asked.addressedAs === name ? null : asked.addressedAs,
    responsible: isSame ? null : asked.responsible,
    status: asked.status,
    isOutsideRemit: asked.isOutsideRemit,
  };
};

/** The bodies the report asked without saying who must do this one: they stand in one row (design §2). */
export function rowOfTheRest(
  report: AskingReport & { reference: string },
  rest: readonly AskedBody[],
  { today, isAll }: { today: string; isAll: boolean },
): ChainRowFacts {
  const asked = rest.filter((body) => body.capacity === "addressee");
  const [first] = asked.length > 0 ? asked : rest;
  const answered = asked.filter((body) => isAnswered(body.status)).length;
  const only = rest.length === 1 && first ? first : null;
  const nothing: StepInWords = {
    state: "missing",
    sentence: "Not tracked here: the report does not say which body must do this.",
  };
  return {
    ...(only
      ? ofBody(only)
      : { bodyCode: null, addressedAs: null, responsible: null, status: null, isOutsideRemit: false }),
    name: only
      ? (only.body?.name ?? only.addressedAs)
      : `${isAll ? "All" : "The other"} ${rest.length} bodies together`,
    reference: report.reference,
    basis: null,
    steps: {
      asked: first ? askedStep(first, report, !only) : nothing,
      answered: only ? answeredStep(only, null, today) : answeredByMany(answered, asked.length),
      says: only && only.capacity === "addressee" && only.match === "unmatched" ? unmatched : nothing,
      checked: { state: "waiting", sentence: "Not checked." },
      effect: effectStep(),
    },
    ...{ position: null, implementation: null, adequacy: null, concernFlag: null, claimedLevel: 0, level: 0 },
    ...{ isDisputed: false, hasOpenCorrection: rest.some((body) => body.hasOpenCorrection) },
    ...{ answerDocuments: [], evidence: [], findings: [] },
    together: only ? [] : rest.map(inShort),
  };
}

const unmatched: StepInWords = {
  state: "missing",
  sentence: "Not tracked yet: the register does not know which body this name stands for.",
};

const answeredByMany = (answered: number, asked: number): StepInWords => ({
  state: asked === 0 ? "waiting" : answered === asked ? "done" : answered > 0 ? "partly" : "missing",
  sentence:
    asked === 0
      ? "No answer is required of these bodies."
      : answered === 0
        ? `No response published from any of the ${asked}.`
        : `An answer is held from ${answered} of ${asked}.`,
});

const inShort = (body: AskedBody): ChainRowFacts["together"][number] => ({
  name: body.body?.name ?? body.addressedAs,
  code: body.body?.code ?? null,
  status: labelOf(RESPONSE_STATUSES, body.status),
  note: body.body === null ? labelOf(MATCH_METHODS, body.match) : null,
});
