const HERE = "http://here.invalid";

/**
 * `text` where it is an address within this site, else `otherwise`: what a visitor is sent back to must
 * not lead them elsewhere ("//other.example", "https:…", "/\other.example").
 */
export function localPath(text: string | null | undefined, otherwise: string): string {
  if (!text?.startsWith("/") || !URL.canParse(text, HERE)) return otherwise;
  const url = new URL(text, HERE);
  return url.origin === HERE ? `${url.pathname}${url.search}` : otherwise;
}
