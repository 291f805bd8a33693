/** A node of SVG as data: what both painters turn into ink, one into text and one into the document. */
export interface Ink {
  readonly tag: string;
  /** Unique among its siblings; written as `data-key`, so that a painter finds the node again. */
  readonly key: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text content; `null` where there are children instead. */
  readonly text: string | null;
  readonly children: readonly Ink[];
}
