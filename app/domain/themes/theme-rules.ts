import type { ThemeCode } from "~db/vocabulary";

/** Themes suggested by the words of a text. */
export function themesOf(_text: string): ThemeCode[] {
  return [];
}
