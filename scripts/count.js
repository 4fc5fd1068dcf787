// @ts-check
// A reporter of Jest that closes its output with how many tests passed and failed; a suite that cannot run is a failure.

export default class Count {
  onRunComplete(/** @type {unknown} */ _contexts, /** @type {Record<string, number>} */ results) {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = results;
    process.once('exit', () =>
      console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`),
    );
  }
}
