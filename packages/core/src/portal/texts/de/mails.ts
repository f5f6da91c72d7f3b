import type { mails as en } from '../en/mails.ts';
import type { Same } from '../say.ts';

export const mails: Same<typeof en> = {
  'signIn.subject': 'Anmelden bei {vendor}',
  'signIn.text': `Guten Tag {name},

Ihr Code für Ihre Einführung bei {vendor}:

    {code}

Oder öffnen Sie diesen Link und drücken Sie auf „Anmelden“:
{link}

Beides gilt zehn Minuten (bis {until} UTC) und einmal.
Niemand von {vendor} fragt nach dem Code. Wenn Sie sich nicht anmelden wollten, tun Sie nichts.
`,
  'invitation.subject': '{vendor} hat Ihre Einführung vorbereitet',
  'invitation.text': `Guten Tag {name},

{inviter} lädt Sie zu Ihrer Einführung bei {vendor} ein. Dort sehen Sie, was als Nächstes geschieht, wer für Sie da ist und was Sie tun können. Was Sie {vendor} schon gesagt haben, steht bereits dort.

Melden Sie sich mit dieser Adresse an, ein Passwort brauchen Sie nicht:
{link}
`,
  'answer.subject': '{author} von {vendor} hat Ihnen geschrieben',
  'answer.text': `Guten Tag {name},

{author} von {vendor} schreibt:

{words}

Hier lesen Sie es mit allem davor, und hier antworten Sie:
{link}

Bitte antworten Sie nicht auf diese E-Mail: Die Antwort käme nicht an.
Welche E-Mails Sie bekommen, wählen Sie hier:
{settings}
`,
  'answer.above': '--- Bitte schreiben Sie Ihre Antwort über diese Zeile ---',
  'answer.textWithReply': `{above}

Guten Tag {name},

{author} von {vendor} schreibt:

{words}

Antworten Sie einfach auf diese E-Mail, oder lesen Sie hier alles davor:
{link}

Welche E-Mails Sie bekommen, wählen Sie hier:
{settings}
`,
};
