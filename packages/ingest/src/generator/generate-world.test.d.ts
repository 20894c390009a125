declare module 'expect' {
    interface Matchers<R> {
        toBeWithin(low: number, high: number): R;
    }
}
export {};
