export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  setupFiles: ['<rootDir>/test/support/seed.ts'],
  collectCoverageFrom: ['src/**/*.ts', '!src/generated/**', '!src/cli/main.ts'],
  coverageThreshold: { global: { statements: 100, branches: 100 } },
  coverageReporters: ['text-summary', 'lcovonly'],
};
