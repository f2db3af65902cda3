import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** Puts `element` into the document as the server sends it: HTML alone, no React behind it. */
export function serve(element: ReactElement): HTMLElement {
  document.body.innerHTML = renderToStaticMarkup(element);
  return document.body;
}

/** The text of an element with runs of white space as one space. */
export const textOf = (element: Element | null) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
