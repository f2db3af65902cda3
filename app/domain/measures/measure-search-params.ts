import { pageOf } from "~/lib/page-number";
import { isTerm, MEASURE_TYPES, THEMES, type MeasureType } from "~db/vocabulary";

export interface MeasureSearch {
  q: string;
  type: MeasureType | null;
  theme: string | null;
  /** "figures": those with figures; "library": definitions for anybody to use. */
  show: "figures" | "library" | null;
  page: number;
}

/** What an address of the list of measures asks for; what cannot be read is left out. */
export function decodeMeasureSearch(params: URLSearchParams): MeasureSearch {
  const [type, theme, show] = [params.get("type"), params.get("theme"), params.get("show")];
  return {
    q: (params.get("q") ?? "")
      .replace(/[\s\0]+/g, " ")
      .trim()
      .slice(0, 200),
    type: isTerm(MEASURE_TYPES, type) ? type : null,
    theme: isTerm(THEMES, theme) ? theme : null,
    show: show === "figures" || show === "library" ? show : null,
    page: pageOf(params),
  };
}

/** The parameters of an address, without defaults. */
export const encodeMeasureSearch = ({
  q,
  type,
  theme,
  show,
  page,
}: MeasureSearch): Record<string, string | number | null> => ({
  ...{ q, type, theme, show },
  page: page === 1 ? null : page,
});
