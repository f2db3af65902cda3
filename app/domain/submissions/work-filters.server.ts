import * as repository from "./plan-due-repository.server";
import type { NamedChoice } from "./plan-due-repository.server";
import type { Narrowed } from "./worklist-repository.server";

/** One way to narrow the lists: whom was asked, who asked, who writes. */
export interface WorkFilter {
  name: "asked" | "from" | "by";
  label: string;
  options: { value: string; label: string }[];
  /** Null where it narrows nothing. */
  chosen: string | null;
}

/** A choice the body does not have narrows nothing: an address kept from before still answers. */
export function filtersOf(
  bodyId: number,
  wanted: { asked?: string | null; from?: string | null; by?: string | null },
): { filters: WorkFilter[]; narrowed: Narrowed } {
  const read = (name: WorkFilter["name"], label: string, choices: readonly NamedChoice[]) => {
    const found = choices.find(({ key }) => key === wanted[name]) ?? null;
    const options = choices.map(({ key, name: text }) => ({ value: key, label: text }));
    return { id: found?.id ?? null, filter: { name, label, options, chosen: found?.key ?? null } };
  };
  const asked = read("asked", "Asked of", repository.listAskedNames(bodyId));
  const from = read("from", "Asked by", repository.listAskers(bodyId));
  const by = read("by", "Drafts written by", repository.listAuthors(bodyId));
  return {
    filters: [asked, from, by].map(({ filter }) => filter).filter(({ options }) => options.length > 1),
    narrowed: { askedId: asked.id, issuerId: from.id, authorId: by.id },
  };
}
