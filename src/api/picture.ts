/** Pictures. Comes in: an SVG of our own. Goes out: the same as PNG, drawn with a typeface that comes along. */
import { createRequire } from "node:module";
import { PlumblineError } from "../core/error.ts";

/** Dots for one unit of the drawing: sharp in print and on a dense screen. */
const SCALE = 2;

const FAMILY = "Source Sans 3";

/**
 * The bytes of a PNG.
 * @throws PlumblineError `picture-unavailable` where the drawing program or its typeface is not installed
 */
export async function png(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const { Resvg, fontFiles } = await painter();
  const image = new Resvg(svg, {
    fitTo: { mode: "zoom", value: SCALE },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
  });
  return new Uint8Array(image.render().asPng());
}

async function painter() {
  try {
    // Its program is native, and there is none for some machines: nothing else may fail for it.
    const { Resvg } = await import("@resvg/resvg-js");
    const require = createRequire(import.meta.url);
    // Regular and semibold of one family; no font of the machine is used, so that every machine draws the same.
    const fontFiles = [
      require.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
      require.resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
    ];
    return { Resvg, fontFiles };
  } catch (cause) {
    const message =
      "No PNG can be drawn on this machine: @resvg/resvg-js or its typeface is not installed; take .svg instead.";
    throw new PlumblineError("picture-unavailable", "png", message, { cause });
  }
}
