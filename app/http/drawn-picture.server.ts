import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
/** Beside the built server, or in the sources where nothing is built. */
const FONTS = ["../client", "../../client", "../../public"].map((root) => join(here, root, "assets/fonts"));

/** Twice the drawing's own size, so that it stays sharp on paper and on dense screens. */
const SCALE = 2;

/**
 * A drawing as PNG, made on a thread of its own. Its letters are those of Arimo, which has the widths of Arial
 * and comes with the register: a server need not have any font, and pictures look the same from each.
 */
export async function pictureOf(svg: string): Promise<Buffer> {
  const folder = FONTS.find((path) => existsSync(path));
  if (folder === undefined) throw new Error("The fonts of pictures are missing (public/assets/fonts).");
  // Loaded with the first picture, so that the server starts without it.
  const { renderAsync } = await import("@resvg/resvg-js");
  const drawn = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: SCALE },
    background: "#ffffff",
    font: {
      loadSystemFonts: false,
      fontFiles: ["Arimo-Regular.ttf", "Arimo-Bold.ttf"].map((file) => join(folder, file)),
      defaultFontFamily: "Arimo",
      sansSerifFamily: "Arimo",
    },
  });
  return drawn.asPng();
}
