/** Splits a stream into lines at LF, and at nothing else: JSON may hold U+2028 and the like inside a line. */

/** A line, or undefined for one that is too long to be kept. */
export type InputLine = string | undefined;

const newline = 10;

/** The lines of each piece of the stream as it comes in. A byte order mark at the beginning is taken off. */
export async function* lineBatches(
  input: AsyncIterable<Buffer | string>,
  longest: number,
): AsyncGenerator<InputLine[]> {
  let rest: Buffer[] = [];
  let restLength = 0;
  let isFirst = true;
  const text = (parts: Buffer[]): string => {
    const decoded = Buffer.concat(parts).toString('utf8');
    const mark = isFirst && decoded.startsWith('\ufeff') ? 1 : 0;
    isFirst = false;
    return decoded.slice(mark);
  };
  for await (const piece of input) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    const last = chunk.lastIndexOf(newline);
    const first = last === -1 ? -1 : chunk.indexOf(newline);
    if (first !== -1) {
      const lines: InputLine[] = [];
      lines.push(restLength > longest ? undefined : text([...rest, chunk.subarray(0, first)]));
      if (last > first) lines.push(...text([chunk.subarray(first + 1, last)]).split('\n'));
      [rest, restLength] = [[], 0];
      yield lines;
    }
    const tail = chunk.subarray(last + 1);
    restLength += tail.length;
    // What is too long is counted on but not kept.
    if (restLength > longest) rest = [];
    else if (tail.length > 0) rest.push(tail);
  }
  if (restLength > longest) yield [undefined];
  else if (restLength > 0) yield [text(rest)];
}
