// @ts-check
// The closing line of CI: how many tests of the last whole run passed and failed.
import { readFileSync } from 'node:fs';

const { numPassedTests, numFailedTests } = JSON.parse(readFileSync('coverage/results.json', 'utf8'));
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
