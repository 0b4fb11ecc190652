// Pictures with a palette. Comes in: pixels, red, green, blue and opacity by turns. Goes out: a PNG of one byte a pixel.
import { deflateSync } from "node:zlib";
import { PNG } from "pngjs";

/** A page has few colours, but each edge of a letter has many shades: what is left out of these is no more than a shade. */
const COLOURS = 64;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The pixels of a PNG. */
export function readPng(bytes) {
  return PNG.sync.read(bytes);
}

/** The pixels as a PNG, none of them changed. */
export function writePng({ width, height, data }) {
  return PNG.sync.write(Object.assign(new PNG({ width, height }), { data: Buffer.from(data) }));
}

/** The picture as a PNG with a palette; opacity is left out. @source Portable Network Graphics, third edition */
export function palettePng({ width, height, data }) {
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = chosen(counts);
  const index = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, palette)]));
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 1; x <= width; x++, at += 4) {
      lines[y * (width + 1) + x] = index.get((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const packed = deflateSync(lines, { level: 9, memLevel: 9 });
  const chunks = [chunk("IHDR", head), chunk("PLTE", colours), chunk("IDAT", packed), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

/**
 * The colours that are kept: time and again the one that, as often as it stands in the picture, is furthest from all
 * that are kept already. A colour of a thin line is thus kept before one more shade of the letters.
 */
function chosen(counts) {
  const left = [...counts].map(([colour, count]) => ({
    colour,
    weight: Math.sqrt(count),
    far: Number.POSITIVE_INFINITY,
  }));
  left.sort((a, b) => b.weight - a.weight || a.colour - b.colour);
  const palette = [];
  for (let next = left[0]; next && palette.length < COLOURS; ) {
    palette.push(next.colour);
    const { colour } = next;
    next = undefined;
    for (const one of left) {
      one.far = Math.min(one.far, distance(one.colour, colour));
      if (one.far > 0 && (!next || one.far * one.weight > next.far * next.weight)) next = one;
    }
  }
  return palette;
}

function nearest(colour, palette) {
  let best = 0;
  for (let at = 1; at < palette.length; at++) {
    if (distance(colour, palette[at]) < distance(colour, palette[best])) best = at;
  }
  return best;
}

/** Squared distance with the share of each channel in what the eye takes for light and dark. @source ITU-R BT.601 */
function distance(a, b) {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
  return 0.299 * red * red + 0.587 * green * green + 0.114 * blue * blue;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

function crc32(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = CRC[(rest ^ byte) & 255] ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}
