import { remixApp } from '@handrail/web/build/remix-app';

export default remixApp(
  /\/packages\/(ui|web)\/src\/(?!command)|\/lucide-react\/|\/app\/shell\/(?!palette|shortcut-help)/,
);
