import { v5 } from "uuid";
import type { Site } from "#model/site.ts";
import { siteUrl } from "#model/site-url.ts";

/** Path of the schema of our extension under the base. */
export const stixExtensionPath = "schema/stix-extension-1.json";

/** Id of our extension, the same for every site: it names the format. */
export const extensionId = `extension-definition--${v5("https://claimline.invalid/stix-extension-1", v5.URL)}` as const;

/**
 * Id of a STIX object: its type and a UUID of version 5 over the address of the collection and a name in it, so that
 * the same thing keeps its id in every build and every file.
 */
export const stixId = (site: Site, type: string, name: string): string =>
  `${type}--${v5(`${type} ${name}`, v5(siteUrl(site, ""), v5.URL))}`;
