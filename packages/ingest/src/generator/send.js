export {};
//# sourceMappingURL=send.js.map