import type { Packet, Sourced } from '@handrail/core/packets/packet';
import { SEGMENT_LABELS } from '@handrail/core/rules/labels';
import { Section } from '@handrail/ui/card';
import { KeyValue, type KeyValueItem } from '@handrail/ui/key-value';
import { MoneyText } from '@handrail/ui/money-text';
import { DayTime } from '@handrail/ui/day-time';
import type { ReactNode } from 'react';
import { labelOf, TRIGGER_LABELS } from '../labels.ts';
import { SourcedValue } from './sourced-value.tsx';

/** The customer, the deal and our team, each value with its source. */
export function Account({ packet }: { packet: Pick<Packet, 'account' | 'deal' | 'team'> }) {
  return (
    <Section id="account" title="Customer, deal and team">
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        <div>
          <h3 className="text-xs font-semibold text-faint">Customer</h3>
          <KeyValue items={customerItems(packet.account)} />
        </div>
        <div>
          <h3 className="text-xs font-semibold text-faint">Deal</h3>
          <KeyValue items={dealItems(packet.deal)} />
          <h3 className="mt-5 text-xs font-semibold text-faint">Our team</h3>
          <KeyValue
            items={packet.team.map((member) =>
              item(`team.${member.role}`, member.label, member.person, (person) =>
                person.email === null ? person.name : `${person.name}, ${person.email}`,
              ),
            )}
          />
        </div>
      </div>
    </Section>
  );
}

function customerItems(account: Packet['account']): KeyValueItem[] {
  return [
    item('account.name', 'Name', account.name),
    item('account.domain', 'Domain', account.domain),
    item('account.industry', 'Industry', account.industry),
    item('account.employees', 'Employees', account.employees, (count) => count.toLocaleString('en')),
    item('account.segment', 'Segment', account.segment, (segment) => labelOf(SEGMENT_LABELS, segment)),
    item('account.region', 'Region', account.region),
    item('account.entity', 'Legal entity', account.entity),
    item('account.language', 'Language', account.language),
    item('account.timezone', 'Time zone', account.timezone),
    item('account.techStack', 'Uses today', account.techStack, (tools) => tools.join(', ')),
    { key: 'existing', label: 'Customer already', value: account.existingCustomer ? 'Yes' : 'No' },
  ];
}

function dealItems(deal: Packet['deal']): KeyValueItem[] {
  return [
    item('deal.name', 'Deal', deal.name),
    item('deal.product', 'Product', deal.product),
    item('deal.annualValue', 'Annual value', deal.annualValue, (value) => <MoneyText {...value} />),
    item('deal.useCase', 'Use case', deal.useCase),
    item('deal.competitors', 'Competitors', deal.competitors, (names) => names.join('; ')),
    {
      key: 'closed',
      label: deal.closed ? 'Closed' : 'Expected close',
      value: <DayTime at={deal.closedAt} />,
    },
    { key: 'trigger', label: 'Started by', value: labelOf(TRIGGER_LABELS, deal.triggerKind) },
    { key: 'renewal', label: 'Renewal', value: deal.isRenewal ? 'Yes' : 'No' },
  ];
}

function item(field: string, label: string, value: Sourced<string>): KeyValueItem;
function item<T>(
  field: string,
  label: string,
  value: Sourced<T>,
  show: (value: T) => ReactNode,
): KeyValueItem;
function item<T>(
  field: string,
  label: string,
  value: Sourced<T>,
  show?: (value: T) => ReactNode,
): KeyValueItem {
  return {
    key: field,
    label,
    value: (
      <SourcedValue field={field} value={value}>
        {(known) => (show ? show(known) : String(known))}
      </SourcedValue>
    ),
  };
}
