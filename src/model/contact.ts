/** Where a report of an error goes: an address of the web as it is, anything else as e-mail. */
export const contactHref = (contact: string): string => (/^https?:/.test(contact) ? contact : `mailto:${contact}`);

/**
 * Where a file of the collection is edited on the web, e.g. `https://host/owner/name/edit/main/content/events/a.md`;
 * `null` for a file that is named by its place on the machine: it was not built from the folder of the repository.
 */
export const editHref = (repo: string, path: string): string | null =>
  /^(?:\/|[A-Za-z]:)/.test(path) ? null : `${repo.replace(/\/$/, "")}/edit/main/${path}`;
