export { handleError, renderPage as default, streamTimeout } from '@handrail/web/parts/render-page.server';
