import { siteConfig } from "./src/shell/site-config.ts";

/** For Astro's own tools, such as `astro check`; the command line asks for the same configuration. */
export default siteConfig();
