/** Search engines show about so many characters of a description. */
const longest = 160;

/** The beginning of a text, on one line and broken between words; an ellipsis says that it goes on. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  const whole = line.slice(0, longest).replace(/ ?[^ ]*$/, "");
  return `${whole === "" ? [...line].slice(0, longest / 2).join("") : whole}…`;
}
