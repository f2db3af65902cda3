import { spawn } from "node:child_process";
import { serveRegister } from "../served-register";
import { median, timed, type Measurement } from "./measuring";

const BARE = `const s = require("node:http").createServer((q, r) => r.end("ok"));
s.listen(0, () => console.log("Serving bare at http://localhost:" + s.address().port));`;

/** From starting bare Node to its first answer. */
async function bareStart(): Promise<void> {
  const child = spawn(process.execPath, ["-e", BARE], { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise<string>((resolve) =>
    child.stdout.on("data", (chunk: Buffer) => resolve(/http:\S+/.exec(chunk.toString())?.[0] ?? "")),
  );
  await (await fetch(url)).text();
  child.kill("SIGKILL");
}

/** From `npm start`'s script to the first page, on a migrated register full of reports. */
export async function benchStart(home: string, runs: number): Promise<Measurement[]> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    bare.push(await timed(bareStart));
    let stop: (() => Promise<void>) | undefined;
    ours.push(
      await timed(async () => {
        const served = await serveRegister({ home, env: { REGISTER_MODE: "live" } });
        stop = served.stop;
        await (await fetch(served.url)).text();
      }),
    );
    await stop?.();
  }
  return [
    {
      name: "start to first page",
      ours: `${Math.round(median(ours))} ms`,
      peer: `${Math.round(median(bare))} ms: bare Node, one line`,
      ratio: median(bare) / median(ours),
    },
  ];
}
