import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from './all.ts';

/**
 * SHA-256 of each migration's file, and of the helpers they share. What has run anywhere is never changed: a database
 * that ran it before would differ from one that runs it tomorrow. Write a new migration instead.
 */
const frozen: Readonly<Record<string, string>> = {
  '0001-people-and-audit': '05dd6494b48e5d2e91f3ac98d6b727a45448042d505d3c8726a340a462448abf',
  '0002-onboardings': '93a278e4a4b01c68b5196f0cc548d14644856311fafe5f05ce2f6ccf29622b43',
  '0003-shadow-runs': '4ce84259f3e16dde6d7b982edf87371dcf96a29b98d966fbc13242974705b907',
  '0004-reviews': 'd32c875a1ae82a62b45ab3b10c782be67abe88b5ad4f103c06453178a8ec39c9',
  '0006-queue': 'a1ad3e755075affd5de5baccf4619b8801d8cc0f24cdc70e2152d14ef17ede16',
  '0007-effects': 'f5326c3a6ede021150c990216e2ff2bec21a7467b750afe06b0e2d0521ed1cfe',
  '0007-effects-functions': 'e35ceb5aa75bc4ddaace580b706a390d2237d995f4178ebcf68faa73cf947159',
  '0008-messages': '5e7032d39392057928edc56566744ee6541e5cb9412a5ed5bbcfc8e2bfa1bc31',
  '0009-endpoints': 'c7e3c9ad2f2f7e184d0ff29be94aa07276dce26eb97739d720b690361d3646df',
  '0010-kickoff': 'ffb416a7d31d6ed62eb05c23632fd9e0d36e095c90b0707efabf9a9375c23964',
  '0011-measurements': '04c5fb40ef4f9ff40fe7b9a73bdf249df16a9251c54fef4d1d8a6af7b2abeb1e',
  '0012-contacts': 'b14e8f450b9be66b51d3d2d4d3793aa2cbf2cd9ed50ac8aa4260bf48984168b9',
  '0013-intake': 'dfa4237ecfb38e2bc88f189a88a1b7bdc41a392d96781be777baced4744333f6',
  '0014-documents': 'ccf09d84553bbef0f7dcb185b1a927851bfa99a58a0a5f620498bb84d2e6c576',
  '0015-plan': 'f285953b5dac13f407f9d806cfcb5424000fba60f46d3753487eb74b0064e9be',
  '0017-reviews-on-time': 'ed5b066e390fac3cc0d05cd45b4026e82710c847ad659991f399d1e90c868a4a',
  '0016-conversation': 'b3ac6d5d58e4351a51a0472ef92c63626654e318198d6d0ec26ece0f695b7cbe',
  '0018-judged-again': '96f41a8ef1ee354ae80c42ffdf56ce99473957e245db26bcf517f6870b46af9d',
  '0019-replies': '238e450dd9b6970ddcb94461c2aad3e1866748ec2400f00e1f190da7f2cdff36',
  '0020-brand': '70e9396076b539e08f78d9dcaab74af7013d3a7faf929fcb4fda4a40da33f7d7',
  '0021-customer-questions': 'e78f3809178ce32a3dbd2687863495ac5bee8c825af857c9ad8ce951900c8349',
  tools: 'c83d7cc4a24349055686cbe5e3be3ba1265572dd857c87651020201f60b257bc',
};

test('no migration was changed after it was frozen, and every file is one of them', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => !/^all\.ts$|\.test\.ts$/.test(name));
  const hashes = Object.fromEntries(
    files.map((name) => [
      path.basename(name, '.ts'),
      createHash('sha256')
        .update(readFileSync(path.join(import.meta.dirname, name), 'utf8').replaceAll('\r\n', '\n'))
        .digest('hex'),
    ]),
  );
  expect(hashes).toEqual(frozen);
});

test('migrations run in the order of their numbers, and none goes back', () => {
  const names = Object.keys(migrations);
  expect(names).toEqual([...names].sort());
  expect(Object.values(migrations).filter((migration) => 'down' in migration)).toEqual([]);
});
