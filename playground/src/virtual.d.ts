/** Made by plugins/reasons.js of the rules of the library. */
declare module 'virtual:reasons' {
  /** Why a rule is one, and where upstream says so, by its id. */
  export const reasons: Readonly<Record<string, readonly [rationale: string, references: readonly string[]]>>;
}
