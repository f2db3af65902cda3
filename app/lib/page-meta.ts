import { paths } from "./paths";

const SITE = "National Recommendations Register";

export interface PageMeta {
  title: string;
  /** One sentence for search engines and link previews. */
  description: string;
  /** The page's one address, without what only sorts or pages it. */
  canonical?: string;
}

/** Title, description and canonical address of a page, for Remix's `meta`. */
export const pageMeta = ({ title, description, canonical }: PageMeta) => [
  { title: canonical === paths.home() ? SITE : `${title} – ${SITE}` },
  { name: "description", content: description },
  ...(canonical === undefined ? [] : [{ tagName: "link" as const, rel: "canonical", href: canonical }]),
];

/** The first words of a text, cut at a word, for descriptions. */
export function firstWords(text: string, characters = 155): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= characters) return line;
  const cut = line.slice(0, characters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), characters / 2))}…`;
}
