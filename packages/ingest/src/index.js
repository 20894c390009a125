export { generateWorld } from './generator/generate-world.js';
export { loadWorld } from './generator/load-world.js';
export { worldDescription } from './generator/world-description.js';
export { WorldError } from './generator/world-error.js';
export { ImportError } from './recipes/import-error.js';
export { loadRecipe } from './recipes/language/load-recipe.js';
export { shippedRecipes } from './recipes/language/shipped-recipes.js';
export { importFolder } from './recipes/run/import-folder.js';
export { parseImportArguments } from './recipes/run/parse-import-arguments.js';
export { databaseImportStore } from './recipes/run/database-import-store.js';
//# sourceMappingURL=index.js.map