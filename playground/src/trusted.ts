const { trustedTypes } = window as {
  trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
};
const policy = trustedTypes?.createPolicy('extvol', { createScriptURL: (url: string) => url });

/** Make an address one that the policy of the page lets workers have. */
export const trusted = (url: string): string => policy?.createScriptURL(url) ?? url;
