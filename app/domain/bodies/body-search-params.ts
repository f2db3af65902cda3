import { BODY_TYPES, isTerm, type BodyType } from "~db/vocabulary";

export interface BodySearch {
  q: string;
  type: BodyType | null;
  open: "open" | "closed" | null;
  page: number;
}

/** What an address of the list of bodies asks for; what cannot be read is left out. */
export function decodeBodySearch(params: URLSearchParams): BodySearch {
  const [type, open, page] = [params.get("type"), params.get("open"), params.get("page") ?? ""];
  return {
    q: (params.get("q") ?? "")
      .replace(/[\s\0]+/g, " ")
      .trim()
      .slice(0, 200),
    type: isTerm(BODY_TYPES, type) ? type : null,
    open: open === "open" || open === "closed" ? open : null,
    page: /^\d{1,5}$/.test(page) ? Math.max(Number(page), 1) : 1,
  };
}

/** The parameters of an address, without defaults. */
export const encodeBodySearch = ({
  q,
  type,
  open,
  page,
}: BodySearch): Record<string, string | number | null> => ({
  ...{ q, type, open },
  page: page === 1 ? null : page,
});
