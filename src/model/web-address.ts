/** The engine's own; TypeScript counts it among the DOM's, but it needs no browser and is the same everywhere. */
declare const URL: { canParse(text: string): boolean };

/** Whether an address of the web can be opened: its host and its port are such. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/?#]/i.test(text) && URL.canParse(text);

/** The address with letters of its port as the digits they look like, where that can be opened; else `null`. */
export function nearestAddress(text: string): string | null {
  const near = text.replace(/:[\dOoIl]+(?=[/?#]|$)/, (port) => port.replace(/o/gi, "0").replace(/[Il]/g, "1"));
  return near !== text && isWebAddress(near) ? near : null;
}
