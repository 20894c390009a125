/** The names of the recipes that come with the product. */
export declare function shippedRecipes(): string[];
/** Where the mapping file of a shipped recipe is. */
export declare function shippedRecipePath(name: string): string;
