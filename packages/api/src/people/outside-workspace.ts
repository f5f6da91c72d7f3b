import type { Db } from '@handrail/db/connect';
import type { Workspace } from '@handrail/db/people/workspaces';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { nameWorkspace } from './name-workspace.ts';

/** The workspace a command works in: the one named, or the only one. Refuses with what to do. */
export async function outsideWorkspace(db: Db, slug: string | undefined): Promise<Outcome<Workspace>> {
  const named = await nameWorkspace(db, slug ?? null);
  const path = '/workspace';
  switch (named.kind) {
    case 'found':
      return granted(named.workspace);
    case 'unknown': {
      const message =
        slug === undefined
          ? 'There is no workspace yet: make one with `handrail workspace create`.'
          : `There is no workspace "${slug}".`;
      return refused({ kind: 'invalid', path, message });
    }
    case 'unclear': {
      const message = `There are several workspaces: name one with --workspace (${named.slugs.join(', ')}).`;
      return refused({ kind: 'invalid', path, message });
    }
  }
}
