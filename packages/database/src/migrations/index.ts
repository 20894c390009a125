import type { MigrationInterface } from 'typeorm'

import { Foundation1700000000001 } from './0001-foundation.js'
import { Access1700000000002 } from './0002-access.js'

/** A migration as TypeORM takes it: a class whose name ends in its time. */
export type Migration = new () => MigrationInterface

/** This package's migrations, oldest first; other packages add theirs through `openDatabase`. */
export const MIGRATIONS: readonly Migration[] = [Foundation1700000000001, Access1700000000002]
