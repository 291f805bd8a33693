/** English words of the frames that others put into their pages, and of the dialog that offers them. */

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** All that a browser loads of them: the dialog that offers a frame. */
export const dialog = {
  open: "Embed",
  title: "Embed in another page",
  close: "Close",
  preview: "Preview",
  theme: "Colours",
  themes: { auto: "as the reader's device", light: "light", dark: "dark" },
  view: "View",
  ownView: "as here",
  height: "Height of the frame in px, where it does not fit itself",
  plain: "Frame",
  plainNote: "Works wherever frames are allowed; its height is fixed.",
  fitted: "Frame that fits its height",
  fittedNote: "The script only sets the height. Pages that listen for Datawrapper's message need no script.",
  element: "Element",
  elementNote: "Makes the frame, fits it, and keeps the link inside it for readers without script.",
  picture: "Picture",
  pictureNote: "For newsletters and places that allow no frames.",
  copy: "Copy",
  copied: "Copied",
  pinned: "With a fixed version of the script, and proof of what it holds:",
  /** Under a picture: who said so, and under what licence it may be shown. */
  credit: (site: string, licence: string | null): string => (licence === null ? site : `${site}, ${licence}`),
  /** Instead of a picture. */
  alt: (title: string, events: number, responses: number): string =>
    `Timeline: ${title}. ${plural(events, "event")}, ${plural(responses, "response")}.`,
  without: "To embed it, copy this frame into your page:",
};

/** What stands in a frame, and the dialog. */
export const embed = {
  explained: "Each curve joins a response to what it answers.",
  listed: "Each event with the responses to it.",
  plot: (title: string): string => `${title}, drawn by speaker and date`,
  list: (title: string): string => `${title}, by date`,
  details: "Selected event",
  sources: (count: number): string => plural(count, "source"),
  openTimeline: "Open the full timeline",
  openEvent: "Open the event page",
  /** Name of a frame, for those who don't see it. */
  frame: (title: string, site: string): string => `${title} (${site})`,
  untranslated: "Not yet translated into the language that was asked for.",
  /**
   * Before the words that the address of a frame searches for: where it reads all that the site does, and where not.
   */
  found: {
    whole: "Marked here are events that hold:",
    inline: "The site's own search reads the whole text. Marked here are events whose titles, claims or names hold:",
  },
  dialog,
};
