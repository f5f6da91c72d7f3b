import type { MeView } from '@handrail/api/views';
import { Banner } from '@handrail/ui/banner';
import { Link } from '@handrail/ui/link';
import { FlaskConical, TriangleAlert } from 'lucide-react';
import type { RootData } from '../root.tsx';

/** Says that this is a demo; loudly where it was forced on at an address that others reach. */
export function DemoBanner({ me, demo }: { me: MeView; demo: RootData['demo'] }) {
  if (demo === 'off') return null;
  if (demo === 'forced') {
    return (
      <Banner tone="loud" label="Demo mode warning" icon={<TriangleAlert size={15} />}>
        Demo mode is forced on at an address that others can reach. Anyone who opens it can act as anyone. Put
        no real customer data here.
      </Banner>
    );
  }
  return (
    <Banner label="Demo mode" icon={<FlaskConical size={13} />} action={<SwitchLink />}>
      Demo
      <span className="max-sm:hidden">
        {me.workspace.slug === 'demo'
          ? ' workspace with example customers'
          : ' mode: anyone on this machine may come in'}
      </span>
      . You are {me.name}.
    </Banner>
  );
}

function SwitchLink() {
  return (
    <Link href="/sign-in" className="rounded-sm font-medium underline underline-offset-2">
      Switch person
    </Link>
  );
}
