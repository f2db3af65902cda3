import type { ServerResponse } from "node:http";

interface PlainPage {
  status: number;
  title: string;
  /** One sentence: what to do. */
  sentence: string;
}

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A page for when the pages themselves cannot be asked: a request refused at the door, or the server failing. */
export function sendPlainPage(
  response: ServerResponse,
  headers: readonly string[],
  { status, title, sentence }: PlainPage,
): void {
  const body = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title></head><body><main><h1>${escape(title)}</h1><p>${escape(sentence)}</p><p><a href="/">Go to the first page</a></p></main></body></html>`;
  response.writeHead(status, [
    ...headers,
    ...["content-type", "text/html; charset=utf-8", "cache-control", "no-store"],
    ...["content-length", String(Buffer.byteLength(body))],
  ]);
  response.end(body);
}
