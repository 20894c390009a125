import type { Recipe } from './recipe.js';
/**
 * Reads a recipe by its shipped name, or from a mapping file of one's own.
 *
 * @throws ImportError `RECIPE_UNKNOWN`, `RECIPE_UNREADABLE`, `RECIPE_INVALID` with all problems
 */
export declare function loadRecipe(nameOrPath: string): Promise<Recipe>;
/**
 * Reads the text of a mapping file; `name` is how messages call it.
 *
 * @throws ImportError `RECIPE_UNREADABLE`, `RECIPE_INVALID` with all problems
 */
export declare function parseRecipe(text: string, name: string): Recipe;
