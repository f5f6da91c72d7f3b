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
  'account.session': 'Signed in',
  'account.sessionWhat':
    'You stay signed in on this device for up to two weeks. If you lost a device, sign out everywhere.',
  'account.signOut': 'Sign out',
  'account.everywhere': 'Sign out everywhere',
} as const;
