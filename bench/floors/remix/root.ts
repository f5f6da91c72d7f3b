import { Meta, Outlet, Scripts } from '@remix-run/react';
import { createElement as h } from 'react';

export default function Root() {
  return h(
    'html',
    { lang: 'en' },
    h('head', null, h('meta', { charSet: 'utf-8' }), h(Meta)),
    h('body', null, h(Outlet), h(Scripts)),
  );
}
