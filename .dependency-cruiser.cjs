/** Who may enter whom. Each rule is a sentence; its comment is the advice for the offender. */
module.exports = {
  forbidden: [
    {
      name: "cleaner-is-pure",
      comment:
        "The library takes bytes and gives a document. Files, network and AWS belong to the doors: lambdas/, local/, cli/.",
      severity: "error",
      from: { path: "^cleaner/" },
      to: {
        path: "^(@aws|node_modules/@aws)|^(node:)?(fs|net|http|https|http2|dgram|dns|tls|child_process|worker_threads|cluster|timers|process|os)(/|$)",
      },
    },
    {
      name: "cleaner-knows-no-door",
      comment:
        "The library is entered, it never goes out: move what both need into cleaner/ or hand it in as an argument.",
      severity: "error",
      from: { path: "^cleaner/" },
      to: { path: "^(archives|lambdas|infra|local|cli|review|bench|training|test)/" },
    },
    {
      name: "archives-know-no-door",
      comment:
        "archives/ turns any stream into pages: whoever opens the stream (S3, a file) and takes the pages is a door, and hands both in.",
      severity: "error",
      from: { path: "^archives/" },
      to: {
        path: "^(lambdas|infra|local|cli|bench|training|test)/|^cleaner/(?!(index|records)[.]ts$)|^(@aws|node_modules/@aws)|^(node:)?(fs|net|http|https|child_process|worker_threads)(/|$)",
      },
    },
    {
      name: "archives-by-the-front-door",
      comment: "Enter archives/ by its index.ts, or by limits and names that infra may read in a contract.",
      severity: "error",
      from: { path: "^(lambdas|local|cli|bench)/" },
      to: { path: "^archives/", pathNot: "^archives/index[.]ts$" },
    },
    {
      name: "overrides-by-the-front-door",
      comment: "Enter overrides/ by its index.ts. Functions get checked JSON instead: they need no YAML to start.",
      severity: "error",
      from: { path: "^(local|cli|infra|lambdas|review)/" },
      to: { path: "^overrides/", pathNot: "^overrides/index[.]ts$" },
    },
    {
      name: "export-is-pure",
      comment:
        "export/ turns documents into rows and texts: files and networks belong to whoever calls it (cli/export).",
      severity: "error",
      from: { path: "^export/" },
      to: {
        path: "^(archives|lambdas|infra|local|cli|review|bench|training|test)/|^cleaner/(?!index[.]ts$)|^(@aws|node_modules/@aws)|^(node:)?(fs|net|http|https|child_process|worker_threads|process|os)(/|$)",
      },
    },
    {
      name: "export-by-the-front-door",
      comment: "Enter export/ by its index.ts.",
      severity: "error",
      from: { path: "^(lambdas|local|cli|bench)/" },
      to: { path: "^export/", pathNot: "^export/index[.]ts$" },
    },
    {
      name: "review-by-the-front-door",
      comment: "Enter review/ by its index.ts; what else is there runs in a browser or builds what runs there.",
      severity: "error",
      from: { path: "^(local|cli)/" },
      to: { path: "^review/", pathNot: "^review/index[.]ts$" },
    },
    {
      name: "front-door-only",
      comment:
        "Enter the library by cleaner/index.ts (or its published documents contract); its rooms may be rearranged at any time.",
      severity: "error",
      from: { path: "^(lambdas|local|cli|review|bench|scale|infra)/" },
      to: { path: "^cleaner/", pathNot: "^cleaner/index[.]ts$" },
    },
    {
      name: "training-sees-features-only",
      comment: "training/ dumps what the library computes: enter by cleaner/index.ts or cleaner/training.ts.",
      severity: "error",
      from: { path: "^training/" },
      to: { path: "^cleaner/", pathNot: "^cleaner/(index|training)[.]ts$" },
    },
    {
      name: "steps-do-not-visit-steps",
      comment:
        "A step sees model/, rules/, text/ and itself. What two steps share moves to text/ or model/; clean-page.ts wires the steps.",
      severity: "error",
      from: { path: "^cleaner/(decode|blocks|judge|sections|document)/" },
      to: { path: "^cleaner/(decode|blocks|judge|sections|document)/", pathNot: "^cleaner/$1/" },
    },
    {
      name: "rules-import-nothing",
      comment: "Rule tables are rows: no code enters them but their own row types.",
      severity: "error",
      from: { path: "^cleaner/rules/" },
      to: { pathNot: "^cleaner/rules/" },
    },
    {
      name: "model-is-the-ground",
      comment: "model/ holds the words everyone speaks; it may read rules/ for the rule ids and nothing else of ours.",
      severity: "error",
      from: { path: "^cleaner/model/" },
      to: { path: "^cleaner/", pathNot: "^cleaner/(model|rules)/" },
    },
    {
      name: "text-is-the-ground",
      comment: "text/ holds tools on plain strings; it knows no step.",
      severity: "error",
      from: { path: "^cleaner/text/" },
      to: { path: "^cleaner/", pathNot: "^cleaner/(text|model|rules)/" },
    },
    {
      name: "learned-is-the-ground",
      comment:
        "learned/ decodes and evaluates trained tables over plain text; what the scores decide is the business of the step that asks.",
      severity: "error",
      from: { path: "^cleaner/learned/" },
      to: { path: "^cleaner/", pathNot: "^cleaner/(learned|text|model)/" },
    },
    {
      name: "infra-reads-contracts-only",
      comment: "The ground knows a lambda's names, not its code: read lambdas/<name>/contract.ts.",
      severity: "error",
      from: { path: "^infra/" },
      to: { path: "^(lambdas/(?!.*contract[.]ts$)|local/|cli/|bench/|training/)" },
    },
    {
      name: "lambdas-know-no-laptop",
      comment: "Deployed code can't depend on what exists on a laptop only.",
      severity: "error",
      from: { path: "^lambdas/" },
      to: { path: "^(local|cli|infra|bench|training|test)/" },
    },
    {
      name: "no-circles",
      comment: "Two files that need each other are one file, or a third is missing.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "A file that nobody reads and that is no front door is dead: delete it.",
      severity: "error",
      from: { orphan: true, pathNot: "^(cli/winnow[.]mjs|bench/|scale/|training/|local/)" },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      conditionNames: ["import", "require", "node", "default", "types"],
      exportsFields: ["exports"],
    },
  },
};
