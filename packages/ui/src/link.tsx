import {
  createContext,
  useContext,
  type AnchorHTMLAttributes,
  type ComponentType,
  type ReactNode,
} from 'react';

export type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string };

const LinkComponent = createContext<ComponentType<LinkProps> | null>(null);

/** A link. Inside a `LinkProvider` it navigates without a page load; without one it is a plain anchor. */
export function Link(props: LinkProps) {
  const Component = useContext(LinkComponent);
  return Component ? <Component {...props} /> : <a {...props} />;
}

/** Tells the kit which component the app's router uses for links. */
export function LinkProvider({
  component,
  children,
}: {
  component: ComponentType<LinkProps>;
  children: ReactNode;
}) {
  return <LinkComponent.Provider value={component}>{children}</LinkComponent.Provider>;
}
