export * from './src/text/read.ts'; export * from './src/text/stringify.ts'
