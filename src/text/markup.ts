/** Words inside markup. Comes in: any text. Goes out: the same for HTML, SVG and XML, between tags and in double quotation marks. */

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it may stand between tags and in an attribute in double quotation marks. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
