import { AS_OF, hasHistory } from "~/lib/as-of";
import { isCalendarDate } from "~/lib/dates";

/** Opening tags of links and forms; React writes attributes in double quotes and escapes what stands in them. */
const LINK_OR_FORM = /<(?:a|form)\b(?:[^>"]|"[^"]*")*>/g;
const ADDRESS = /\b(href|action)="(\/[^"]*)"/;

/**
 * Keeps a reader of the register as of a day there: links and searching forms of the page lead to the register
 * as of the same day, where such an address can be asked for so; all others lead to today as ever.
 * `html` is a whole page as React writes it.
 */
export function keepDay(html: string, day: string): string {
  if (!isCalendarDate(day)) return html;
  return html.replace(LINK_OR_FORM, (tag) => {
    const [, attribute, address] = ADDRESS.exec(tag) ?? [];
    if (address === undefined || address.startsWith("//") || tag.includes("data-to-today")) return tag;
    const [path = "", query, fragment] = partsOf(address);
    if (!hasHistory(path) || query?.includes(`${AS_OF}=`)) return tag;
    if (attribute === "action")
      return isForm(tag, "get") ? `${tag}<input type="hidden" name="${AS_OF}" value="${day}"/>` : tag;
    const kept = `${path}?${query === undefined ? "" : `${query}&amp;`}${AS_OF}=${day}${fragment}`;
    return tag.replace(`href="${address}"`, () => `href="${kept}"`);
  });
}

const isForm = (tag: string, method: string): boolean => tag.includes(`method="${method}"`);

/** The path, what follows its "?" if anything does, and its fragment with the "#". */
function partsOf(address: string): [path: string, query: string | undefined, fragment: string] {
  const hash = address.indexOf("#");
  const [before, fragment] = hash < 0 ? [address, ""] : [address.slice(0, hash), address.slice(hash)];
  const mark = before.indexOf("?");
  return mark < 0 ? [before, undefined, fragment] : [before.slice(0, mark), before.slice(mark + 1), fragment];
}
