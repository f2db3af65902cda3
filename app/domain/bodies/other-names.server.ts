import { normaliseBodyName } from "~/domain/imports/reading/body-name-rules";
import { done, refused, type Outcome } from "~/lib/outcome";
import type { AliasKind } from "~db/vocabulary";
import { write, type Actor } from "~db/writing.server";
import { recordBodyEvent } from "./body-history.server";
import * as repository from "./body-repository.server";

export type NameRefusal =
  "not_found" | "name_required" | "name_known" | "name_of_another" | "name_gone" | "reason_required";

export const nameMessages: Record<NameRefusal, Record<string, string>> = {
  not_found: { form: "There is no such body in the register." },
  name_required: { alias: "Enter the name, in at least 2 characters." },
  name_known: { alias: "The body is known under this name already." },
  name_of_another: {
    alias: "Another body is called so. Join the two records if they are one, or name that body instead.",
  },
  name_gone: { form: "This name was taken out before." },
  reason_required: { reason: "Say how you know, in at least 10 characters. The reason is public." },
};

interface NameDecision {
  actor: Actor;
  at?: number;
  code: string;
  reason: string;
}

const isReason = (reason: string): boolean => reason.trim().length >= 10;

/** Gives a body another name, under which reports find it from now on. What was matched before stays as it is. */
export function addOtherName(
  added: NameDecision & { alias: string; kind: AliasKind },
): Outcome<{ code: string }, NameRefusal> {
  const { actor, at, kind, reason } = added;
  const body = repository.findBodyByCode(added.code);
  if (!body) return refused("not_found");
  const alias = added.alias.trim();
  const aliasKey = normaliseBodyName(alias);
  if (alias.length < 2 || aliasKey === "") return refused("name_required");
  const isKnown = repository.listAliases(body.id).some((row) => row.aliasKey === aliasKey);
  if (isKnown || normaliseBodyName(body.name) === aliasKey) return refused("name_known");
  const isAnothers = repository
    .listBodiesNamed(aliasKey)
    .some((other) => other.id !== body.id && other.mergedIntoId === null);
  if (isAnothers) return refused("name_of_another");
  if (!isReason(reason)) return refused("reason_required");
  return write({ actor, at, action: "body_corrected", subject: body.code }, (w) => {
    repository.insertAlias(w, { bodyId: body.id, alias, aliasKey, kind, provenance: "registrar" });
    recordBodyEvent(w, { bodyId: body.id, kind: "name_added", reason, alias });
    repository.updateBody(w, body.id, { version: body.version + 1 });
    return done({ code: body.code });
  });
}

/** Takes a name from a body: reports that write it find the body no more. What was matched before stays. */
export function removeOtherName(
  removed: NameDecision & { aliasId: number },
): Outcome<{ code: string }, NameRefusal> {
  const { actor, at, aliasId, reason } = removed;
  const body = repository.findBodyByCode(removed.code);
  if (!body) return refused("not_found");
  const name = repository.listAliases(body.id).find(({ id }) => id === aliasId);
  if (!name) return refused("name_gone");
  if (!isReason(reason)) return refused("reason_required");
  return write({ actor, at, action: "body_corrected", subject: body.code }, (w) => {
    repository.removeAlias(w, name.id);
    recordBodyEvent(w, { bodyId: body.id, kind: "name_removed", reason, alias: name.alias });
    repository.updateBody(w, body.id, { version: body.version + 1 });
    return done({ code: body.code });
  });
}
