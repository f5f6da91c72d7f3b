/** A customer's own settings. */
export const account = {
  'account.title': 'Your settings',
  'account.you': 'You',
  'account.roles': 'You are here as',
  'account.preferences': 'Language and time',
  'account.language': 'Language',
  'account.timezone': 'Time zone',
  'account.asBrowser': 'As my browser says',
  'account.save': 'Save',
  'account.saved': 'Saved.',
  'account.notSaved': 'That could not be saved. Please look again and try once more.',
  'account.mails': 'E-mails',
  'account.mails.what':
    'Sign-in codes, invitations and what somebody writes to you personally always come. For these you choose; they are in the portal as well.',
  'account.mails.conversation': 'When your team at {vendor} writes in the messages',
  'account.mails.reminders': 'Reminders of what is still open',
  'unsubscribe.title': 'Fewer e-mails',
  'unsubscribe.conversation':
    'Do you want no more e-mails when your team at {vendor} writes to you? Everything stays in the portal.',
  'unsubscribe.reminders':
    'Do you want no more reminders from {vendor} of what is still open? Everything stays in the portal.',
  'unsubscribe.go': 'No more of these e-mails',
  'unsubscribe.done': 'You will get no more of these e-mails.',
  'unsubscribe.back': 'If you want them again, choose so in your settings.',
  'unsubscribe.settings': 'To your settings',
  'unsubscribe.unknown': 'This link leads nowhere any more. You choose your e-mails in your settings.',
  'account.session': 'Signed in',
  'account.sessionWhat':
    'You stay signed in on this device for up to two weeks. If you lost a device, sign out everywhere.',
  'account.signOut': 'Sign out',
  'account.everywhere': 'Sign out everywhere',
} as const;
