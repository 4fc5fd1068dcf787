/** Leave out the members that are empty lists or objects, which say nothing where they are optional. */
export const withoutEmpty = <Members extends Readonly<Record<string, object>>>(members: Members): Partial<Members> =>
  Object.fromEntries(
    Object.entries(members).filter(([, member]) => Object.keys(member).length > 0),
  ) as Partial<Members>;
