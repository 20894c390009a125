import type { z } from 'zod';
import type { RecipePath, RecipeProblem } from './recipe-problem.js';
/** What the schema has against a mapping file, in this project's words. */
export declare function schemaProblems(error: z.ZodError, base: RecipePath): RecipeProblem[];
