import type { Claim, Speaker, TimelineEvent } from "#model/collection.ts";
import { eventUrl } from "#model/site-url.ts";
import { actorName } from "#model/speakers.ts";
import { type Answer, answersToEvent, answersToWhole } from "#model/threads.ts";
import { cellOf, csvText } from "./csv.ts";
import type { Selection } from "./selection.ts";

const columns = [
  "event",
  "claim",
  "claim_text",
  "mode",
  "reported",
  "speakers",
  "speaker_ids",
  "date",
  "response",
  "stance",
  "response_claims",
  "response_text",
  "part",
  "basis",
  "response_speakers",
  "response_speaker_ids",
  "response_date",
  "responses_to_event",
  "url",
  "response_url",
] as const;

type Row = Readonly<Record<(typeof columns)[number], string>>;

/**
 * One row a response, `claim` empty where it answers the event as a whole; and one a claim without a response of its
 * own. `responses_to_event` counts those to the event as a whole, which stand in the thread of each of its claims: a
 * claim is unanswered only where `response` is empty and this is 0.
 */
export function claimsCsv(selection: Selection): string {
  const inside = new Set<string>(selection.events.map(({ id }) => id));
  // what a selected response answers need not be selected itself
  const rows = selection.collection.events.flatMap((event) => {
    const answers = answersToEvent(selection.collection, event.id).filter((answer) => inside.has(answer.event.id));
    return [
      ...answers.map((answer) => responseRow(selection, event, answer)),
      ...(inside.has(event.id) ? claimsWithout(event, answers) : []).map((claim) => claimRow(selection, event, claim)),
    ];
  });
  return csvText(columns, rows);
}

const claimsWithout = (event: TimelineEvent, answers: readonly Answer[]): readonly Claim[] =>
  event.claims.filter(({ id }) => !answers.some(({ response }) => response.to.claim === id));

function responseRow(selection: Selection, event: TimelineEvent, answer: Answer): Row {
  const { collection } = selection;
  const { response, event: from } = answer;
  const carried = from.claims.filter(({ id }) => response.byClaim.includes(id));
  const claim = event.claims.find(({ id }) => id === response.to.claim) ?? null;
  return {
    ...claimRow(selection, event, claim),
    response: from.id,
    stance: response.stance,
    response_claims: cellOf(response.byClaim),
    response_text: carried.length === 0 ? from.title : carried.map(({ text }) => text).join("; "),
    part: response.part ?? "",
    basis: response.basis,
    response_speakers: names(selection, from.by),
    response_speaker_ids: ids(from.by),
    response_date: from.when.edtf,
    response_url: eventUrl(collection.site, from.id, carried[0]?.id ?? null),
  };
}

/** The columns of what is answered; those of the response are empty. */
function claimRow(selection: Selection, event: TimelineEvent, claim: Claim | null): Row {
  const by = claim === null || claim.by.length === 0 ? event.by : claim.by;
  return {
    event: event.id,
    claim: claim?.id ?? "",
    claim_text: claim?.text ?? "",
    mode: claim?.mode ?? "",
    reported: claim?.reported ?? "",
    speakers: names(selection, by),
    speaker_ids: ids(by),
    date: event.when.edtf,
    response: "",
    stance: "",
    response_claims: "",
    response_text: "",
    part: "",
    basis: "",
    response_speakers: "",
    response_speaker_ids: "",
    response_date: "",
    responses_to_event: String(answersToWhole(selection.collection, event.id).length),
    url: eventUrl(selection.collection.site, event.id, claim?.id ?? null),
    response_url: "",
  };
}

const names = ({ collection }: Selection, by: readonly Speaker[]): string =>
  cellOf(by.map(({ actor }) => actorName(collection, actor)));

const ids = (by: readonly Speaker[]): string => cellOf(by.map(({ actor }) => actor));
