import { account as deAccount } from './de/account.ts';
import { common as deCommon } from './de/common.ts';
import { documents as deDocuments } from './de/documents.ts';
import { home as deHome } from './de/home.ts';
import { intake as deIntake } from './de/intake.ts';
import { messages as deMessages } from './de/messages.ts';
import { people as dePeople } from './de/people.ts';
import { plan as dePlan } from './de/plan.ts';
import { questions as deQuestions } from './de/questions.ts';
import { signIn as deSignIn } from './de/signIn.ts';
import { account } from './en/account.ts';
import { common } from './en/common.ts';
import { documents } from './en/documents.ts';
import { home } from './en/home.ts';
import { intake } from './en/intake.ts';
import { messages } from './en/messages.ts';
import { people } from './en/people.ts';
import { plan } from './en/plan.ts';
import { questions } from './en/questions.ts';
import { signIn } from './en/signIn.ts';
import type { Language } from './languages.ts';
import type { Same } from './say.ts';

const en = {
  ...common,
  ...signIn,
  ...home,
  ...intake,
  ...documents,
  ...plan,
  ...messages,
  ...questions,
  ...people,
  ...account,
};
const de: PageTexts = {
  ...deCommon,
  ...deSignIn,
  ...deHome,
  ...deIntake,
  ...deDocuments,
  ...dePlan,
  ...deMessages,
  ...deQuestions,
  ...dePeople,
  ...deAccount,
};

/** The English catalogue, which names every text of the portal's pages and its blanks. */
export type PageCatalogue = typeof en;
/** The texts of the portal's pages in one language. */
export type PageTexts = Same<PageCatalogue>;

/** The texts of the portal's pages; a language that lacks one does not compile. */
export const PAGE_TEXTS: Readonly<Record<Language, PageTexts>> = { en, de };
