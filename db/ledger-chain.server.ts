import { createHash, createHmac, randomBytes } from "node:crypto";
import type { ActorKind, Job, LedgerAction, Role } from "./vocabulary";

/** What the first entry follows. */
export const GENESIS = "0".repeat(64);

export interface LedgerHeader {
  id: number;
  writtenAt: number;
  actorKind: ActorKind;
  userId: number | null;
  role: Role | null;
  bodyId: number | null;
  job: Job | null;
  action: LedgerAction;
  subject: string;
}

/** The header in one fixed order; its wording is part of the chain and never changes. */
const headerText = (h: LedgerHeader): string =>
  JSON.stringify([h.id, h.writtenAt, h.actorKind, h.userId, h.role, h.bodyId, h.job, h.action, h.subject]);

/** SHA-256 (hex) over the entry before, this header and the digest of what was written (design §4.10). */
export const entryHash = (previousHash: string, header: LedgerHeader, payloadDigest: string): string =>
  createHash("sha256")
    .update(`${previousHash}\n${headerText(header)}\n${payloadDigest}`)
    .digest("hex");

export const newSalt = (): string => randomBytes(16).toString("hex");

/** HMAC-SHA-256 (hex): without its salt the digest says nothing about the payload. */
export const payloadDigest = (salt: string, payload: string): string =>
  createHmac("sha256", salt).update(payload).digest("hex");

/** How prose stands in a payload: enough to prove it was not changed, gone when the payload is erased. */
export const proseDigest = (content: string): string => createHash("sha256").update(content).digest("hex");
