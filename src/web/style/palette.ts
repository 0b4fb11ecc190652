/**
 * Colours, faces and sizes. Contrast is at least 4.5:1 for words and 3:1 for lines on the paper of either theme.
 * Lines of different meaning differ for every kind of sight (test/web/style.test.ts), and never by colour alone.
 * @source for the lines in the dark: Okabe & Ito, "Color Universal Design", 2008
 */
export const palette = /* css */ `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fefdfa, #14161a);
  --ink: light-dark(#1a1b1d, #e9e7e2);
  --quiet: light-dark(#595c61, #a9acb1);
  --rule: light-dark(#dcd8ce, #35383d);
  --strong-rule: light-dark(#1a1b1d, #8d9096);
  --accent: light-dark(#9c3315, #f2a184);
  --error: light-dark(#a61b1b, #ff9c92);
  --warning: light-dark(#855100, #f1bd62);
  --info: light-dark(#2e5873, #9cc6e4);
  --figure-line: light-dark(#2e5873, #56b4e9);
  --future-line: light-dark(#7a4a9c, #cc79a7);
  --speech-line: light-dark(#7b7466, #9a9484);
  --shade: light-dark(#f3f0e7, #1f2227);
  --target: light-dark(#ffefb8, #4a3d0c);
  --found: light-dark(#cfe6f5, #1b4257);
  --error-tint: light-dark(#fbe9e4, #3a1e1c);
  --warning-tint: light-dark(#fbf0d9, #352a14);
  --in: light-dark(#d9efd9, #1e4027);
  --out: light-dark(#8a2b20, #f0a79d);
  --serif: "Iowan Old Style", Charter, "Bitstream Charter", "Source Serif 4", "Sitka Text", Cambria, Georgia, "Liberation Serif", serif;
  --sans: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
  --tag: 0.5625rem;
  --tiny: 0.75rem;
  --small: 0.8125rem;
  --label: 0.875rem;
  --ui: 0.9375rem;
  --copy: 1rem;
  --body: 1.0625rem;
  --lead: 1.1875rem;
  --head: 1.25rem;
  --title: 1.375rem;
  --measure: 62ch;
  --gutter: clamp(1.125rem, 4vw, 3rem);
}
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
`;
