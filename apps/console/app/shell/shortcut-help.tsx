import { Dialog } from '@handrail/ui/dialog';
import { Kbd } from '@handrail/ui/kbd';
import { useShortcutSections } from './shortcuts.tsx';

/** The shortcuts that hold on the current page. */
export function ShortcutHelp({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const sections = useShortcutSections();
  return (
    <Dialog title="Keyboard shortcuts" open={open} onOpenChange={onOpenChange} width="lg">
      <div className="gap-x-10 sm:columns-2">
        {sections.map((section) => (
          <section key={section.title} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-xs font-medium text-faint">{section.title}</h3>
            <dl>
              {section.shortcuts.map((shortcut) => (
                <div
                  key={shortcut.keys}
                  className="flex items-center justify-between gap-4 border-b border-line py-1.5 text-sm last:border-0"
                >
                  <dt className="text-ink">{shortcut.label}</dt>
                  <dd>
                    <Kbd keys={shortcut.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
