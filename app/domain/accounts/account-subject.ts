/** How the ledger names an account: never by name or address. */
export const subjectOf = (userId: number): string => `account ${userId}`;
