/** English words of the page on how to read the site. */
export const method = {
  title: "How to read this",
  deck: "What stands here, how it is drawn, and what it does not say.",
  fairness: {
    title: "What this is, and is not",
    text: [
      "Every statement is attributed to whoever made it and rests on a named source. Listing a statement is not endorsing it, and the order is that of dates, not of weight.",
      "Nothing here is rated true or false. Where a statement was answered, the answer stands beside it, and no selection, filter or embed takes an answer away from what it answers.",
      "The same rules hold for every speaker: the same marks at the same size, the same few neutral verbs, quotations in the words of the speaker, everything else in the words of the editors.",
    ],
  },
  kinds: {
    title: "Kinds of events",
    text: "The shape of a mark says what was done. All shapes have the same area.",
    meaning: {
      claim: "someone asserts something",
      finding: "an inquiry or an assessment concludes something",
      response: "someone answers; the ring holds the sign of the stance",
      action: "something is done: a sanction, an indictment, an expulsion, a takedown",
      context: "makes no claim itself: material published, an election held",
    },
  },
  claims: {
    title: "Claims",
    text: [
      "One event may make several claims. Each has a letter in its event and an address of its own, so that an answer to one is not read as an answer to all. The word covers what anybody says, on any side.",
      "Where a claim is more or less than a plain assertion, that is said beside it: a question, a condition, a promise, the time it speaks of, or the confidence its speakers state.",
      "A quotation names its language, and who translated it if it was said in another. Everything that is not marked as quoted is in the words of the editors.",
    ],
  },
  stances: {
    title: "Stances of responses",
    text: "A curve leads from a claim to each response. Its line, the sign at its end and the sign in the ring say the same thing as its colour, so that none of them is needed to read the others.",
    meaning: {
      denies: "says it is false",
      disputes: "attacks the evidence, or a part of it",
      questions: "asks for evidence or grounds",
      confirms: "corroborates with evidence of its own",
      supports: "agrees",
      "acts-on": "a consequence: a sanction, an indictment, an expulsion, a retaliation",
      comments: "promises, declines or remarks",
      revises: "the speaker’s own correction or retraction",
    },
    rule: "A response stands with a claim only where the speaker addressed that claim; otherwise it answers the event as a whole, and is marked so. Where the editors inferred what a response is about, that is said.",
  },
  silence: {
    title: "No response recorded here",
    text: [
      "These words mean that this collection holds no response to a claim, nor to the event that made it. They do not mean that nobody responded.",
      "Where the editors asked for a response, the page of the event says whom they asked, when, and what came of it. Whoever knows of a response that is missing is asked to report it.",
    ],
  },
  dates: {
    title: "Dates",
    text: [
      "A date is given as closely as it is known, and never closer. A day known is a crisp mark in the middle of its day. A month or a year is a mark with a dashed ring in the middle of a soft bar over the whole time in which the event may have been.",
      "“About” marks an approximate date, “uncertain” one whose source is doubtful. Events without any date are not drawn; they stand at the end of the list.",
      "The date is that of the act or the speech. Where the public could know of it only later, the page of the event says when.",
    ],
  },
  record: {
    title: "Record",
    text: [
      "A note marked “Record” names other published material that agrees with a claim, differs from it, or gives background, always with the passage. It is an annotation of the editors, not a verdict, and it stands at both ends: on the claim, and on the page of what it names.",
    ],
  },
  sources: {
    title: "Sources",
    text: [
      "Each source has a page that lists everything resting on it. Beside a source stands how much of it the editors read: in full, in excerpts, or only as cited elsewhere. “No archived copy” means that the editors know of none.",
    ],
  },
  errors: {
    title: "Errors",
    text: "A correction stays visible: each is dated and noted on the page it concerns.",
    report: "Report an error",
    changes: "All corrections",
  },
};
