import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { callerFor } from '../api.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  const { name } = await api.me.get();
  return { name };
}

export default function HomePage() {
  const { name } = useLoaderData<typeof loader>();
  return <h1 className="text-[2rem] leading-tight font-semibold tracking-tight text-ink">{name}</h1>;
}
