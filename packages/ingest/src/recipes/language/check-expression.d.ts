import type { Condition, Expression } from './recipe.js';
import type { RecipePath, RecipeProblem } from './recipe-problem.js';
import type { FieldType } from './record-shapes.js';
/** What an expression is checked against. */
export interface ExpressionScope {
    readonly joins: readonly string[];
    readonly report: (problem: RecipeProblem) => void;
}
/** Reports everything about an expression that can be known without a file. */
export declare function checkExpression(expression: Expression, type: FieldType, path: RecipePath, scope: ExpressionScope): void;
/** Reports everything about a condition that can be known without a file. */
export declare function checkCondition(condition: Condition, path: RecipePath, scope: ExpressionScope): void;
