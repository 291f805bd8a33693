import { palette } from "./palette.ts";

/** What a node of ink looks like: of all rules that fit, a later one counts more. */
export interface PaintRule {
  /** A class or a tag of the node itself. */
  readonly on: string;
  /** Classes that the node or what it stands in must have. */
  readonly within: readonly string[];
  /** `tone` stands for the colour of the stance. */
  readonly is: Readonly<Record<string, string>>;
}

const { paper, sunken, ink, ink2, ink3, ink4, rule, rule2, highlight } = palette;
const line = { fill: "none" };
const round = { "stroke-linecap": "round", "stroke-linejoin": "round" };
const around = (stroke: string): PaintRule["is"] => ({
  stroke,
  "stroke-width": "5",
  "stroke-linejoin": "round",
  "paint-order": "stroke",
});
const dash = (dashes: string): PaintRule["is"] => ({ "stroke-dasharray": dashes });

function to(selector: string, is: PaintRule["is"]): PaintRule {
  const [on = "", ...within] = selector.split(" ").reverse();
  return { on, within, is };
}

/** The drawing's ink as `styles/timeline.css` has it, in the order in which the rules count. */
export const paintRules: readonly PaintRule[] = [
  to("path", line),
  to("text", { "font-size": "13", "font-weight": "400", fill: ink }),
  to("day", { fill: sunken, opacity: "0.55" }),
  to("time-rule", { stroke: rule }),
  to("lane-rule", { stroke: rule }),
  to("group lane-rule", { stroke: rule2 }),
  to("band", { fill: sunken }),
  to("tick", { stroke: rule2 }),
  to("major tick", { stroke: ink4 }),
  to("axis-text text", around(sunken)),
  to("axis-label", { "font-weight": "600", fill: ink2 }),
  to("axis-caption", { "font-size": "12", fill: ink3 }),
  to("lane-name", { "font-size": "14", "font-weight": "600" }),
  to("dimmed lane-name", { fill: ink2 }),
  to("empty lane-name", { "font-size": "13", "font-weight": "400", fill: ink3 }),
  to("lane-note", { "font-size": "12", fill: ink3 }),
  to("folded", { "font-size": "12", fill: ink3 }),
  to("curve", { stroke: "tone", "stroke-width": "1.4" }),
  to("disputes curve", dash("7 4")),
  to("supports curve", dash("7 4")),
  to("questions curve", { ...dash("0.1 4.6"), "stroke-linecap": "round" }),
  to("acts-on curve", { ...dash("10 3.5 0.1 3.5"), "stroke-linecap": "round" }),
  to("comments curve", { "stroke-width": "1" }),
  to("cap", { stroke: "tone", "stroke-width": "1.75", ...round }),
  to("arrow cap", { fill: "tone", "stroke-width": "0.8" }),
  to("dot cap", { fill: paper, "stroke-width": "1.2" }),
  to("square cap", { fill: paper, "stroke-width": "1.2" }),
  to("resting curves", { opacity: "0.72" }),
  to("many curves", { opacity: "0.55" }),
  to("dimmed curves", { opacity: "0.34" }),
  to("faint curves", { opacity: "0.25" }),
  to("casing path", { stroke: paper, "stroke-width": "6" }),
  to("curves related curve", { "stroke-width": "2.25" }),
  to("curves related cap", { "stroke-width": "2.25" }),
  to("hit", { fill: "none" }),
  to("halo", { fill: paper, stroke: paper, "stroke-width": "3" }),
  to("shape", { fill: ink }),
  to("ring", { fill: paper, stroke: "tone", "stroke-width": "1.8" }),
  to("sign", { stroke: "tone", "stroke-width": "1.9", ...round }),
  to("mixed", { fill: "tone", stroke: paper, "stroke-width": "1.2" }),
  to("disc", { fill: highlight, stroke: ink, "stroke-width": "1.75" }),
  to("selected halo", { fill: highlight, stroke: "none" }),
  to("selected ring", { fill: highlight }),
  to("label", around(paper)),
  to("related label", { "font-weight": "600" }),
  to("selected label", { "font-weight": "600" }),
  to("mark dimmed shape", { fill: ink4 }),
  to("mark dimmed label", { fill: ink3 }),
  to("withdrawn label", { fill: ink3 }),
  to("extent", { opacity: "0.4" }),
  to("feather", { "stop-color": "tone" }),
  to("soft ring", dash("3.4 2.1")),
  to("soft shape", { fill: paper, stroke: ink, "stroke-width": "1.8", ...dash("3.4 2.1") }),
  to("selected soft shape", { fill: highlight }),
  to("dimmed soft shape", { stroke: ink4 }),
  to("badge circle", { fill: "tone" }),
  to("badge text", { "font-size": "11.5", "font-weight": "700", fill: paper }),
  to("stack box", { fill: paper, stroke: ink, "stroke-width": "1.4" }),
  to("stack text", { "font-size": "12", "font-weight": "700" }),
  to("stack ring", { fill: "none" }),
  to("stack dimmed box", { stroke: ink4 }),
  to("stack dimmed text", { fill: ink3 }),
  to("stack dimmed shape", { fill: ink4 }),
  to("tag box", { fill: paper, stroke: rule2 }),
  to("tag arrow", { stroke: ink2, "stroke-width": "1.8", ...round }),
  to("tag text", { "font-size": "12.5", fill: ink2 }),
  to("speaker-tick", { stroke: ink3, "stroke-width": "1.6" }),
  to("drop-line", { stroke: ink, ...dash("1 3"), "stroke-linecap": "round" }),
  to("pill box", { fill: ink }),
  to("pill text", { "font-size": "12.5", "font-weight": "600", fill: paper }),
  to("message text", { "font-size": "14", "font-weight": "600", fill: ink2 }),
];
