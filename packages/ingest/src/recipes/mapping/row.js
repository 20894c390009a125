export {};
//# sourceMappingURL=row.js.map