import { ViewerResolver } from './viewer.resolver.js'
import { WorkspaceResolver } from './workspace.resolver.js'

export const viewerModule = [ViewerResolver, WorkspaceResolver] as const
