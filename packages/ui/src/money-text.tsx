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
  const digits = Number.isInteger(amount) ? 0 : 2;
  try {
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'code',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(amount);
  } catch {
    return `${currency} ${amount}`;
  }
}
