import type { Same } from '../../portal/texts/say.ts';
import type { en } from './en.ts';

/** Was wir von einem Dokument halten, mit dem, was zu tun ist. */
export const de: Same<typeof en> = {
  nothing_in_it: 'Die Datei ist leer. Speichern Sie sie neu und wählen Sie sie noch einmal aus.',
  too_large: 'Die Datei ist größer als {most} MB. Speichern Sie sie kleiner oder in Teilen.',
  wrong_type: 'Das ist {found}. Wir brauchen {wanted}.',
  wrong_ending:
    'Die Datei endet auf „.{ending}“, ist aber {found}. Benennen Sie sie um oder speichern Sie sie neu, damit beides stimmt.',
  no_ending:
    'Der Dateiname hat keine Endung, die Datei ist aber {found}. Ergänzen Sie die Endung und wählen Sie sie noch einmal aus.',
  hidden_ending:
    'Im Dateinamen steckt eine zweite Endung, „.{ending}“. Benennen Sie die Datei um und wählen Sie sie noch einmal aus.',
  unreadable:
    'Die Datei lässt sich nicht öffnen: Sie ist beschädigt oder abgeschnitten. Speichern Sie sie neu und wählen Sie sie noch einmal aus.',
  encrypted:
    'Die Datei ist mit einem Kennwort geschützt. Speichern Sie sie ohne Kennwort und wählen Sie sie noch einmal aus.',
  active:
    'Die Datei enthält Makros, Skripte oder Anhänge, die wir nie öffnen. Speichern Sie sie als einfaches Dokument und wählen Sie sie noch einmal aus.',
  mixed:
    'Die Datei ist zwei Arten von Datei in einer; so etwas öffnen wir nie. Speichern Sie sie neu aus dem Programm, mit dem sie erstellt wurde.',
  too_much:
    'Die Datei entpackt sich zu weit mehr, als ein Dokument braucht, und wurde nicht geöffnet. Speichern Sie sie kleiner.',
  virus: 'Der Virenscanner hat diese Datei angehalten. Prüfen Sie Ihr Gerät, bevor Sie eine andere schicken.',
  too_few_pages:
    'Das Dokument hat {pages} von mindestens {least} Seiten. Schicken Sie alle Seiten in einer Datei.',
  too_many_pages:
    'Das Dokument hat {pages} Seiten; höchstens {most} sind möglich. Schicken Sie nur die Seiten, um die wir bitten.',
  picture_too_small:
    'Das Bild ist nur {pixels} Pixel breit oder hoch, Gedrucktes ist darauf nicht lesbar. Nehmen Sie es aus der Nähe neu auf, mit mindestens {least}.',
  expired: 'Es war bis {on} gültig und ist abgelaufen. Schicken Sie das jetzt gültige.',
  no_expiry: 'Wir finden nicht, bis wann es gültig ist. Schicken Sie eine Fassung, in der das steht.',
  not_signed: 'Wir finden kein Datum einer Unterschrift. Schicken Sie die unterschriebene Fassung.',
  signed_ahead: 'Es ist am {on} unterschrieben; dieser Tag kommt erst. Berichtigen Sie das Datum.',
  not_shown:
    'Wir finden {what} „{expected}“ nicht darin. Falls es anders lautet, sagen Sie es uns im Formular; sonst schicken Sie das richtige Dokument.',
  no_text: 'Es ist ein Bild ohne Text, den wir lesen könnten; ein Mensch prüft es.',
  columns_missing: 'Der Tabelle fehlen diese Spalten: {columns}. Das Muster zum Herunterladen hat sie.',
  columns_repeated: 'Die Tabelle hat diese Spalten doppelt: {columns}. Behalten Sie je eine.',
  too_few_rows:
    'Die Tabelle hat {rows} ausgefüllte Zeilen unter den Überschriften; mindestens {least} sind nötig.',
  too_many_rows: 'Die Tabelle hat {rows} Zeilen; höchstens {most} sind möglich. Schicken Sie sie in Teilen.',
  cells: 'Zellen, die zu berichtigen sind: {count}.',
  cell_empty: 'hier fehlt eine Angabe',
  cell_not_an_email: '„{value}“ ist keine E-Mail-Adresse',
  cell_not_a_number: '„{value}“ ist keine Zahl',
  cell_not_a_date: '„{value}“ ist kein eindeutiges Datum; schreiben Sie es so: 2026-05-31',
  cell_not_offered: '„{value}“ steht hier nicht zur Wahl; schreiben Sie {offered}',
  cell_twice: '„{value}“ steht schon in Zeile {first}',
  cell_too_long: 'der Text ist zu lang',
  type_pdf: 'ein PDF',
  type_xlsx: 'eine Excel-Tabelle (.xlsx)',
  type_csv: 'eine CSV-Datei',
  type_png: 'ein PNG-Bild',
  type_jpeg: 'ein JPEG-Bild',
  other_web_page: 'eine Webseite oder Zeichnung',
  other_office: 'eine Office-Datei anderer Art',
  other_archive: 'ein Archiv',
  other_picture: 'ein Bild anderer Art',
  other_program: 'ein Programm',
  other_text: 'ein Text',
  other_other: 'eine Datei unbekannter Art',
  name_entity: 'den Namen Ihres Unternehmens',
  name_taxId: 'Ihre Steuernummer',
  name_poNumber: 'die Bestellnummer',
  or: 'oder',
};
