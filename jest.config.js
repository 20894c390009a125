/** Turns one TypeScript or Vue file into an ES module; decorators are the legacy ones of type-graphql and TypeORM. */
const swc = (decorators) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: false,
        useDefineForClassFields: false,
      },
    },
    module: { type: 'es6' },
  },
]

// A zone with half an hour and summer time, so that nobody leans on UTC by accident. Workers inherit it.
process.env.TZ = 'America/St_Johns'

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/packages', '<rootDir>/apps'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@leadlight/(metrics|compiler|engine|database|ingest|charts|testing)$':
      '<rootDir>/packages/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.ts$': swc(true) },
  testTimeout: 60_000,
  // Half of a test's time is the database's: two at once keep two cores busy.
  maxWorkers: 2,
}
