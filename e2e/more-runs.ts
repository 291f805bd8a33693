import { registerHooks } from "node:module";
import fc from "fast-check";

// Loaded before the unit tests by `npm run test:long`: every property is tried on fifty times as many new inputs, also
// one that says how many it needs, which no setting of fast-check's would change. So the tests get this file for it.
const factor = 50;

const assert = <Values>(property: fc.IRawProperty<Values>, parameters?: fc.Parameters<Values>) =>
  fc.assert(property, { ...parameters, numRuns: factor * (parameters?.numRuns ?? 100) });

// biome-ignore lint/style/noDefaultExport: fast-check has one
export default { ...fc, assert };

registerHooks({
  resolve: (name, context, next) =>
    name === "fast-check" && context.parentURL?.endsWith(".test.ts") === true
      ? { url: import.meta.url, shortCircuit: true }
      : next(name, context),
});
