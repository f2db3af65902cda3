import { connect } from "node:net";
import { clamdAddress, instreamParts, readReply, type ClamdAddress, type Scanned } from "./clamd-rules";

const LONGEST_SCAN_MS = 20_000;
/** A reply is one short line; whatever says more is not clamd. */
const LONGEST_REPLY = 4_096;

/** Whether an operator has said where clamd listens. */
export const isScannerConfigured = (): boolean => clamdAddress(process.env.CLAMD_SOCKET) !== null;

/** What the configured clamd says of a file; `away` where none is configured. Never rejects. */
export async function scanFile(bytes: Uint8Array): Promise<Scanned> {
  const address = clamdAddress(process.env.CLAMD_SOCKET);
  if (address === null) return { result: "away", why: "no scanner is configured" };
  return askClamd(address, bytes);
}

/**
 * Sends a file to clamd and reads its reply. A reply may come before all was sent (a size limit) or in pieces;
 * a scanner that says nothing within `longestMs` is away.
 */
export function askClamd(
  address: ClamdAddress,
  bytes: Uint8Array,
  longestMs = LONGEST_SCAN_MS,
): Promise<Scanned> {
  return new Promise((resolve) => {
    let reply = "";
    let failure = "";
    const socket = connect(address);
    const timer = setTimeout(() => {
      failure = `clamd did not answer within ${longestMs} ms`;
      socket.destroy();
    }, longestMs);
    socket.setEncoding("utf8");
    socket.on("data", (part) => {
      reply += String(part);
      if (reply.includes("\0") || reply.length > LONGEST_REPLY) socket.destroy();
    });
    socket.on("error", (error) => {
      failure ||= error.message;
    });
    socket.on("close", () => {
      clearTimeout(timer);
      resolve(failure !== "" && !reply.includes("\0") ? { result: "away", why: failure } : readReply(reply));
    });
    socket.on("connect", () => {
      for (const part of instreamParts(bytes)) socket.write(part);
    });
  });
}
