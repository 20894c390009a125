import { SettingsResolver } from './settings.resolver.js'

export const settingsModule = [SettingsResolver] as const
