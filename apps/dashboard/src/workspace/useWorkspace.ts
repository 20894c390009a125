import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import type { ShellLayout_ViewerQuery } from '../gql/graphql.js'

/** The workspace that the pages below the shell are about. */
export type Workspace = ShellLayout_ViewerQuery['viewer']['workspace']

export interface UseWorkspaceReturn {
  readonly viewer: ComputedRef<ShellLayout_ViewerQuery['viewer']>
  readonly workspace: ComputedRef<Workspace>
  readonly segments: ComputedRef<ShellLayout_ViewerQuery['segments']>
}

const SHELL: InjectionKey<ComputedRef<ShellLayout_ViewerQuery>> = Symbol('shell')

/** Gives the pages what the shell has loaded; only once it is there. */
export function provideWorkspace(shell: ComputedRef<ShellLayout_ViewerQuery>): void {
  provide(SHELL, shell)
}

/** Who is looking, and at which workspace. */
export function useWorkspace(): UseWorkspaceReturn {
  const shell = inject(SHELL)
  if (!shell) throw new Error('No workspace above this component: it belongs below ShellLayout.')
  return {
    viewer: computed(() => shell.value.viewer),
    workspace: computed(() => shell.value.viewer.workspace),
    segments: computed(() => shell.value.segments),
  }
}
