import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { encodingFor, packElsewhere, packHere, type Encoding, type Packed } from "./packing.server";
import { withOwnHeaders } from "./security-headers.server";

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
  /** Where whoever made the page has done so already: its ETag, and one packed form of it. */
  etag?: string;
  packed?: Packed;
}

/** Names a body by what it says. */
export const etagOf = (body: Buffer): string =>
  `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;

/** A whole answer, compressed at most once for each encoding, with its ETag: everything a repeat costs is sending it. */
export class StoredPage {
  readonly status: number;
  readonly etag: string;
  readonly #common: string[];
  readonly #body: Buffer;
  readonly #forms = new Map<Encoding, Form>();
  readonly #underWay = new Map<Encoding, Promise<Form>>();

  /** `shared` are headers every answer of the server has. */
  constructor({ status, body, headers, cacheControl, etag, packed }: PageParts, shared: readonly string[]) {
    this.status = status;
    this.#body = body;
    this.etag = etag ?? etagOf(body);
    this.#common = [
      ...withOwnHeaders(shared, headers),
      "cache-control",
      cacheControl ?? "public, max-age=0, must-revalidate",
      "vary",
      "Accept-Encoding, Cookie",
      "etag",
      this.etag,
    ];
    this.#keep("identity", { encoding: "identity", body });
    if (packed) this.#keep(packed.encoding, packed);
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

  #compressed(encoding: Encoding): Form | Promise<Form> {
    const packed = packHere(this.#body, encoding);
    if (packed) return this.#keep(encoding, packed);
    const underWay = this.#underWay.get(encoding);
    if (underWay) return underWay;
    const making = packElsewhere(this.#body, encoding)
      .then((long) => this.#keep(encoding, long))
      .finally(() => this.#underWay.delete(encoding));
    this.#underWay.set(encoding, making);
    return making;
  }

  /** Under the encoding that was asked for, which a short body does without. */
  #keep(asked: Encoding, { encoding, body }: Packed): Form {
    const headers = [...this.#common, "content-length", String(body.length)];
    if (encoding !== "identity") headers.push("content-encoding", encoding);
    const form = { body, headers };
    this.#forms.set(asked, form);
    return form;
  }
}
