/** The fixed words of the model: what a field may say, in the order in which it is shown. */

export const kinds = ["claim", "finding", "response", "action", "context"] as const;
export type Kind = (typeof kinds)[number];

export const stances = [
  "denies",
  "disputes",
  "questions",
  "confirms",
  "supports",
  "acts-on",
  "comments",
  "revises",
] as const;
export type Stance = (typeof stances)[number];

export type Family = "reject" | "support" | "follow" | "neutral";
export const familyOf: Readonly<Record<Stance, Family>> = {
  denies: "reject",
  disputes: "reject",
  questions: "reject",
  confirms: "support",
  supports: "support",
  "acts-on": "follow",
  comments: "neutral",
  revises: "neutral",
};

export const modes = ["asserts", "asks", "conditional", "promises"] as const;
export type Mode = (typeof modes)[number];
export const reportings = ["quoted", "translated", "paraphrased"] as const;
export type Reported = (typeof reportings)[number];
export const bearings = ["agrees", "differs", "background"] as const;
export type Bearing = (typeof bearings)[number];
export const bases = ["explicit", "inferred"] as const;
export type Basis = (typeof bases)[number];
export const levels = ["low", "moderate", "high"] as const;
export type Level = (typeof levels)[number];
export const actorTypes = [
  "person",
  "government",
  "agency",
  "legislature",
  "court",
  "company",
  "party",
  "campaign",
  "threat-group",
  "persona",
  "media",
  "ngo",
  "other",
] as const;
export type ActorType = (typeof actorTypes)[number];
export const extents = ["full", "excerpt", "cited"] as const;
/** How much of a source was read. */
export type Extent = (typeof extents)[number];

export const viewKinds = ["lanes", "mirror", "threads", "list", "time"] as const;
export type ViewKind = (typeof viewKinds)[number];
