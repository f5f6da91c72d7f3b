import { Drawer } from '@handrail/ui/drawer';
import { useNavigate } from '@remix-run/react';
import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly closeHref: string;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** A drawer over the packet: closing leaves the story where it stood, and the way back does not open it again. */
export function SideSheet({ closeHref, ...rest }: Props) {
  const navigate = useNavigate();
  return (
    <Drawer
      {...rest}
      closeHref={closeHref}
      onClose={() => navigate(closeHref, { preventScrollReset: true, replace: true })}
      width="lg"
    />
  );
}
