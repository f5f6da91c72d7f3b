import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails with rule and element when axe finds a violation of WCAG 2.2 A or AA, or of its best practices, on the page as it is. */
export async function expectAccessible(page: Page): Promise<void> {
  await stillness(page);
  // One frame, and its violations alone: the other way collects every element that passes, and takes three times as long.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([]);
}

/**
 * Puts what fades or slides in at its end: halfway its colours are not the ones to judge. It does not wait for it, for an
 * animation of a page that draws no frames never ends.
 */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  });
}
