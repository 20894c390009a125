import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: '../server/schema.graphql',
  documents: ['src/**/*.{ts,vue}', '!src/gql/**'],
  generates: {
    './src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        immutableTypes: true,
        avoidOptionals: { field: true },
        scalars: {
          AttributionModelId: 'string',
          Date: 'string',
          DateTime: 'string',
          Decimal: 'string',
          DimensionId: 'string',
          GoalId: 'string',
          StageId: 'string',
          JSON: 'unknown',
          Value: 'string | number | boolean | null',
        },
      },
    },
  },
}

// The generator reads its configuration from a default export.
export default config
