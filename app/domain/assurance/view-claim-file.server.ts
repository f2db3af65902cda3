import { proofsOfItem } from "~/domain/measures/proofs.server";
import { claimFile, type FileStage } from "./claim-file-rules";
import * as repository from "./claim-file-repository.server";
import { findItem } from "./judgement-repository.server";
import { isOverseer } from "./judgement-rules";
import type { PersonActor } from "./propose-judgement.server";

/** The file of one claim, for somebody of oversight; null where there is none for them. */
export function viewClaimFile(
  actor: PersonActor,
  reference: string,
): { reference: string; stages: FileStage[] } | null {
  const item = isOverseer(actor.role) ? findItem(reference) : undefined;
  if (!item) return null;
  const stages = claimFile({
    actions: repository.listActions(item.id),
    claims: repository.listClaims(item.id),
    adequacy: repository.findAdequacy(item.id),
    checks: repository.listChecks(item.id),
    measures: proofsOfItem(item.id).map(({ slug, words, refusal }) => ({
      ...{ slug, words },
      isProof: refusal === null,
    })),
  });
  return { reference, stages };
}
