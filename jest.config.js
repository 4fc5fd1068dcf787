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
  // Jest leaves a core free by default, half of what a runner of a CI service has.
  maxWorkers: '100%',
  testTimeout: 30_000,
  setupFiles: ['<rootDir>/test/support/seed.ts'],
  collectCoverageFrom: ['src/**/*.ts', '!src/generated/**', '!src/cli/main.ts'],
  coverageThreshold: { global: { statements: 99, branches: 99 } },
  coverageReporters: ['text-summary', 'lcovonly'],
};
