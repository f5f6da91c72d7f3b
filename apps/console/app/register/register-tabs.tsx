import { Tabs } from '@handrail/ui/tabs';
import { readRegisterQuery, registerHref, type RegisterQuery } from './query.ts';

type Props = { readonly current: RegisterQuery['view'] | 'lanes'; readonly query?: RegisterQuery };

/** The register's views; filters stay while changing between sentences and table. */
export function RegisterTabs({ current, query = readRegisterQuery(new URLSearchParams()) }: Props) {
  return (
    <Tabs
      label="View"
      tabs={[
        {
          href: registerHref({ ...query, view: 'sentences' }),
          label: 'Sentences',
          current: current === 'sentences',
        },
        { href: registerHref({ ...query, view: 'table' }), label: 'Table', current: current === 'table' },
        { href: '/register/lanes', label: 'Lanes', current: current === 'lanes' },
      ]}
    />
  );
}
