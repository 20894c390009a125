import { z } from 'zod';
import type { Condition, Expression } from './recipe.js';
declare const expression: z.ZodType<Expression>;
/** The shape of a mapping file, before names of kinds, fields and joins are checked. */
export declare const recipeSchema: z.ZodObject<{
    recipe: z.ZodString;
    source: z.ZodString;
    description: z.ZodOptional<z.ZodString>;
    attribution: z.ZodOptional<z.ZodString>;
    currency: z.ZodOptional<z.ZodString>;
    zone: z.ZodOptional<z.ZodString>;
    reportsDeliveries: z.ZodDefault<z.ZodBoolean>;
    files: z.ZodArray<z.ZodObject<{
        required: z.ZodDefault<z.ZodBoolean>;
        zone: z.ZodOptional<z.ZodString>;
        joins: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodObject<{
            required: z.ZodDefault<z.ZodBoolean>;
            on: z.ZodRecord<z.ZodString, z.ZodType<Expression, unknown, z.core.$ZodTypeInternals<Expression, unknown>>>;
            encoding: z.ZodOptional<z.ZodString>;
            delimiter: z.ZodOptional<z.ZodString>;
            file: z.ZodString;
        }, z.core.$strict>>>;
        records: z.ZodArray<z.ZodObject<{
            kind: z.ZodString;
            when: z.ZodOptional<z.ZodType<Condition, unknown, z.core.$ZodTypeInternals<Condition, unknown>>>;
            firstWins: z.ZodDefault<z.ZodBoolean>;
            ensure: z.ZodDefault<z.ZodBoolean>;
            times: z.ZodOptional<z.ZodPreprocess<z.ZodObject<{
                column: z.ZodString;
                optional: z.ZodOptional<z.ZodBoolean>;
            }, z.core.$strict>, unknown>>;
            each: z.ZodOptional<z.ZodObject<{
                column: z.ZodString;
                separator: z.ZodString;
            }, z.core.$strict>>;
            fields: z.ZodRecord<z.ZodString, z.ZodUnknown>;
        }, z.core.$strict>>;
        encoding: z.ZodOptional<z.ZodString>;
        delimiter: z.ZodOptional<z.ZodString>;
        file: z.ZodString;
    }, z.core.$strict>>;
}, z.core.$strict>;
export { expression as expressionSchema };
