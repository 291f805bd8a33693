/** A text with the path it was read from, e.g. `content/events/2020-09-10-microsoft-report.md`. */
export interface SourceText {
  /** With forward slashes, as printed. */
  readonly path: string;
  readonly text: string;
}

/** Half-open range of UTF-16 offsets into `SourceText.text`. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** 1-based line and column, column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where an offset stands. CR, LF and CRLF each end one line. */
export function positionOf(text: string, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    const next = match.index + match[0].length;
    if (next > offset) break;
    line += 1;
    lineStart = next;
  }
  return { line, column: offset - lineStart + 1 };
}
