import { Presets, SingleBar } from "cli-progress";
import type { ImportProgress } from "~/domain/imports/run-import.server";

const STEPS = 1_000;
const LINE_EVERY_MS = 3_000;

export interface ProgressLine {
  show: (progress: ImportProgress) => void;
  end: () => void;
}

/** A bar on a terminal; otherwise a plain line every few seconds, for logs. */
export const progressLine = (): ProgressLine => (process.stdout.isTTY ? bar() : plainLines());

function bar(): ProgressLine {
  const single = new SingleBar(
    { format: "{doing} [{bar}] {percentage}% · {rows} rows", hideCursor: true, fps: 8 },
    Presets.shades_classic,
  );
  let isShown = false;
  return {
    show: ({ doing, share, counts }) => {
      const shown = { doing: capital(doing), rows: counts.rows };
      if (!isShown) single.start(STEPS, 0, shown);
      isShown = true;
      single.update(Math.round(share * STEPS), shown);
    },
    end: () => single.stop(),
  };
}

function plainLines(): ProgressLine {
  let next = performance.now() + LINE_EVERY_MS;
  return {
    show: ({ doing, share, counts }) => {
      if (performance.now() < next) return;
      next = performance.now() + LINE_EVERY_MS;
      console.log(
        `${capital(doing)}: ${Math.round(share * 100)}%, ${counts.rows} rows, ${counts.new} new, ${counts.changed} changed`,
      );
    },
    end: () => undefined,
  };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
