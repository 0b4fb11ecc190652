/** Whether files can be sent. Comes in: files and what is allowed. Goes out: what stands in the way, in words. */

/** How much can be sent at a time; bytes. */
export interface Most {
  readonly files: number;
  readonly each: number;
  readonly together: number;
}

/** What is known of a file before it is read. */
export interface Chosen {
  readonly name: string;
  readonly size: number;
}

/** A size as people read it: `1.2 MB`. */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [by, word] = bytes < 2 ** 20 ? ([2 ** 10, "kB"] as const) : ([2 ** 20, "MB"] as const);
  return `${Number((bytes / by).toPrecision(bytes / by < 10 ? 2 : 3))} ${word}`;
}

/** A line for each thing that is too much; none when all can be sent. */
export function tooMuch(files: readonly Chosen[], most: Most): readonly string[] {
  const whole = files.reduce((sum, { size }) => sum + size, 0);
  return [
    ...(files.length > most.files
      ? [`${files.length} files are too many: at most ${most.files} can be sent at a time. Take some out.`]
      : []),
    ...files
      .filter(({ size }) => size > most.each)
      .map(
        ({ name, size }) =>
          `${name} is too large: ${sizeOf(size)}, and at most ${sizeOf(most.each)} are read. Take it out.`,
      ),
    ...(whole > most.together
      ? [`Together they are too large: ${sizeOf(whole)}, and at most ${sizeOf(most.together)} can be sent at a time.`]
      : []),
  ];
}
