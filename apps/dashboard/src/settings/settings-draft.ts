import type { WorkspaceSettingsInput } from '../gql/graphql.js'

/** What a change of a setting does. */
export type SettingsEffect = 'answers' | 'derived' | 'fromDay'

/** A setting in a form: its place in what the API takes, and how it is typed. */
export interface SettingsField {
  /** Names with dots between. */
  readonly path: string
  readonly label: string
  readonly about?: string
  readonly kind: 'text' | 'words' | 'number' | 'time' | 'day' | 'choice' | 'weekdays' | 'scores'
  readonly effect: SettingsEffect
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** What an empty field says; without it a value is needed. */
  readonly blank?: 'none' | 'unsaid'
  /** A choice whose values are numbers. */
  readonly isNumber?: boolean
}

/** What is typed, by the path of its field. */
export type SettingsDraft = Readonly<Record<string, string>>

/** What is wrong with a field before anybody asks the server. */
export interface SettingsProblem {
  readonly path: string
  readonly code: 'needed' | 'number'
}

/** The fields that say something else than before. */
export const changedFields = (
  fields: readonly SettingsField[],
  before: SettingsDraft,
  draft: SettingsDraft,
): readonly SettingsField[] =>
  fields.filter(({ path }) => (draft[path] ?? '').trim() !== (before[path] ?? '').trim())

/** What the fields ask to be changed, and what cannot be asked. */
export function settingsInput(
  fields: readonly SettingsField[],
  draft: SettingsDraft,
): { readonly input: WorkspaceSettingsInput; readonly problems: readonly SettingsProblem[] } {
  const input: Record<string, unknown> = {}
  const problems: SettingsProblem[] = []
  for (const field of fields) {
    const value = valueOf(field, (draft[field.path] ?? '').trim())
    if (value === 'needed' || value === 'number') problems.push({ path: field.path, code: value })
    else if (value !== undefined) put(input, field.path, value.is)
  }
  return { input, problems }
}

function valueOf(
  { kind, blank, isNumber }: SettingsField,
  text: string,
): { readonly is: unknown } | SettingsProblem['code'] | undefined {
  if (text === '')
    return blank === 'none' ? { is: null } : blank === 'unsaid' ? undefined : 'needed'
  switch (kind) {
    case 'number':
      return numberOf(text)
    case 'choice':
      return isNumber === true ? numberOf(text) : { is: text }
    case 'weekdays':
    case 'scores': {
      const numbers = text.split(LIST).map(Number)
      return numbers.every(Number.isFinite) ? { is: numbers } : 'number'
    }
    default:
      return { is: text }
  }
}

const numberOf = (text: string): { readonly is: number } | 'number' =>
  Number.isFinite(Number(text)) ? { is: Number(text) } : 'number'

/** 0, 10; 25 50 */
const LIST = /[,;\s]+/

function put(input: Record<string, unknown>, path: string, value: unknown): void {
  const [group = '', name] = split(path)
  if (name === undefined) input[group] = value
  else input[group] = { ...(input[group] as object | undefined), [name]: value }
}

function split(path: string): readonly string[] {
  const dot = path.indexOf('.')
  return dot < 0 ? [path] : [path.slice(0, dot), path.slice(dot + 1)]
}

/** Whether the server's words about a place of the input belong to a field; those of a group to all of it. */
export function isAbout(field: SettingsField, place: readonly string[]): boolean {
  const told = place.filter((name) => name !== 'settings').join('.')
  return told !== '' && (field.path === told || field.path.startsWith(`${told}.`))
}
