import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { actorHref, eventHref, href, mediaPath, sourceHref } from "./addresses.ts";
import { contactHref, editHref } from "./contact.ts";

describe("an address", () => {
  it("stands under its base with one slash between, however both are written", () => {
    for (const base of ["/sub/", "/sub"]) {
      for (const path of ["events/", "/events/"]) assert.equal(href(base, path), "/sub/events/");
    }
    assert.equal(href("/", ""), "/");
  });

  it("of a claim is a place on its event's page", () => {
    assert.equal(eventHref("/", "a", "first"), "/events/a/#first");
    assert.equal(eventHref("/sub/", "a"), "/sub/events/a/");
  });

  it("of an actor and of a source end in a slash, as the pages do", () => {
    assert.equal(actorHref("/", "a"), "/actors/a/");
    assert.equal(sourceHref("/", "a"), "/sources/a/");
  });

  it("of a file holds nothing of its name that would mean something in an address", () => {
    assert.equal(mediaPath("2020/a mast, 50% #1?.jpg"), "media/2020/a%20mast%2C%2050%25%20%231%3F.jpg");
  });

  it("for reports is the web's own, else e-mail", () => {
    assert.equal(contactHref("https://site.example/report"), "https://site.example/report");
    assert.equal(contactHref("editors@site.example"), "mailto:editors@site.example");
  });

  it("for editing leads to the file in its repository", () => {
    assert.equal(
      editHref("https://host.example/o/n/", "content/a.md"),
      "https://host.example/o/n/edit/main/content/a.md",
    );
    for (const path of ["/home/me/content/a.md", "C:/content/a.md"])
      assert.equal(editHref("https://h.example", path), null);
  });
});
