/** Before one is signed in. */
export const signIn = {
  'signIn.title': 'Welcome',
  'signIn.lead': 'Your onboarding, in one place. Sign in with the address your invitation went to.',
  'signIn.email': 'Your e-mail address',
  'signIn.send': 'Send me a code',
  'signIn.how': 'We mail you a link and a six-digit code. No password, no account to create.',
  'signIn.badEmail': 'This is not an e-mail address.',
  'signIn.tooMany': 'Too many tries. Please try again in {minutes} min.',
  'signIn.noMail':
    'The mail could not be sent just now. Please try again in a few minutes, or write to the person who invited you.',
  'signIn.demo': 'Demo: continue without a mail',
  'signIn.continueAs': 'Continue as {name}',
  'signIn.ofAccount': '{role} at {account}',
  'code.title': 'Look in your mail',
  'code.lead':
    'If {email} was invited, a mail with a link and a six-digit code has just gone there. Both are good for ten minutes.',
  'code.label': 'Six-digit code',
  'code.again': 'Send another mail',
  'code.sent': 'Another mail is on its way. The code before it no longer counts.',
  'code.other': 'Use another address',
  'code.wrong':
    'This code is not right, or its ten minutes are over. After five wrong codes please ask for a new one.',
  'code.submit': 'Sign in',
  'link.title': 'Sign in',
  'link.as': 'As {email}, on this device.',
  'link.submit': 'Sign in',
  'link.careful':
    'If you did not ask to sign in, close this page. Nothing happens until the button is pressed.',
  'link.failed': 'This link cannot be used',
  'link.used': 'It was used already. Each link works once.',
  'link.expired': 'Its ten minutes are over.',
  'link.unknown': 'It is not complete. Copy it from the mail whole, or ask for a new one.',
  'link.new': 'Ask for a new one',
  'choose.title': 'Where to?',
  'choose.lead': '{email} is invited to more than one onboarding.',
} as const;
