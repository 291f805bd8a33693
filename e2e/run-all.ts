import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Names of the tests that failed, where the suite says them. */
  readonly names?: readonly string[];
}
interface Suite {
  readonly name: string;
  readonly command: string;
  /** Reads what the suite wrote; one step is one test where nothing is read. */
  readonly count?: () => Count;
}

const REPORTS = "test-results";
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const unitReport = `--test-reporter=spec --test-reporter-destination=stdout --test-reporter=tap --test-reporter-destination=${REPORTS}/unit.tap`;

const suites: readonly Suite[] = [
  ...Object.keys(scripts).flatMap((name) =>
    name.startsWith("lint:") ? [{ name, command: `npm run -s ${name}` }] : [],
  ),
  {
    name: "unit",
    command: `node --import ./e2e/same-runs.ts ${unitReport} --test "src/**/*.test.ts"`,
    count: unitCount,
  },
  { name: "check", command: "npm run -s check -- --strict" },
  { name: "build", command: "npm run -s build" },
  { name: "e2e", command: "npm run -s test:e2e", count: browserCount },
];

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS);
let passed = 0;
let failed = 0;
const names: string[] = [];
for (const suite of suites) {
  console.log(`\n── ${suite.name} ──`);
  const count = await run(suite);
  passed += count.passed;
  failed += count.failed;
  if (count.failed > 0) names.push(...(count.names ?? []).map((name) => `${suite.name}: ${name}`));
  if (count.failed > 0 && !count.names?.length) names.push(suite.name);
  console.log(`${suite.name}: ${count.passed} passed, ${count.failed} failed`);
}
// Whoever sees only the end of this output must still learn what to mend.
for (const name of names) console.log(`failed: ${name}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Every suite runs, whatever became of the one before; one that fails without saying how counts as one failure. */
async function run({ command, count }: Suite): Promise<Count> {
  const clean = await new Promise<boolean>((resolve) => {
    spawn(command, { shell: true, stdio: "inherit" }).on("exit", (code) => resolve(code === 0));
  });
  const counted = count === undefined ? { passed: Number(clean), failed: 0 } : reported(count);
  return clean || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

function reported(count: () => Count): Count {
  try {
    return count();
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function unitCount(): Count {
  const tap = readFileSync(`${REPORTS}/unit.tap`, "utf8");
  const total = (name: string): number => Number(new RegExp(`^# ${name} (\\d+)$`, "m").exec(tap)?.[1]);
  const names = [...tap.matchAll(/^ *not ok \d+ - (.+)$/gm)].map(([, name = ""]) => name);
  return { passed: total("pass"), failed: total("fail") + total("cancelled"), names };
}

interface BrowserSuite {
  readonly specs?: readonly { readonly title: string; readonly file: string; readonly ok: boolean }[];
  readonly suites?: readonly BrowserSuite[];
}

function browserCount(): Count {
  const { stats, suites: found } = JSON.parse(readFileSync(`${REPORTS}/e2e.json`, "utf8")) as {
    stats: { expected: number; unexpected: number; flaky: number };
    suites: readonly BrowserSuite[];
  };
  const failures = (suite: BrowserSuite): readonly string[] => [
    ...(suite.specs ?? []).filter(({ ok }) => !ok).map(({ file, title }) => `${file} ${title}`),
    ...(suite.suites ?? []).flatMap(failures),
  ];
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, names: found.flatMap(failures) };
}
