import type { Condition } from '../language/recipe.js';
import type { Expression } from '../language/recipe.js';
import type { Reader } from './row.js';
/** What compiles an expression that is read as text. */
export type CompileText = (expression: Expression) => Reader<string>;
/** What answers a question about a row. */
export declare function compileCondition(condition: Condition, compileText: CompileText): (cells: readonly string[]) => boolean;
