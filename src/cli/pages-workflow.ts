/**
 * A workflow that publishes a collection, which is a repository of its own, with GitHub Pages. `program` is what npm
 * installs there: a version, an address, or a path in the repository.
 */
export const pagesWorkflow = (
  program: string,
): string => `# Publishes this collection with GitHub Pages on every push to main.
# Choose "GitHub Actions" as the source in Settings → Pages.
name: Publish

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions:
  contents: read
  pages: write
  id-token: write

concurrency:
  group: pages
  cancel-in-progress: true

env:
  # What npm installs: a version, the address of a packed file, or its path in this repository.
  CLAIMLINE: ${program}

jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - id: pages
        uses: actions/configure-pages@v5
      # Beside the collection, not in it.
      - run: npm install --prefix "$RUNNER_TEMP/claimline" "$CLAIMLINE"
      - run: echo "$RUNNER_TEMP/claimline/node_modules/.bin" >> "$GITHUB_PATH"
      - run: claimline check --content . --strict --format github
      - run: >-
          claimline build --content . --out "$RUNNER_TEMP/site"
          --site "\${{ steps.pages.outputs.origin }}" --base "\${{ steps.pages.outputs.base_path }}"
      - uses: actions/upload-pages-artifact@v3
        with:
          path: \${{ runner.temp }}/site
      - id: deployment
        uses: actions/deploy-pages@v4
`;
