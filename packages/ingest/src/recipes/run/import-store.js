export {};
//# sourceMappingURL=import-store.js.map