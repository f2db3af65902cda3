import type { TypedBodyForm } from "./body-form";
import { findBodyAsTyped } from "./find-body.server";
import type { SavedBody } from "./save-body.server";

type Relatives = Pick<SavedBody, "parentId" | "sponsorId" | "successorIds">;

/** The bodies that the form names as relatives, or a sentence beside the field whose name nobody knows. */
export function readRelatives(
  typed: Pick<TypedBodyForm, "parent" | "sponsor" | "successors">,
): { ok: true; value: Relatives } | { ok: false; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const find = (field: string, name: string): number | null => {
    const found = findBodyAsTyped(name).found;
    if (!found) errors[field] = `“${name}” is no body of the register. Use its full name or code.`;
    return found?.id ?? null;
  };
  const names = typed.successors
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const value = {
    parentId: typed.parent === "" ? null : find("parent", typed.parent),
    sponsorId: typed.sponsor === "" ? null : find("sponsor", typed.sponsor),
    successorIds: names.flatMap((name) => find("successors", name) ?? []),
  };
  return Object.keys(errors).length === 0 ? { ok: true, value } : { ok: false, errors };
}
