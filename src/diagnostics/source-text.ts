/** A text with the path it was read from, e.g. `content/events/2020-09-10-microsoft-report.md`. */
export interface SourceText {
  /** With forward slashes, as printed. */
  readonly path: string;
  readonly text: string;
  /**
   * Line of the file on which the text begins, where it is only a part of one, e.g. a row of a long table. Default 1.
   */
  readonly firstLine?: number;
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

/** Where an offset of a text stands in its file. */
export function positionIn({ text, firstLine = 1 }: SourceText, offset: number): Position {
  const { line, column } = positionOf(text, offset);
  return { line: line + firstLine - 1, column };
}

/** Where an offset stands. CR, LF and CRLF each end one line; a byte order mark is no column. */
export function positionOf(text: string, offset: number): Position {
  let line = 1;
  let lineStart = Math.min(offset, text.startsWith("\uFEFF") ? 1 : 0);
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    const next = match.index + match[0].length;
    if (next > offset) break;
    line += 1;
    lineStart = next;
  }
  return { line, column: offset - lineStart + 1 };
}
