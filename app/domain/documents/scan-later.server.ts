import { eraseTexts, recordErasure } from "~/domain/redaction/erase-text.server";
import { londonDay } from "~/lib/dates";
import { write, type Actor } from "~db/writing.server";
import * as repository from "./document-repository.server";
import { emptyDocument, forgetFile, isFileThere, readKeptFile } from "./documents.server";
import { listUnscanned, wasInfected } from "./scan-repository.server";
import { isScannerConfigured, scanFile } from "./virus-scan.server";

const JOB: Actor = { kind: "job", job: "virus_scan" };
const REASON = "A virus was found in this file, so it was removed.";

/** Where the next call goes on; files that are missing or that the scanner will not take are passed over until the next round. */
let lookedUpTo = "";

/** Whether a virus was found in this very file before. */
export const foundInfected = (sha256: string): boolean => wasInfected(sha256);

/** Begins again with the first file: for tests, and for a register that was exchanged. */
export const beginScanningAgain = (): void => {
  lookedUpTo = "";
};

/**
 * Has one file scanned that was not when it came; what is found in it removes it with every document that is
 * the same file. Answers whether it is worth calling again at once: not where nothing waits or the scanner is
 * away.
 */
export async function scanNext(now: () => number = Date.now): Promise<boolean> {
  if (!isScannerConfigured()) return false;
  const [sha256] = listUnscanned(lookedUpTo, 1);
  if (sha256 === undefined) {
    lookedUpTo = "";
    return false;
  }
  if (!isFileThere(sha256)) {
    lookedUpTo = sha256;
    return true;
  }
  const scanned = await scanFile(readKeptFile(sha256));
  // A scanner that is away is asked about the same file in the next round; one that takes none of it may take the next.
  if (scanned.result === "away" && scanned.isRefusal !== true) return false;
  lookedUpTo = sha256;
  if (scanned.result === "away") return true;
  if (scanned.result === "infected") removeInfected(sha256, now());
  else
    write({ actor: JOB, at: now(), action: "files_scanned", subject: "1 file" }, (w) =>
      repository.insertScan(w, { sha256, result: "clean", recordedAt: w.at }),
    );
  return true;
}

function removeInfected(sha256: string, at: number): void {
  write({ actor: JOB, at, action: "infected_file_removed", subject: "1 file" }, (w) => {
    repository.insertScan(w, { sha256, result: "infected", recordedAt: w.at });
    const erasure = {
      kind: "retention",
      orderedBy: "The register’s virus scan",
      reason: REASON,
      isPublic: false,
    } as const;
    const erasureId = recordErasure(w, erasure, { sha256 });
    for (const id of repository.listOfFile(sha256)) {
      const titleTextId = repository.findHeld(id)?.titleTextId;
      if (titleTextId != null) eraseTexts(w, [titleTextId], { ...erasure, content: null });
      repository.updateDocument(w, id, {
        ...{ withdrawnOn: londonDay(w.at), withdrawnReasonTextId: w.text("reason", REASON) },
      });
      emptyDocument(w, id, erasureId);
    }
  });
  forgetFile(sha256);
}
