import { remixApp } from '@handrail/web/bundle/remix-app';

export default remixApp(
  /\/packages\/(ui|web)\/src\/(?!command)|\/lucide-react\/|\/app\/shell\/(?!palette|shortcut-help)/,
);
