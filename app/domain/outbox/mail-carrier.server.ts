import type { Send } from "./deliver.server";

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
    socketTimeout: CONNECTION_TIMEOUT_MS,
  });
  const domain =
    from
      .split("@")
      .at(-1)
      ?.replace(/[^\w.-]/g, "") || "localhost";
  return async ({ id, to, subject, body }) => {
    await transport.sendMail({ from, to, subject, text: body, messageId: `<register-${id}@${domain}>` });
  };
}
