import { StageResolver } from './stage.resolver.js'

export const stagesModule = [StageResolver] as const
