import type { Db } from '../connect.ts';
import { newId } from '../ids.ts';

/** Mails the local mailbox keeps; older ones go as new ones come. */
const KEPT = 200;

/** Puts a mail into the local mailbox. */
export async function insertLocalMail(
  db: Db,
  mail: { readonly to: string; readonly subject: string; readonly text: string; readonly at: string },
): Promise<void> {
  await db
    .insertInto('local_mail')
    .values({ id: newId(), sent_to: mail.to, subject: mail.subject, body: mail.text, at: mail.at })
    .execute();
  const oldest = db.selectFrom('local_mail').select('id').orderBy('id', 'desc').limit(1).offset(KEPT);
  await db.deleteFrom('local_mail').where('id', '<=', oldest).execute();
}

/** The local mailbox, newest first. */
export function listLocalMail(
  db: Pick<Db, 'selectFrom'>,
): Promise<{ id: string; to: string; subject: string; text: string; at: string }[]> {
  return db
    .selectFrom('local_mail')
    .select(['id', 'sent_to as to', 'subject', 'body as text', 'at'])
    .orderBy('id', 'desc')
    .execute();
}
