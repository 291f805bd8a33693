import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { SourceText } from "#diagnostics/source-text.ts";

/** A file as it lies on the disk. */
export interface SourceBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file as bytes, or as text where it has been decoded. */
export type SourceFile = SourceText | SourceBytes;

/** A decoded file; `diagnostic` is `null` unless it isn't UTF-8, and then the text ends before the first wrong byte. */
export interface Decoded {
  readonly source: SourceText;
  readonly diagnostic: Diagnostic | null;
}

/** Decodes UTF-8 strictly and strips nothing, so that the text's hash is the file's. */
export function readText(file: SourceFile): Decoded {
  if ("text" in file) return { source: file, diagnostic: null };
  const { path, bytes } = file;
  const parts: string[] = [];
  let codes: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const code = codeAt(bytes, at);
    if (code === null) break;
    codes.push(code);
    at += bytesOf(code);
    // an argument list has a limit
    if (codes.length === 4096) {
      parts.push(String.fromCodePoint(...codes));
      codes = [];
    }
  }
  const source = { path, text: parts.join("") + String.fromCodePoint(...codes) };
  if (at === bytes.length) return { source, diagnostic: null };
  const end = source.text.length;
  return { source, diagnostic: diagnose("C101", source, { start: end, end }, { byte: at + 1 }) };
}

/** The code point that begins at a byte, or `null` where no well-formed one does. */
function codeAt(bytes: Uint8Array, at: number): number | null {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return first;
  const more = trailing(first);
  let code = first & (0x3f >> more);
  for (let step = 1; step <= more; step += 1) {
    const next = bytes[at + step] ?? 0;
    if ((next & 0xc0) !== 0x80) return null;
    code = (code << 6) | (next & 0x3f);
  }
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  // a longer form than needed is not UTF-8 either
  return more === 0 || isSurrogate || code > 0x10ffff || bytesOf(code) !== more + 1 ? null : code;
}

function trailing(first: number): number {
  if (first >= 0xc2 && first < 0xe0) return 1;
  if (first >= 0xe0 && first < 0xf0) return 2;
  return first >= 0xf0 && first < 0xf5 ? 3 : 0;
}

function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
