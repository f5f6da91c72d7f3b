import { Migrator } from 'kysely/migration';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { connect } from '../connect.ts';
import { aWorkspace } from '../testing/builders.ts';
import { emptyDatabase, TEST_APP_ROLE, testDatabase } from '../testing/database.ts';
import { inWorkspace } from '../transaction.ts';
import { migrations } from './all.ts';

/** As servers from before measurements write their entries. */
const CALL = `select append_audit(array[now()], '{cli}', '{workspace.created}', '{workspace}', '{w}', '{"{}"}')`;

test('a server from before measurements goes on writing entries: its call is understood, and still allowed', async () => {
  await (await testDatabase()).close();
  const { ownerUrl, close } = await emptyDatabase();
  const owner = connect(ownerUrl, { max: 1, applicationName: 'test owner' });
  const upTo = (last: string) =>
    new Migrator({ db: owner, provider: { getMigrations: async () => migrations } }).migrateTo(last);
  try {
    expect(await upTo('0010-kickoff')).not.toHaveProperty('error');
    const role = sql.id(TEST_APP_ROLE);
    await sql`grant execute on function append_audit to ${role}`.execute(owner);
    const { id } = await aWorkspace(owner);
    const write = () => inWorkspace(owner, id, (tx) => sql.raw(CALL).execute(tx));
    await write();
    expect(await upTo('0011-measurements')).not.toHaveProperty('error');
    await write();
    const { rows } = await sql<{ seq: number; may: boolean }>`
      select seq, has_function_privilege(${TEST_APP_ROLE}, 'append_audit'::regproc, 'execute') as may from audit_heads`.execute(
      owner,
    );
    expect(rows).toEqual([{ seq: 2, may: true }]);
  } finally {
    await owner.destroy();
    await close();
  }
});
