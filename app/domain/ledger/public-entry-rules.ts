import {
  ACTOR_KINDS,
  JOBS,
  labelOf,
  LEDGER_ACTIONS,
  ROLES,
  termOf,
  UNSEEN_ACTIONS,
  type ActorKind,
  type Job,
  type LedgerAction,
  type Role,
} from "~db/vocabulary";

/** What a word in a subject names, where the public may know of it; "hidden" where it may not. */
export type Named =
  | { kind: "report" | "recommendation" | "body"; reference: string }
  | { kind: "correction" }
  | { kind: "hidden" };

export interface SubjectPart {
  text: string;
  /** Null: it has no page of its own. */
  page: { kind: "report" | "recommendation" | "body"; reference: string } | null;
}

export interface PublicAct {
  /** A role and its body, a job, or a visitor; never a person. Null where the step is not public. */
  who: string | null;
  what: string;
  /** Null where the page says it once for all. */
  meaning: string | null;
  about: SubjectPart[];
}

export interface EntryHeader {
  actorKind: ActorKind;
  role: Role | null;
  bodyName: string | null;
  job: Job | null;
  action: LedgerAction;
  subject: string;
}

/** That a draft or a judgement exists is not public, so its step is shown without who, what and about what. */
const UNSEEN: PublicAct = {
  who: null,
  what: "A step that is not public",
  meaning: null,
  about: [],
};

/** The words of a subject that may name something: "C-0007 (PFD-2024-0621)" holds two. */
export const wordsOfSubject = (subject: string): string[] =>
  subject.split(/[\s()→,]+/).filter((word) => word !== "");

/**
 * An entry as the public may read it. A subject is free text, and may come to hold an e-mail address or a
 * file's name, so only what is known to be a public reference or a body's code is ever shown.
 */
export function publicAct(entry: EntryHeader, named: ReadonlyMap<string, Named>): PublicAct {
  const found = wordsOfSubject(entry.subject).flatMap((word) => {
    const name = named.get(word);
    return name ? [{ word, name }] : [];
  });
  if (UNSEEN_ACTIONS.has(entry.action) || found.some(({ name }) => name.kind === "hidden")) return UNSEEN;
  return {
    who: whoActed(entry),
    what: labelOf(LEDGER_ACTIONS, entry.action),
    meaning: termOf(LEDGER_ACTIONS, entry.action).meaning,
    about: found.map(({ word, name }) => ({
      text: word,
      page: name.kind === "correction" || name.kind === "hidden" ? null : name,
    })),
  };
}

/** The role and its body, a job, or a visitor: never a person. */
export function whoActed({
  actorKind,
  role,
  bodyName,
  job,
}: Pick<EntryHeader, "actorKind" | "role" | "bodyName" | "job">): string {
  if (job !== null) return labelOf(JOBS, job);
  if (actorKind !== "person" || role === null) return labelOf(ACTOR_KINDS, actorKind);
  return bodyName === null ? labelOf(ROLES, role) : `${labelOf(ROLES, role)}, ${bodyName}`;
}
