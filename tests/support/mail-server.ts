import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

interface Received {
  to: string[];
  text: string;
}

/** An SMTP server of this machine; `replies` are what it says to the next recipients or texts: a code, or nothing. */
export async function mailServer(replies: { rcpt?: number[]; data?: number[]; mail?: number[] } = {}) {
  const received: Received[] = [];
  const refusal = (codes: number[] | undefined): Error | null => {
    const code = codes?.shift() ?? 250;
    return code === 250 ? null : Object.assign(new Error("Refused here"), { responseCode: code });
  };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onMailFrom: (_address, _session, answer) => answer(refusal(replies.mail)),
    onRcptTo: (_address, _session, answer) => answer(refusal(replies.rcpt)),
    onData(stream, session, answer) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const refused = refusal(replies.data);
        if (!refused)
          received.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            text: Buffer.concat(parts).toString("utf8"),
          });
        answer(refused);
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { received, close, url: `smtp://127.0.0.1:${port}` };
}
