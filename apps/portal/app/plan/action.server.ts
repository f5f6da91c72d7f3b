import type { Flash } from '@handrail/web/pages/flash.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { attempt, refusalResponse } from '@handrail/web/pages/refusals.server';
import type { ActionFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { pageLanguage, sayFor } from '../words/language.server.ts';
import { planHref } from './href.ts';

const INTENTS = ['tick', 'untick', 'open-calendar', 'close-calendar'] as const;

/** Ticks a step off or takes the tick away, and goes back to it; gives the address of a calendar, or ends it. */
export async function changePlan(args: ActionFunctionArgs) {
  const api = await callerFor(args);
  const onboardingId = args.params['id'] ?? '';
  const form = await formOf(args.request);
  const language = pageLanguage(args.request, await api.me.get());
  const say = sayFor(language);
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 100);
  const intent = INTENTS.find((known) => known === form.get('intent'));
  switch (intent) {
    case 'tick':
    case 'untick':
      return tick(intent === 'tick');
    case 'open-calendar':
      return api.plan.openCalendar();
    case 'close-calendar':
      await api.plan.closeCalendar();
      return redirectWithFlash(
        planHref(onboardingId),
        { tone: 'good', text: say('calendar.closed') },
        args.context,
      );
    case undefined:
      throw refusalResponse({ kind: 'not_found' });
  }

  async function tick(done: boolean) {
    const stepId = text('step');
    const ticked = await attempt(
      api.plan.tick({ onboardingId, stepId, version: Number(form.get('version')), done }),
    );
    const back = (message: Flash) => redirectWithFlash(planHref(onboardingId, stepId), message, args.context);
    if (!ticked.ok) {
      if (ticked.refusal.kind === 'stale') return back({ tone: 'danger', text: say('plan.changed') });
      throw refusalResponse(ticked.refusal);
    }
    const title = ticked.value.title[language];
    return back({
      tone: 'good',
      text: say(done ? 'plan.ticked' : 'plan.unticked', { title }),
      ...(done && {
        undo: {
          action: planHref(onboardingId),
          fields: { intent: 'untick', step: stepId, version: String(ticked.value.version) },
        },
      }),
    });
  }
}
