import type { MeetingInput } from '@handrail/core/kickoff/meeting';

/** The meeting that a form's fields describe; what is no number of minutes is left to the schema to refuse. */
export function meetingOfForm(form: FormData): MeetingInput {
  return {
    minutes: Number(form.get('minutes')),
    attendees: form.getAll('attendees').map(String),
    place: String(form.get('place') ?? ''),
    goal: String(form.get('goal') ?? ''),
  };
}
