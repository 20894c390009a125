import vue from 'eslint-plugin-vue'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Forbids a piece of syntax, in scripts and in Vue templates, and says why. */
const fence = (message, ...selectors) => ({
  create(context) {
    const report = (node) => context.report({ node, message })
    const visitor = Object.fromEntries(selectors.map((selector) => [selector, report]))
    const inTemplates = context.sourceCode.parserServices.defineTemplateBodyVisitor
    return inTemplates ? inTemplates(visitor, visitor) : visitor
  },
})

// All lower or all upper case, so that "Select a metric from the list" is prose.
// 'with recent as (select 1)' and 'UPDATE lead SET name = $1' are statements.
const statement = [
  'select\\s+(\\*|\\d|[\'"$]|distinct\\s|[^]*?(\\sfrom\\s|\\w\\())',
  'insert\\s+into\\s',
  'update\\s+\\S+\\s+(as\\s+\\w+\\s+)?set\\s',
  'delete\\s+from\\s',
  'with\\s+(recursive\\s+)?\\w+\\s*(\\([^)]*\\)\\s*)?as\\s+(not\\s+)?(materialized\\s*)?\\(',
]
const startsStatement = `/^\\s*(${statement.concat(statement.map(upperCaseWords)).join('|')})/`

/** The same pattern for upper-case keywords; escapes such as \\s stay as they are. */
function upperCaseWords(pattern) {
  return pattern.replace(/(\\.)|[a-z]+/g, (text, escape) => escape ?? text.toUpperCase())
}

/** The walls of the house that are made of syntax; those made of imports stand in .dependency-cruiser.cjs. */
const fences = {
  rules: {
    environment: fence(
      "Settings are read and checked once, in the app's config.ts: take the value as an argument.",
      'MemberExpression[object.name="process"][property.name="env"]',
      'MemberExpression[object.name="process"][property.value="env"]',
      'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]',
    ),
    clock: fence(
      'No clock and no chance here: now is an argument, so that a question asked twice gets one answer.',
      'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
      'CallExpression[callee.object.name="performance"][callee.property.name="now"]',
      'MemberExpression[object.name="Temporal"][property.name="Now"]',
      'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
      'CallExpression[callee.object.name="crypto"][callee.property.name="randomUUID"]',
    ),
    numbers: fence(
      'Numbers become text in packages/metrics/src/format alone, so that one number reads the same everywhere.',
      'MemberExpression[object.name="Intl"][property.name="NumberFormat"]',
      'CallExpression[callee.property.name=/^(toLocaleString|toFixed|toPrecision)$/]',
    ),
    sql: fence(
      'SQL is made in packages/compiler/src/sql and packages/database alone: ask through them, so that no number has a second definition.',
      `Literal[value=${startsStatement}]`,
      `TemplateLiteral[quasis.0.value.raw=${startsStatement}]`,
    ),
    apexcharts: fence(
      'Only packages/charts/src/apex knows the charting library: draw with the components of @leadlight/charts.',
      'ImportDeclaration[source.value=/^(vue3-)?apexcharts/]',
      'ImportExpression[source.value=/^(vue3-)?apexcharts/]',
    ),
    'data-source': fence(
      'Connections belong to packages/database, where every statement passes the door that sets the workspace.',
      'ImportDeclaration[source.value="typeorm"] > ImportSpecifier[imported.name="DataSource"]',
      'ExportNamedDeclaration[source.value="typeorm"] > ExportSpecifier[local.name="DataSource"]',
    ),
    'default-export': fence(
      'Name the export: a thing has one name wherever it is imported.',
      'ExportDefaultDeclaration',
      'ExportSpecifier[exported.name="default"]',
    ),
    enum: fence(
      'Write a union of strings: enums exist for type-graphql only.',
      'TSEnumDeclaration',
    ),
  },
}

const tests = ['**/*.test.ts', 'packages/testing/**']
const toolConfigs = ['*.js', '*.cjs', '**/*.config.{js,ts}', '**/codegen.ts']

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      '**/coverage/',
      '**/.turbo/',
      '**/node_modules/',
      'apps/dashboard/src/gql/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...vue.configs['flat/essential'],
  {
    files: ['**/*.{ts,vue,js,cjs}'],
    plugins: { '@typescript-eslint': tseslint.plugin, leadlight: fences },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-restricted-globals': ['error', 'event', 'name', 'status'],
      'no-sequences': 'error',
      'no-unreachable': 'error',
      'no-dupe-keys': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-self-compare': 'error',
      'no-empty': 'error',
      'no-irregular-whitespace': 'error',
      'no-control-regex': 'off',
    },
  },
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
  {
    files: ['**/*.{ts,vue}'],
    languageOptions: {
      parserOptions: {
        parser: tseslint.parser,
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-array-delete': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-namespace': 'error',
      '@typescript-eslint/no-require-imports': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'leadlight/default-export': 'error',
      'leadlight/enum': 'error',
      'leadlight/environment': 'error',
      'leadlight/numbers': 'error',
      'leadlight/apexcharts': 'error',
      'leadlight/data-source': 'error',
    },
  },
  {
    // TypeScript cannot see into a .vue file from outside it, so these hold where everything has a type.
    files: ['packages/**/*.ts', 'apps/server/**/*.ts'],
    ignores: ['packages/charts/**', '**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
    },
  },
  {
    files: ['**/*.vue'],
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/component-name-in-template-casing': ['error', 'PascalCase'],
      'vue/define-emits-declaration': ['error', 'type-based'],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/html-button-has-type': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/no-ref-object-reactivity-loss': 'error',
      'vue/no-undef-components': ['error', { ignorePatterns: ['^Router(Link|View)$'] }],
      'vue/no-unused-refs': 'error',
      'vue/no-v-html': 'error',
    },
  },
  {
    files: ['packages/{metrics,compiler}/src/**/*.ts'],
    rules: { 'leadlight/clock': 'error' },
  },
  {
    // The engine asks a server about itself (its version, its databases); it never asks about data.
    files: ['apps/**/*.{ts,vue}', 'packages/{metrics,compiler,ingest,charts}/**/*.{ts,vue}'],
    ignores: ['packages/compiler/src/sql/**', ...tests],
    rules: { 'leadlight/sql': 'error' },
  },
  {
    files: ['packages/*/src/**/*.{ts,vue}', 'apps/dashboard/**/*.{ts,vue}'],
    ignores: tests,
    rules: { 'no-console': 'error' },
  },
  // The rooms inside the fences.
  {
    files: [
      'apps/*/src/config.ts',
      // PostgreSQL runs as a child process and needs the PATH it was started with.
      'packages/engine/src/embedded/spawn-options.ts',
      ...tests,
      ...toolConfigs,
    ],
    rules: { 'leadlight/environment': 'off' },
  },
  { files: ['packages/metrics/src/format/**', ...tests], rules: { 'leadlight/numbers': 'off' } },
  { files: ['packages/charts/src/apex/**'], rules: { 'leadlight/apexcharts': 'off' } },
  {
    // The second: how others would have built it, for comparison.
    files: ['packages/database/src/**', 'apps/bench/src/usual-way/**'],
    rules: { 'leadlight/data-source': 'off' },
  },
  { files: ['apps/server/src/**'], rules: { 'leadlight/enum': 'off' } },
  { files: toolConfigs, rules: { 'leadlight/default-export': 'off' } },
  {
    // What a tool reads lies outside every tsconfig.
    files: toolConfigs,
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { parserOptions: { projectService: false } },
  },
)
