import { configureGlobal } from "fast-check";

// Loaded before the unit tests by `npm run test:long`: every property is tried on far more inputs.
configureGlobal({ numRuns: 5000 });
