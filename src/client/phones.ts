/** Windows too narrow for the drawing, as a media query: the same as in the styles. */
export const phones = "(width < 768px)";
