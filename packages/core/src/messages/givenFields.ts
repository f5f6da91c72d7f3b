import { safeLink } from './safeText.ts';
import type { FieldReading, FieldWorld, MessageField } from './fields.ts';

/** What the sender fills in. Its source is the sender: `given:<field>`. */
export const GIVEN_FIELDS: readonly MessageField[] = [
  given('video.url', 'Link to the recorded introduction', 'link'),
  given('call.url', 'Link to the joint call', 'link'),
  { ...given('call.time', 'Time of the joint call', 'line'), isTime: true },
  given('task.title', 'The task', 'line'),
  { ...given('task.due', 'When it is due', 'line'), isTime: true },
  given('task.help', 'What helps to finish it', 'line'),
  given('request.items', 'What is missing, a line each', 'lines'),
  given('request.why', 'What it is needed for', 'line'),
  given('answer.text', 'What you answer', 'line'),
];

function given(name: string, title: string, shape: MessageField['shape']): MessageField {
  return {
    name,
    title,
    from: 'filled in by the sender',
    shape,
    given: title,
    read: ({ given: all }: FieldWorld): FieldReading => {
      const value = (all[name] ?? '').trim();
      if (value === '') return { missing: 'nobody has filled it in yet' };
      if (shape === 'link') {
        const link = safeLink(value);
        return link === null
          ? { missing: 'it is not a full address that begins with https://' }
          : { lines: [link], citations: [{ source: `given:${name}`, quote: link }] };
      }
      const lines = (shape === 'lines' ? value.split('\n') : [value.replaceAll('\n', ' ')])
        .map((line) => line.replace(/^\s*[-*•]\s+/u, '').trim())
        .filter((line) => line !== '');
      return { lines, citations: lines.map((quote) => ({ source: `given:${name}`, quote })) };
    },
  };
}
