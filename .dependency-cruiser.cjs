/** What each package may import of ours; nothing else. The picture of it is in docs/architecture.md. */
const mayImport = {
  'packages/metrics': [],
  'packages/compiler': ['packages/metrics'],
  'packages/engine': [],
  'packages/database': ['packages/engine', 'packages/metrics'],
  'packages/ingest': ['packages/database', 'packages/metrics'],
  'packages/charts': ['packages/metrics'],
  'apps/dashboard': ['packages/metrics', 'packages/charts'],
  'apps/server': [
    'packages/metrics',
    'packages/compiler',
    'packages/engine',
    'packages/database',
    'packages/ingest',
  ],
  // It runs the built server as a process and imports none of it.
  'apps/bench': ['packages/metrics', 'packages/engine', 'packages/database', 'packages/ingest'],
  'packages/testing': [
    'packages/metrics',
    'packages/compiler',
    'packages/engine',
    'packages/database',
    'packages/ingest',
    'packages/charts',
  ],
}

const tests = '\\.test\\.ts$'

/** Matches a workspace by its folder and, where nothing is built yet, by its name: packages/metrics, @leadlight/metrics. */
const workspace = (folder) => `^(${folder}|@leadlight/${folder.split('/')[1]})(/|$)`

const anyWorkspace = '^((packages|apps)/[^/]+|@leadlight/[^/]+)(/|$)'

const importTable = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `${folder.replace('/', '-')}-imports`,
  comment: `${folder} may import ${allowed.join(', ') || 'nothing of ours'}: two sides of a wall must not know each other.`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: tests },
  to: { path: anyWorkspace, pathNot: [folder, ...allowed].map(workspace) },
}))

module.exports = {
  forbidden: [
    ...importTable,
    {
      name: 'apps-are-leaves',
      comment: 'Nobody imports an app: what two of them need is a package.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: { path: '^apps/([^/]+)/', pathNot: '^$1/$2/' },
    },
    {
      name: 'testing-is-for-tests',
      comment:
        'Worlds and oracles are imported by tests only: nothing that runs for a user leans on them.',
      severity: 'error',
      from: { pathNot: [tests, '^packages/testing/'] },
      to: { path: workspace('packages/testing') },
    },
    {
      name: 'front-door-only',
      comment: 'Import @leadlight/<package>: what its index does not export is its own business.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: {
        path: '^(packages|apps)/[^/]+/',
        pathNot: ['^$1/$2/', '^packages/[^/]+/(dist|src)/index\\.(js|ts|d\\.ts)$'],
      },
    },
    {
      name: 'no-cycles',
      comment:
        'Files that need each other are one idea: join them, or move what both need below both.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'tests-are-leaves',
      comment: 'Nothing imports a test.',
      severity: 'error',
      from: {},
      to: { path: tests },
    },
    {
      name: 'metrics-one-library',
      comment:
        'metrics runs in server and browser: pure TypeScript, and temporal-polyfill for zones.',
      severity: 'error',
      from: { path: '^packages/metrics/', pathNot: tests },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'],
        pathNot: ['(^|/)temporal-polyfill(/|$)', '^packages/', '^@leadlight/'],
      },
    },
    {
      name: 'compiler-no-input-output',
      comment:
        'The compiler is pure: from a question to a statement, without files, network or clock.',
      severity: 'error',
      from: { path: '^packages/compiler/', pathNot: tests },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'],
        pathNot: ['^packages/', '^@leadlight/'],
      },
    },
    {
      name: 'browser-no-node',
      comment: 'This runs in a browser.',
      severity: 'error',
      from: { path: '^(packages/charts|apps/dashboard)/src/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'apexcharts-in-one-place',
      comment: 'packages/charts/src/apex is the only importer of the charting library.',
      severity: 'error',
      from: { pathNot: '^packages/charts/src/apex/' },
      to: { path: '(^|/)(vue3-)?apexcharts(/|$)' },
    },
    {
      name: 'no-folder-of-leftovers',
      comment: 'A folder is named for what it holds; these names hold anything.',
      severity: 'error',
      from: {},
      to: {
        path: '^(packages|apps)/.*/(utils?|helpers?|common|shared|lib|misc)/',
        pathNot: '/(node_modules|dist)/',
      },
    },
    {
      name: 'resolves',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: '^apps/dashboard/src/gql/' },
      to: { couldNotResolve: true, pathNot: '^@leadlight/' },
    },
  ],
  options: {
    exclude: { path: '(^|/)(dist|coverage|\\.turbo)/(?!index\\.)' },
    doNotFollow: { path: ['node_modules', '(^|/)dist/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.js', '.vue', '.d.ts', '.json'],
    },
  },
}
