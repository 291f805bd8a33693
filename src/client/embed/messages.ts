/** What a frame says to the page around it; `v` rises when a message changes its meaning. */
export type FrameMessage =
  | { readonly type: "claimline:height"; readonly v: 1; readonly id: string; readonly height: number }
  | { readonly type: "claimline:ready"; readonly v: 1; readonly id: string }
  | {
      readonly type: "claimline:view";
      readonly v: 1;
      readonly id: string;
      /** The view as a query, `?…`; empty for the first one. */
      readonly query: string;
      /** `event` or `event~claim`; `null` for nothing. */
      readonly selected: string | null;
    };
