import { createHash } from "node:crypto";

/** By which a row that was applied before is known to say the same again, read by the same version of its reader. */
export const rowDigest = (readerVersion: number, content: string): string =>
  createHash("sha256").update(`${readerVersion}\n${content}`).digest("base64url");
