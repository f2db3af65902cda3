/** Text as it may stand in SVG, between tags and in attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A coordinate to a tenth of a unit: a chart of 36 points is so a fifth smaller, and looks the same. */
export const at = (value: number): string => String(Math.round(value * 10) / 10);

interface TextStyle {
  size: number;
  anchor?: "start" | "middle" | "end";
  isBold?: boolean;
  fill?: string;
}

export function textAt(x: number, y: number, text: string, style: TextStyle): string {
  const { size, anchor = "start", isBold = false, fill } = style;
  return (
    `<text x="${at(x)}" y="${at(y)}" font-size="${size}"` +
    (anchor === "start" ? "" : ` text-anchor="${anchor}"`) +
    (isBold ? ' font-weight="bold"' : "") +
    (fill === undefined ? "" : ` fill="${fill}"`) +
    `>${escaped(text)}</text>`
  );
}

/**
 * How wide a text is in Arial or a font of its widths, within a few per cent: there is nothing on the server to
 * measure it with, and it must only be known well enough to wrap lines and keep labels apart.
 */
export function textWidth(text: string, size: number, isBold = false): number {
  let ems = 0;
  for (const sign of text)
    if (/[ilj.,:;'’|!ftr()[\] ]/.test(sign)) ems += 0.3;
    else if (/[mwMW%—]/.test(sign)) ems += 0.86;
    else if (/[A-Z]/.test(sign)) ems += 0.69;
    else ems += 0.55;
  return ems * size * (isBold ? 1.07 : 1);
}

/** A text as lines no wider than `width`; a word longer than that keeps its line to itself. */
export function wrapped(text: string, width: number, size: number, isBold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size, isBold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Moves labels apart that would overlap, as little as needed, and keeps them between two bounds. */
export function keptApart<Label extends { y: number }>(
  labels: readonly Label[],
  gap: number,
  [top, bottom]: readonly [number, number],
): Label[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y).map((label) => ({ ...label }));
  for (const [place, label] of sorted.entries())
    label.y = Math.max(label.y, (sorted[place - 1]?.y ?? top - gap) + gap);
  for (const [place, label] of [...sorted.entries()].reverse())
    label.y = Math.min(label.y, (sorted[place + 1]?.y ?? bottom + gap) - gap);
  return sorted;
}
