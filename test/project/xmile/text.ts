/** Short XMILE texts for tests. */

/** A file with these variables; it runs from 0 to 4 by steps of 1. */
export function xmile(
  variables: string,
  more: { readonly top?: string; readonly specs?: string; readonly header?: string } = {},
): string {
  const specs = more.specs ?? "<sim_specs><start>0</start><stop>4</stop></sim_specs>";
  return `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
<header><vendor>Someone</vendor><product version="1">By hand</product>${more.header ?? ""}</header>
${specs}${more.top ?? ""}
<model><variables>
${variables}
</variables></model></xmile>`;
}

/** An auxiliary. */
export function aux(name: string, equation: string, inner = ""): string {
  return `<aux name="${name}"><eqn>${equation.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")}</eqn>${inner}</aux>`;
}
