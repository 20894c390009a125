import { FrameResolver } from './frame.resolver.js'

export const frameModule = [FrameResolver] as const
