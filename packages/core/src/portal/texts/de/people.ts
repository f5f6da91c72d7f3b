import type { people as en } from '../en/people.ts';
import type { Same } from '../say.ts';

export const people: Same<typeof en> = {
  'people.title': 'Ihre Leute',
  'people.lead': 'Wer von Ihnen hier ist, und worum sich wer kümmert.',
  'people.link': 'Alle ansehen und einladen',
  'people.linkPlain': 'Alle ansehen',
  'people.you': 'Sie',
  'people.notYet': 'noch nicht hier',
  'people.invite': 'Jemanden einladen',
  'people.inviteWhat':
    'Einladen können Sie Personen mit einer Adresse bei {domains}. Sie bekommen eine E-Mail und melden sich ohne Passwort an.',
  'people.inviteNobody':
    'Schreiben Sie uns, dann laden wir sie ein: Ihre Adressen sind bei einem Maildienst, der allen offensteht.',
  'people.name': 'Name',
  'people.email': 'Dienstliche Adresse',
  'people.as': 'Kümmert sich als',
  'people.send': 'Einladen',
  'people.replace': 'Jemand anderes an ihrer Stelle',
  'people.replaceMe': 'Jemand anderes an Ihrer Stelle',
  'people.replaceSend': 'Ersetzen',
  'people.leave': 'Diese Einführung verlassen',
  'people.leaveWhat': 'Sie sehen sie nicht mehr und bekommen dazu keine E-Mails mehr. Die anderen bleiben.',
  'people.askOthers': 'Einladen kann, wer das Projekt bei Ihnen verantwortet: {names}.',
  'people.invited': '{name} ist eingeladen.',
  'people.notMailed':
    '{name} kann sich anmelden, aber die E-Mail ließ sich nicht verschicken. Bitte sagen Sie selbst Bescheid.',
  'people.replaced': 'An dieser Stelle ist jetzt {name}.',
  'people.badEmail': 'Bitte geben Sie eine dienstliche Adresse bei {domains} an.',
  'people.already': 'Diese Adresse lässt sich nicht einladen: Steht sie schon auf der Liste?',
  'people.tooMany': 'Das waren viele Einladungen. Bitte machen Sie in einer Stunde weiter.',
  'people.roleMissing': 'Bitte wählen Sie mindestens eines.',
  'people.changed': 'Das hat inzwischen jemand geändert. Bitte sehen Sie noch einmal nach.',
};
