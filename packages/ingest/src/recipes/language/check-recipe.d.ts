import type { Recipe } from './recipe.js';
import type { RecipeProblem } from './recipe-problem.js';
/** A recipe, or everything that is wrong with it. */
export type CheckedRecipe = {
    readonly recipe: Recipe;
} | {
    readonly problems: readonly RecipeProblem[];
};
/** Checks what a mapping file says, all of it, as far as that is possible without the files. */
export declare function checkRecipe(written: unknown): CheckedRecipe;
