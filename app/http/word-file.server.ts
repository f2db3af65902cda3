import { keptByNobody } from "./responses.server";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A word-processor file for its own people, to be saved under a name of plain characters. */
export const wordFile = (bytes: Uint8Array<ArrayBuffer>, name: string): Response =>
  new Response(bytes, {
    headers: {
      ...keptByNobody(),
      "Content-Type": DOCX,
      "Content-Disposition": `attachment; filename="${name.replace(/[^\w.-]/g, "")}.docx"`,
    },
  });
