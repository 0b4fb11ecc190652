/** The sign of the workbench. Goes out: a plumb bob on its line, as SVG. */

/** Drawn by hand, 16 by 16. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M7.5 0h1v5h2.5v3L8 16 5 8V5h2.5z" fill="#a33c1b"/></svg>';
