import type { ColleagueView } from '@handrail/api/portal/views';
import { Avatar } from '@handrail/ui/avatar';
import { Button, buttonClass } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { Part } from '../home/part.tsx';
import { changePeople } from '../people/action.server.ts';
import { PersonFields, RoleFields, type PeopleProblem } from '../people/fields.tsx';
import { BackHome } from '../shell/back-home.tsx';
import { pageTitle } from '../words/page-title.ts';
import { stepButton } from '../sign-in/big.ts';
import { useSay } from '../words/words.tsx';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'people.title');

export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  const onboardingId = args.params.id ?? '';
  const [view, me] = await Promise.all([api.people.list({ onboardingId }), api.me.get()]);
  return { ...view, onboardingId, readOnly: me.readOnly };
}

/** Invites, replaces, leaves. */
export function action(args: ActionFunctionArgs) {
  return changePeople(args);
}

export default function PeoplePage() {
  const { onboardingId, people, mayInvite, domains, readOnly } = useLoaderData<typeof loader>();
  const problem: PeopleProblem | null = useActionData<typeof action>() ?? null;
  const busy = useNavigation().formMethod === 'POST';
  const say = useSay();
  const invites = mayInvite && !readOnly && domains.length > 0;
  const champions = people.filter(({ roles }) => roles.includes('champion')).map(({ name }) => name);
  const about = (contact: string) => (problem?.contact === contact ? problem : null);
  return (
    <div className="flex max-w-2xl flex-col gap-10">
      <div>
        <BackHome onboardingId={onboardingId} />
        <h1 className="mt-2 text-[2rem] leading-tight font-semibold tracking-tight text-ink">
          {say('people.title')}
        </h1>
        <p className="mt-3 text-lg text-pretty text-muted">{say('people.lead')}</p>
      </div>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {people.map((person) => (
          <Person key={person.id} person={person} replaces={invites} problem={about(person.id)} busy={busy} />
        ))}
      </ul>
      {invites && (
        <Part title={say('people.invite')}>
          <p className="mb-5 text-base text-pretty text-muted">
            {say('people.inviteWhat', { domains: domains.join(', ') })}
          </p>
          {about('') && about('')?.field === '' && (
            <Callout tone="danger" alert className="mb-4">
              {about('')?.sentence}
            </Callout>
          )}
          <Form method="post" key={people.length} className="flex flex-col gap-5">
            <input type="hidden" name="intent" value="invite" />
            <PersonFields problem={about('')} />
            <RoleFields error={about('')?.field === 'roles' ? (about('')?.sentence ?? null) : null} />
            <div>
              <Button type="submit" variant="primary" size="lg" busy={busy} className={stepButton}>
                {say('people.send')}
              </Button>
            </div>
          </Form>
        </Part>
      )}
      {mayInvite && domains.length === 0 && (
        <p className="text-base text-pretty text-muted">{say('people.inviteNobody')}</p>
      )}
      {!mayInvite && champions.length > 0 && (
        <p className="text-base text-pretty text-muted">
          {say('people.askOthers', { names: champions.join(', ') })}
        </p>
      )}
      {!readOnly && (
        <Part title={say('people.leave')}>
          <p className="mb-4 text-base text-pretty text-muted">{say('people.leaveWhat')}</p>
          <Form method="post">
            <Button type="submit" size="lg" name="intent" value="leave">
              {say('people.leave')}
            </Button>
          </Form>
        </Part>
      )}
    </div>
  );
}

function Person({
  person,
  replaces,
  problem,
  busy,
}: {
  person: ColleagueView;
  replaces: boolean;
  problem: PeopleProblem | null;
  busy: boolean;
}) {
  const say = useSay();
  const title = person.isMe ? say('people.replaceMe') : say('people.replace');
  return (
    <li className="px-4 py-4 sm:px-6">
      <div className="flex items-center gap-4">
        <Avatar name={person.name} size="xl" />
        <div className="min-w-0 flex-1">
          <p className="text-base font-medium break-words text-ink">
            {person.name}
            {person.isMe && <span className="ml-2 text-sm font-normal text-faint">{say('people.you')}</span>}
          </p>
          <p className="text-base text-muted">{person.roles.map((role) => say(`role.${role}`)).join(', ')}</p>
          <p className="flex flex-wrap gap-x-2 text-sm text-muted">
            <span className="min-w-0 break-all">{person.email}</span>
            {!person.hasCome && <span className="text-faint">{say('people.notYet')}</span>}
          </p>
        </div>
      </div>
      {replaces && (
        <details className="mt-2 sm:ml-16" open={problem !== null || undefined}>
          <summary className={buttonClass({ variant: 'ghost', size: 'lg' }, '-ml-4')}>
            {title}
            <span className="sr-only">: {person.name}</span>
          </summary>
          {problem && problem.field === '' && (
            <Callout tone="danger" alert className="mt-3">
              {problem.sentence}
            </Callout>
          )}
          <Form method="post" className="mt-3 flex flex-col gap-5">
            <input type="hidden" name="intent" value="replace" />
            <input type="hidden" name="contact" value={person.id} />
            <input type="hidden" name="version" value={person.version} />
            <PersonFields problem={problem} />
            <div>
              <Button type="submit" size="lg" busy={busy}>
                {say('people.replaceSend')}
              </Button>
            </div>
          </Form>
        </details>
      )}
    </li>
  );
}
