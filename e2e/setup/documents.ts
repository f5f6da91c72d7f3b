import type { Locator, Page } from '@playwright/test';

/** A list of users in which some cells are wrong: row 2's address, row 3's name and role. */
export const WRONG_USERS = ['Name,E-mail,Role', 'Ann Aster,ann@x,user', ',ben@users.example,king'].join('\n');

/** A list of users as it should be, with one user of each of these names. */
export function usersOf(...names: readonly string[]): string {
  const rows = names.map((name) => `${name},${name.toLowerCase()}@users.example,user`);
  return ['Name,E-mail,Role', ...rows].join('\n');
}

/** A card of the documents page. */
export const card = (page: Page, title: string): Locator => page.getByRole('region', { name: title });

/** Chooses a file with this text, as a person does who picks it. */
export async function choose(within: Locator, fileName: string, text: string): Promise<void> {
  const file = { name: fileName, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await within.locator('input[type=file]').setInputFiles(file);
}
