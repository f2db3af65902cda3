import { indexWords, nearestBodies, type WordIndex } from "~/domain/imports/reading/body-candidate-rules";
import { normaliseBodyName } from "~/domain/imports/reading/body-name-rules";
import * as repository from "./body-repository.server";
import type { BodyRow } from "./body-repository.server";

export type FoundBody = Pick<BodyRow, "id" | "code" | "name">;

export type TypedBody =
  | { found: FoundBody }
  /** Nothing of exactly this name; these are similar, best first, for a person to choose from. */
  | { found: null; candidates: (FoundBody & { score: number })[] };

const CODE_IN_BRACKETS = /\(([A-Z0-9-]{2,20})\)\s*$/i;

/**
 * The body a person means by what they typed: a code, "Name (CODE)" as suggestions fill it in, a full name or
 * another name it is known under. A name that is only similar is never taken for the body.
 */
export function findBodyAsTyped(typed: string): TypedBody {
  const text = typed.trim();
  if (text === "") return { found: null, candidates: [] };
  const byCode = repository.findBodyByCode(CODE_IN_BRACKETS.exec(text)?.[1] ?? text);
  if (byCode) return { found: byCode };
  const key = normaliseBodyName(text);
  const named = repository.listBodiesNamed(key);
  const [first] = named;
  if (first && standing(named).length <= 1) return { found: standing(named)[0] ?? first };
  const also = standing(repository.listBodiesAlsoNamed(key));
  if (!first && also.length === 1 && also[0]) return { found: also[0] };
  const several = [...named, ...also].map((body) => ({ ...short(body), score: 1 }));
  return { found: null, candidates: several.length > 0 ? several : similarTo(key) };
}

const short = ({ id, code, name }: BodyRow): FoundBody => ({ id, code, name });

const standing = (bodies: readonly BodyRow[]) => bodies.filter((body) => body.mergedIntoId === null);

let similar: { of: string; index: WordIndex } | undefined;

/** The index of names is rebuilt only when a body or a name was added or changed. */
function similarTo(key: string): (FoundBody & { score: number })[] {
  const of = repository.bodiesStamp();
  if (similar?.of !== of) similar = { of, index: indexWords(repository.listNames()) };
  return nearestBodies(similar.index, key).flatMap(({ body, score }) => {
    const row = repository.findBodyById(body);
    return row ? [{ ...short(row), score }] : [];
  });
}

export const findBodyByCode = (code: string): FoundBody | null => repository.findBodyByCode(code) ?? null;
export const findBodyById = (id: number): FoundBody | null => repository.findBodyById(id) ?? null;
