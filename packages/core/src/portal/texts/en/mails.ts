/** The mails that customers get about the portal itself. */
export const mails = {
  'signIn.subject': 'Sign in to {vendor}',
  'signIn.text': `Hello {name},

your code for your onboarding with {vendor}:

    {code}

Or open this link and press "Sign in":
{link}

Both are good for ten minutes (until {until} UTC) and once.
Nobody from {vendor} asks for the code. If you did not want to sign in, do nothing.
`,
  'invitation.subject': '{vendor} has prepared your onboarding',
  'invitation.text': `Hello {name},

{inviter} invites you to your onboarding with {vendor}. You will see what happens next, who is there for you, and what you can do. Everything you have told {vendor} so far is already there.

Sign in with this address, no password needed:
{link}
`,
  'answer.subject': '{author} of {vendor} wrote to you',
  'answer.text': `Hello {name},

{author} of {vendor} wrote:

{words}

Read it with everything before it, and answer here:
{link}

Please do not answer this mail: the answer would not arrive.
Which e-mails you get you choose here:
{settings}
`,
  // Over the text, where an answer by mail is taken in: all above it is the answer.
  'answer.above': '--- Write your answer above this line ---',
  'answer.textWithReply': `{above}

Hello {name},

{author} of {vendor} wrote:

{words}

Just answer this mail, or read it with everything before it here:
{link}

Which e-mails you get you choose here:
{settings}
`,
} as const;
