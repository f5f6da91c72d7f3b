import { runApp } from '@handrail/web/server/run-app';
import { createApp } from './app.ts';

await runApp({
  name: 'portal',
  build: new URL('../build/', import.meta.url),
  createApp,
  port: (settings) => settings.portalPort,
  portName: 'HANDRAIL_PORTAL_PORT',
});
