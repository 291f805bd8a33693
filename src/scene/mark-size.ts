/** Half of the width that a bare mark takes; all kinds take the same. */
export const markHalf = 8;
/** Radius of the disc behind the selected mark, with its ring. */
export const discRadius = 14;
/** From the centre of a mark to its label. */
export const labelGap = 14;
/** What a badge adds between mark and label, and how much farther the selected mark's label stands. */
export const badgeStep = 20;
export const selectedGap = 4;
export const labelSize = 13;
/** Half of the height of a label's box. */
export const labelHalf = 9;
