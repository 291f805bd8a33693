import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { schemaOf } from "#compile/schema/schemas.ts";
import { isWebAddress, nearestAddress } from "#model/web-address.ts";

const site = (fields: object) =>
  schemaOf("site", false).safeParse({
    schema: 1,
    title: "Grid record",
    description: "Statements.",
    url: "https://example.org",
    timeline: "all",
    ...fields,
  });

describe("an address of the web", () => {
  it("has a host, and behind it at most a port", () => {
    for (const text of [
      "https://example.org",
      "http://localhost:4321/",
      "https://example.org:8443/a?b#c",
      "https://[2001:db8::1]/",
      "https://пример.испытание/страница",
      "HTTPS://EXAMPLE.ORG",
    ]) {
      assert.ok(isWebAddress(text), text);
    }
    for (const text of [
      "https://courier.example:8O80/outage",
      "https://courier.example:80800/",
      "https://[bad",
      "https://256.0.0.1/",
      "https://",
      "https:///example.org",
      "ftp://example.org/",
      "example.org",
    ]) {
      assert.ok(!isWebAddress(text), text);
    }
  });

  it("is suggested where letters stand for the digits of a port", () => {
    assert.equal(nearestAddress("https://courier.example:8O8l/outage"), "https://courier.example:8081/outage");
    assert.equal(nearestAddress("https://courier.example:port/"), null);
    assert.equal(nearestAddress("https://courier.example:8080/"), null);
  });
});

describe("the base of a site", () => {
  it("goes down, never up", () => {
    for (const base of ["/", "/record/", "/a.b/c..d/", "/.well-known/"]) assert.ok(site({ base }).success, base);
    for (const base of ["/../x/", "/x/../", "/./", "/%2e%2E/x/", "//x/", "/x\\y/", "x/"]) {
      assert.ok(!site({ base }).success, base);
    }
  });
});
