import { MESSAGE_KIND_LABELS, MESSAGE_KINDS } from '@handrail/core/messages/kinds';
import { MESSAGE_RULES } from '@handrail/core/messages/policy';
import { effectRule } from '@handrail/core/effects/kinds';
import { HOLD_LABELS, ROLE_LABELS } from '@handrail/core/rules/labels';
import { Section } from '@handrail/ui/card';
import { Table } from '@handrail/ui/table';
import { TierBadge } from '@handrail/ui/tier-badge';

type Line = (typeof MESSAGE_KINDS)[number];

/** What may go in one step and what is a draft first, who approves it and what holds it, kind by kind. */
export function PolicyTable() {
  return (
    <Section
      title="What may go by itself"
      id="policy"
      description="Draft first is the rule. Notices to our own people always go by themselves: they reach no customer."
      flush
    >
      <div className="relative md:overflow-x-auto">
        <Table<Line>
          caption="Policy by kind of message"
          rows={MESSAGE_KINDS}
          rowKey={(kind) => kind}
          empty={null}
          columns={[
            {
              key: 'kind',
              header: 'Kind',
              phone: 'title',
              cell: (kind) => MESSAGE_KIND_LABELS[kind],
            },
            {
              key: 'goes',
              header: 'Goes',
              cell: (kind) => (MESSAGE_RULES[kind].goes === 'automatic' ? 'In one step' : 'Draft first'),
            },
            {
              key: 'tier',
              header: 'Tier',
              cell: (kind) => <TierBadge tier={MESSAGE_RULES[kind].tier} />,
            },
            {
              key: 'approvers',
              header: 'Approved by',
              className: 'max-md:basis-full',
              cell: (kind) => MESSAGE_RULES[kind].approvers.map((role) => ROLE_LABELS[role]).join(', '),
            },
            {
              key: 'holds',
              header: 'Held by',
              className: 'max-md:basis-full',
              cell: (kind) =>
                effectRule(MESSAGE_RULES[kind].effect)
                  .holds.map((hold) => HOLD_LABELS[hold])
                  .join(', '),
            },
          ]}
        />
      </div>
    </Section>
  );
}
