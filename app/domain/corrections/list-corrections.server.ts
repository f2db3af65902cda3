import { isConfirmedByHand } from "./confirm-by-hand.server";
import * as repository from "./correction-repository.server";

export const CORRECTIONS_PER_PAGE = 20;

/** Decided corrections of one page, newest first, with how many there are and how many wait. */
export const listDecidedCorrections = (page: number) => ({
  decided: repository.listDecided(CORRECTIONS_PER_PAGE, (page - 1) * CORRECTIONS_PER_PAGE),
  decidedCount: repository.countDecided(),
  waitingCount: repository.countOpen(),
});

/** For the registrar: those to decide, the earliest target first. */
export const listOpenCorrections = (page: number) => ({
  open: repository.listOpen(CORRECTIONS_PER_PAGE, (page - 1) * CORRECTIONS_PER_PAGE),
  openCount: repository.countOpen(),
});

/** Those the registrar must confirm because this register sends no e-mail; none where the person confirms. */
export const listCorrectionsToConfirm = (page: number) =>
  isConfirmedByHand()
    ? {
        toConfirm: repository.listUnconfirmed(CORRECTIONS_PER_PAGE, (page - 1) * CORRECTIONS_PER_PAGE),
        toConfirmCount: repository.countUnconfirmed(),
      }
    : { toConfirm: [], toConfirmCount: 0 };

/** One request with all that was sent, for the registrar alone. */
export const viewCorrection = (reference: string) => repository.findRequest(reference) ?? null;
