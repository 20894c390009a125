import type { AssetRecord } from '@leadlight/database';
/** A page, e-mail, paper or talk of the company, by the reference that facts use. */
export interface Asset {
    readonly ref: string;
    readonly name: string;
    readonly assetType: AssetRecord['assetType'];
    readonly url?: string;
}
export declare const landingPage: (name: string) => Asset;
export declare const emailAsset: (name: string) => Asset;
export declare const webinarAsset: (name: string) => Asset;
/** What the company always has on its site. */
export declare const SITE: {
    readonly home: Asset;
    readonly pricing: Asset;
    readonly product: Asset;
    readonly customers: Asset;
    readonly contact: Asset;
    readonly demo: Asset;
    readonly trial: Asset;
    readonly newsletter: Asset;
    readonly ebooks: Asset[];
    readonly ebookPages: Asset[];
    readonly articles: Asset[];
    readonly posts: Asset[];
};
export declare const SITE_ASSETS: readonly Asset[];
