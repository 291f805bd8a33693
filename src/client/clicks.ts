/** Whether a click is the browser's: it asks for another tab or window, a download, or a longer selection. */
export const isMeantElsewhere = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || ctrlKey || metaKey || shiftKey || altKey;
