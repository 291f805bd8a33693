// Leads from a former address to the page's own, with what was asked of it.
const link = document.querySelector("a[data-forward]");
if (link) location.replace(link.href + location.search + location.hash);
