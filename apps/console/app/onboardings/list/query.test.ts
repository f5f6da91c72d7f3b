import { describe, expect, test } from 'vitest';
import { listHref, readListQuery } from './query.ts';

const read = (text: string) => readListQuery(new URLSearchParams(text));

describe('the address of the onboarding list', () => {
  test('holds every filter, so that a link shows a colleague the same list', () => {
    const address =
      '/onboardings?view=board&q=thornvale&state=handoff_received&state=blocked&lane=unknown&tier=hold&tier=none&hold=kickoff&row=CO-EDGE-002&closed=no&sort=risk';
    expect(listHref(read(address.split('?')[1] ?? ''))).toBe(address);
  });

  test('is the bare path where nothing is chosen', () => {
    expect(listHref(read('q=&sort=updated&view=table&closed='))).toBe('/onboardings');
  });

  test('leaves out values that mean nothing instead of refusing the page', () => {
    expect(read('state=lost&tier=urgent&closed=maybe&row=DROP&sort=__proto__&view=pie')).toEqual({
      filters: {},
      sort: 'updated',
      view: 'table',
    });
  });

  test('takes a row as people type it', () => {
    expect(read('row=2&row=co-edge-021&row=CO-EDGE-002').filters.row).toEqual(['CO-EDGE-002', 'CO-EDGE-021']);
  });
});
