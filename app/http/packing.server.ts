import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** In one piece: a window as large as most pages is enough for them. */
const CHUNK_BYTES = 64 * 1024;
const WINDOW_BITS = 17;

/**
 * Quality 2 takes 40% less time than 4, for 6% more bytes. By default brotli takes several megabytes for each page,
 * which V8 counts as reason to collect garbage: a third of the processor time of new pages went there.
 */
const brotliFor = (body: Buffer) => ({
  chunkSize: CHUNK_BYTES,
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 2,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  },
});

const SMALLEST_WORTH_PACKING = 860;
/** Up to so many bytes, handing a page to another thread and taking it back costs more than packing it: 0.6 ms. */
const LONGEST_PACKED_HERE = 128 * 1024;

export type Encoding = "br" | "gzip" | "identity";

/** A body as it is sent. */
export interface Packed {
  encoding: Encoding;
  body: Buffer;
}

/** The best encoding the browser takes. Lists with weights other than a plain refusal are rare enough to be read simply. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return "identity";
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return "br";
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted) ? "gzip" : "identity";
}

/** Packs a body at once; null where it is so long that nobody should wait for it: packElsewhere. */
export function packHere(body: Buffer, encoding: Encoding): Packed | null {
  if (encoding === "identity" || body.length < SMALLEST_WORTH_PACKING) return { encoding: "identity", body };
  if (body.length > LONGEST_PACKED_HERE) return null;
  const packed =
    encoding === "br"
      ? brotliCompressSync(body, brotliFor(body))
      : gzipSync(body, { chunkSize: CHUNK_BYTES });
  // A copy: what zlib gives out is the beginning of a whole chunk, which would be kept with it.
  return { encoding, body: Buffer.from(packed) };
}

/** Packs in a thread of Node's own what packHere would not. */
export async function packElsewhere(body: Buffer, encoding: Encoding): Promise<Packed> {
  const packed = await (encoding === "br"
    ? compressBrotli(body, brotliFor(body))
    : compressGzip(body, { chunkSize: CHUNK_BYTES }));
  return { encoding, body: packed };
}
