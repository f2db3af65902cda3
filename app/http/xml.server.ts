/** Markup whose texts were escaped when it was made. */
export class Xml {
  constructor(readonly markup: string) {}
}

/** XML 1.0 has no way to write these, not even escaped: control characters and halves of characters. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const escaped = (text: string): string =>
  text
    .replace(UNWRITABLE, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** An element with its attributes; text among its contents is escaped, elements are taken as they are. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  contents: readonly (string | Xml)[] = [],
): Xml {
  const opening = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = contents.map((one) => (one instanceof Xml ? one.markup : escaped(one)));
  return new Xml(`<${name}${opening.join("")}>${inside.join("")}</${name}>`);
}

/** A whole XML file. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
