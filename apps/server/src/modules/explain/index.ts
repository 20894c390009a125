import { ExplanationResolver } from './explanation.resolver.js'

export const explainModule = [ExplanationResolver] as const
