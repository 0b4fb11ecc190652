/** The script of charts. Comes in: a figure with readings. Goes out: the numbers at the time that a pointer or a key leads to. */

/** Where it stands along the axes, and what it says. */
type Reading = readonly [x: number, y: number, words: string];

const SVG = "http://www.w3.org/2000/svg";

/** A chart of the page with what was put beside it. */
interface Read {
  readonly figure: HTMLElement;
  readonly slider: HTMLInputElement;
  readonly words: HTMLElement;
  readings: readonly Reading[];
}

const charts = [...document.querySelectorAll<HTMLElement>("figure[data-readings]")].flatMap((figure) => {
  const place = figure.querySelector<HTMLElement>(".readout");
  return place ? [install(figure, place)] : [];
});

// Another script has brought the page up to date.
document.addEventListener("plumbline:page", () => {
  for (const chart of charts) renew(chart);
});

/** A slider along the time axis, which keys and fingers know, and the numbers at its place. */
function install(figure: HTMLElement, place: HTMLElement): Read {
  const label = document.createElement("label");
  const slider = document.createElement("input");
  const words = document.createElement("p");
  slider.type = "range";
  slider.min = "0";
  label.append("Read the chart at ", slider);
  place.append(label, words);
  const chart: Read = { figure, slider, words, readings: [] };
  slider.addEventListener("input", () => show(chart));
  figure.addEventListener("pointermove", ({ target, clientX }) => {
    const svg = target instanceof Element ? target.closest<SVGSVGElement>("svg[data-x]") : null;
    if (!svg) return;
    slider.value = String(nearest(chart.readings, svg, clientX));
    show(chart);
  });
  renew(chart, true);
  return chart;
}

function renew(chart: Read, isFirst = false): void {
  chart.readings = JSON.parse(chart.figure.dataset.readings ?? "[]") as readonly Reading[];
  chart.slider.max = String(chart.readings.length - 1);
  if (isFirst) chart.slider.value = chart.slider.max;
  show(chart);
}

function show({ figure, slider, words, readings }: Read): void {
  const reading = readings[Number(slider.value)];
  if (!reading) return;
  words.textContent = reading[2];
  slider.setAttribute("aria-valuetext", reading[2]);
  for (const svg of figure.querySelectorAll<SVGSVGElement>("svg[data-x]")) mark(svg, reading);
}

/** A line through the chart at the place, and a dot where the value is. */
function mark(svg: SVGSVGElement, [x, y]: Reading): void {
  const [left, top] = [drawnAt(svg.dataset.x, x), drawnAt(svg.dataset.y, y)];
  const cursor = svg.querySelector(".cursor") ?? svg.appendChild(makeCursor(svg));
  cursor.setAttribute("x", `${left}${isDrawnIn(svg) ? "" : "%"}`);
  cursor.lastElementChild?.setAttribute("cy", String(top));
}

/** True of a drawing with units of its own; one without is as wide as its place, and stands in per cent of it. */
function isDrawnIn({ viewBox }: SVGSVGElement): boolean {
  return viewBox.baseVal.width > 0;
}

function makeCursor(svg: SVGSVGElement): SVGElement {
  const [, bottom = 0, , top = 0] = numbersIn(svg.dataset.y);
  const group = document.createElementNS(SVG, "svg");
  const line = document.createElementNS(SVG, "line");
  const dot = document.createElementNS(SVG, "circle");
  group.setAttribute("class", "cursor");
  group.setAttribute("overflow", "visible");
  line.setAttribute("y1", String(bottom));
  line.setAttribute("y2", String(top));
  dot.setAttribute("r", "4");
  group.append(line, dot);
  return group;
}

/** The reading whose time is drawn closest to a place of the window. */
function nearest(readings: readonly Reading[], svg: SVGSVGElement, clientX: number): number {
  const { left, width } = svg.getBoundingClientRect();
  const at = ((clientX - left) / width) * (isDrawnIn(svg) ? svg.viewBox.baseVal.width : 100);
  let best = 0;
  for (const [index, [x]] of readings.entries()) {
    const far = (one: number) => Math.abs(drawnAt(svg.dataset.x, one) - at);
    if (far(x) < far(readings[best]?.[0] ?? x)) best = index;
  }
  return best;
}

function drawnAt(axis: string | undefined, value: number): number {
  const [from = 0, start = 0, to = 1, end = 1] = numbersIn(axis);
  return to === from ? start : start + ((value - from) / (to - from)) * (end - start);
}

function numbersIn(text = ""): readonly number[] {
  return text.split(" ").map(Number);
}
