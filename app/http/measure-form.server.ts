import { definitionSentences } from "~/domain/measures/definition-messages";
import type { DefinitionFault, TypedFields } from "~/domain/measures/definition-rules";
import type { AimFields } from "~/domain/measures/measure-fields";
import {
  isProposalRefusal,
  proposalSentences,
  typedLines,
  type ProposalRefusal,
} from "~/domain/measures/proposal-rules";
import { propose, type PersonActor } from "~/domain/measures/propose.server";
import { readPointsFile } from "~/domain/measures/read-points-file.server";
import type { Errors } from "./form.server";

type Answer = { id: number } | { errors: Errors };

interface Defining {
  actor: PersonActor;
  code: string;
  slug: string | null;
  fields: TypedFields;
  aim: AimFields;
  reason: string;
}

/** Keeps a definition as a draft, or says beside which fields it cannot be. */
export function answerDefining({ actor, code, slug, fields, aim, reason }: Defining): Answer {
  const content = { kind: "definition", fields, aim, reason } as const;
  return answerProposal(propose({ actor, bodyCode: code, slug, content, channel: "form" }));
}

interface Entering {
  actor: PersonActor;
  code: string;
  slug: string;
  isRatio: boolean;
  figures: string;
  files: readonly File[];
}

/** Keeps figures, typed or from a file, as a draft; the file counts where both were given. */
export async function answerEntering(entering: Entering): Promise<Answer> {
  const { actor, code, slug, isRatio, figures } = entering;
  const [file] = entering.files;
  const base = { actor, bodyCode: code, slug };
  if (!file)
    return answerProposal(
      propose({
        ...base,
        channel: "form",
        content: { kind: "points", rows: typedLines(figures, isRatio), notes: [] },
      }),
    );
  const read = readPointsFile(file.name, new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return { errors: { file: `${read.sentence}.` } };
  const { rows, notes } = read;
  return answerProposal(propose({ ...base, channel: "upload", content: { kind: "points", rows, notes } }));
}

function answerProposal(outcome: ReturnType<typeof propose>): Answer {
  if (outcome.ok) return { id: outcome.value.id };
  return { errors: sentencesOf(outcome.refusals) };
}

function sentencesOf(refusals: readonly (ProposalRefusal | DefinitionFault)[]): Errors {
  const own = refusals.filter(isProposalRefusal);
  const faults = refusals.filter((one): one is DefinitionFault => !isProposalRefusal(one));
  return { ...definitionSentences(faults), ...proposalSentences(own) };
}
