import { BackTestResolver } from './back-test.resolver.js'

export const backTestModule = [BackTestResolver] as const
