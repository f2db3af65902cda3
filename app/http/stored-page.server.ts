import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { withOwnHeaders } from "./security-headers.server";

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** In one piece: a window as large as most pages is enough for them. */
const CHUNK_BYTES = 64 * 1024;
const WINDOW_BITS = 17;

/**
 * Quality 3 costs half of what 4 does, for 4% more bytes. By default brotli takes several megabytes for each page,
 * which V8 counts as reason to collect garbage: a third of the processor time of new pages went there.
 */
const brotliFor = (body: Buffer) => ({
  chunkSize: CHUNK_BYTES,
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 3,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  },
});
const SMALLEST_WORTH_COMPRESSING = 860;

export type Encoding = "br" | "gzip" | "identity";

interface Form {
  body: Buffer;
  /** Name and value in turn, ready for writeHead. */
  headers: string[];
}

export interface PageParts {
  status: number;
  body: Buffer;
  /** Headers of the page itself, such as its type: name and value in turn. */
  headers: string[];
  /** By default a browser keeps it but asks each time whether it still holds. */
  cacheControl?: string;
}

/** The best encoding the browser takes. Lists with weights other than a plain refusal are rare enough to be read simply. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return "identity";
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return "br";
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted) ? "gzip" : "identity";
}

/** A whole answer, compressed at most once for each encoding, with its ETag: everything a repeat costs is sending it. */
export class StoredPage {
  readonly status: number;
  readonly etag: string;
  readonly #common: string[];
  readonly #body: Buffer;
  readonly #forms = new Map<Encoding, Form>();
  readonly #underWay = new Map<Encoding, Promise<Form>>();

  /** `shared` are headers every answer of the server has. */
  constructor({ status, body, headers, cacheControl }: PageParts, shared: readonly string[]) {
    this.status = status;
    this.#body = body;
    this.etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    this.#common = [
      ...withOwnHeaders(shared, headers),
      "cache-control",
      cacheControl ?? "public, max-age=0, must-revalidate",
      "vary",
      "Accept-Encoding, Cookie",
      "etag",
      this.etag,
    ];
    this.#forms.set("identity", this.#form(body, "identity"));
  }

  /** About how much memory it takes, compressed forms included. */
  get size(): number {
    return Math.ceil(this.#body.length * 1.5) + 2_000;
  }

  /** Sends it at once, or answers false when the encoding has not been made yet. */
  sendNow(request: IncomingMessage, response: ServerResponse): boolean {
    const match = request.headers["if-none-match"];
    if (match !== undefined && this.#isKnownBy(match)) {
      response.writeHead(304, this.#common).end();
      return true;
    }
    const form = this.#forms.get(encodingFor(request.headers["accept-encoding"]));
    if (!form) return false;
    this.#write(form, request, response);
    return true;
  }

  async send(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.sendNow(request, response)) return;
    const form = await this.#compressed(encodingFor(request.headers["accept-encoding"]));
    this.#write(form, request, response);
  }

  #write(form: Form, request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(this.status, form.headers);
    if (request.method === "HEAD") response.end();
    else response.end(form.body);
  }

  #isKnownBy(match: string): boolean {
    return match === this.etag || match === "*" || match.split(/\s*,\s*/).includes(this.etag);
  }

  #compressed(encoding: Encoding): Promise<Form> {
    const underWay = this.#underWay.get(encoding);
    if (underWay) return underWay;
    const making = this.#make(encoding).finally(() => this.#underWay.delete(encoding));
    this.#underWay.set(encoding, making);
    return making;
  }

  async #make(encoding: Encoding): Promise<Form> {
    const isSmall = this.#body.length < SMALLEST_WORTH_COMPRESSING;
    const body = isSmall
      ? this.#body
      : await (encoding === "br"
          ? compressBrotli(this.#body, brotliFor(this.#body))
          : compressGzip(this.#body, { chunkSize: CHUNK_BYTES }));
    const form = this.#form(body, isSmall ? "identity" : encoding);
    this.#forms.set(encoding, form);
    return form;
  }

  #form(body: Buffer, encoding: Encoding): Form {
    const headers = [...this.#common, "content-length", String(body.length)];
    if (encoding !== "identity") headers.push("content-encoding", encoding);
    return { body, headers };
  }
}
