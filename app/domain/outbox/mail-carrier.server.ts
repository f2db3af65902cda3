import type { Send } from "./deliver.server";
import { CarrierDown, RefusedForGood } from "./send-failures";

const CONNECTION_TIMEOUT_MS = 20_000;

/**
 * Sends through the SMTP server at `smtpUrl` (smtps://user:password@host), from `from`. Each message keeps
 * one Message-ID however often it is tried, so that a mailbox can tell a second copy from a second message.
 */
export async function mailCarrier(smtpUrl: string, from: string): Promise<Send> {
  const { createTransport } = await import("nodemailer");
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    greetingTimeout: CONNECTION_TIMEOUT_MS,
    socketTimeout: CONNECTION_TIMEOUT_MS,
    // A body holds what people typed: it names no file and no address to be read into a message.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain =
    from
      .split("@")
      .at(-1)
      ?.replace(/[^\w.-]/g, "") || "localhost";
  return async ({ id, to, subject, body, stopAddress }) => {
    try {
      await transport.sendMail({
        ...{ from, to: { name: "", address: to }, subject, text: body },
        messageId: `<register-${id}@${domain}>`,
        headers: stopAddress === null ? {} : oneClickStop(stopAddress),
      });
    } catch (error) {
      throw failureOf(error);
    }
  };
}

/** Lets a mail program offer a button that stops these e-mails without a page (RFC 8058; RFC 2369). */
const oneClickStop = (address: string) => ({
  "List-Unsubscribe": `<${address}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** Failures of one message; any other code means that the server was not reached or would carry none of ours. */
const ABOUT_THE_MESSAGE: ReadonlySet<string> = new Set(["EENVELOPE", "EMESSAGE"]);

/**
 * A permanent reply (RFC 5321 §4.2.1) counts for good only where it is about this recipient or this text: a
 * refused sender or sign-in is for the operator to put right, and the message waits.
 */
function failureOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code = "", command, responseCode = 0 } = error as SmtpError;
  const isSender = command === "MAIL FROM";
  if (!ABOUT_THE_MESSAGE.has(code) || isSender) return new CarrierDown(code, { cause: error });
  return responseCode >= 500 ? new RefusedForGood(code, { cause: error }) : error;
}
