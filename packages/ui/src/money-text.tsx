import { kept } from './lib/kept.ts';
import { useViewer } from './viewer.tsx';

type Props = { readonly amount: number; readonly currency: string; readonly className?: string };

/** An amount with its currency in the viewer's locale; whole units where there are no cents. */
export function MoneyText({ amount, currency, className }: Props) {
  const { locale } = useViewer();
  return (
    <span className={className} suppressHydrationWarning>
      {formatMoney(amount, currency, locale)}
    </span>
  );
}

/** A currency code Intl does not know is shown as it came. */
function formatMoney(amount: number, currency: string, locale: string): string {
  try {
    return (Number.isInteger(amount) ? whole : withCents)(locale, currency).format(amount);
  } catch {
    return `${currency} ${amount}`;
  }
}

const whole = kept((locale, currency) => amounts(locale, currency, 0));
const withCents = kept((locale, currency) => amounts(locale, currency, 2));

function amounts(locale: string, currency: string, digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
