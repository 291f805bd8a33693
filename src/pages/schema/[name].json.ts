import type { APIRoute } from "astro";
import { publishedSchemas } from "#publish/json-schemas.ts";
import { authoringSchemas } from "#shell/authoring-schemas.ts";
import { collection } from "#shell/collection.ts";

interface Props extends Record<string, unknown> {
  readonly schema: object;
}

export async function getStaticPaths() {
  const { site } = await collection();
  return Object.entries({ ...publishedSchemas(site), ...authoringSchemas(site) }).map(([path, schema]) => ({
    params: { name: path.replace(/^schema\/|\.json$/g, "") },
    props: { schema },
  }));
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(`${JSON.stringify(props.schema, null, 2)}\n`, {
    headers: { "content-type": "application/schema+json" },
  });
