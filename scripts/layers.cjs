/**
 * The layering rule: routes → http and components → domain → repositories → db.
 * tests/architecture/layers.test.ts plants one violation of each rule and sees it fail.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Modules that need each other are one module, or hide a third.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "pages-ask-the-domain",
      comment: "Routes, components and http reach the database through the domain's use cases only.",
      severity: "error",
      from: { path: "^app/(routes|components|http)/" },
      to: { path: "(-repository\\.server\\.ts$)|(^db/(?!vocabulary))", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "sql-lives-in-repositories",
      comment: "Only repositories and db itself know drizzle, better-sqlite3 and the schema.",
      severity: "error",
      from: { path: "^app/", pathNot: "-repository\\.server\\.ts$" },
      to: {
        path: "(node_modules/(drizzle-orm|better-sqlite3))|(^db/schema)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "domain-knows-no-pages",
      comment: "The domain never sees a Request, a Response or React.",
      severity: "error",
      from: { path: "^app/domain/" },
      to: { path: "^app/(routes|components|http)/|node_modules/(@remix-run|react|react-dom|express)/" },
    },
    {
      name: "repositories-are-private",
      comment: "A subject reaches another through its use cases, never its repository.",
      severity: "error",
      from: { path: "^app/domain/([^/]+)/" },
      to: { path: "^app/domain/[^/]+/.*-repository\\.server\\.ts$", pathNot: "^app/domain/$1/" },
    },
    {
      name: "rules-are-pure",
      comment: "Rules, forms and messages import nothing but lib, vocabulary and each other.",
      severity: "error",
      from: { path: "-(rules|form|messages)\\.ts$" },
      to: {
        path: "\\.server\\.ts$|^db/(?!vocabulary)|^app/(routes|http|components)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "db-knows-nothing-above",
      severity: "error",
      from: { path: "^db/" },
      to: { path: "^(app|seed|scripts|tests)/" },
    },
    {
      name: "lib-knows-nothing",
      comment: "lib has no domain words and no input or output.",
      severity: "error",
      from: { path: "^app/lib/" },
      to: { path: "^(db|seed|scripts|tests)/|^app/(?!lib/)" },
    },
    {
      name: "no-server-code-in-the-browser",
      comment: "Components are markup: they may name server types, never load server code.",
      severity: "error",
      from: { path: "^app/(components|lib)/" },
      to: { path: "\\.server\\.tsx?$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      from: { path: "^(app|db|seed|scripts)/" },
      to: { path: "^tests/" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ["node_modules", "^build/"] },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".cjs"] },
  },
};
