export {};
//# sourceMappingURL=opportunity.js.map