import type { Migration } from 'kysely/migration';
import { up as peopleAndAudit } from './0001-people-and-audit.ts';
import { up as onboardings } from './0002-onboardings.ts';
import { up as shadowRuns } from './0003-shadow-runs.ts';
import { up as reviews } from './0004-reviews.ts';
import { up as queue } from './0006-queue.ts';
import { up as effects } from './0007-effects.ts';
import { up as messages } from './0008-messages.ts';
import { up as endpoints } from './0009-endpoints.ts';
import { up as kickoff } from './0010-kickoff.ts';
import { up as measurements } from './0011-measurements.ts';
import { up as contacts } from './0012-contacts.ts';
import { up as intake } from './0013-intake.ts';
import { up as documents } from './0014-documents.ts';
import { up as plan } from './0015-plan.ts';
import { up as conversation } from './0016-conversation.ts';
import { up as reviewsOnTime } from './0017-reviews-on-time.ts';
import { up as judgedAgain } from './0018-judged-again.ts';
import { up as replies } from './0019-replies.ts';
import { up as brand } from './0020-brand.ts';
import { up as customerQuestions } from './0021-customer-questions.ts';

/** In order; a migration that has run anywhere is never changed, and there is no way back. */
export const migrations: Record<string, Migration> = {
  '0001-people-and-audit': { up: peopleAndAudit },
  '0002-onboardings': { up: onboardings },
  '0003-shadow-runs': { up: shadowRuns },
  '0004-reviews': { up: reviews },
  '0006-queue': { up: queue },
  '0007-effects': { up: effects },
  '0008-messages': { up: messages },
  '0009-endpoints': { up: endpoints },
  '0010-kickoff': { up: kickoff },
  '0011-measurements': { up: measurements },
  '0012-contacts': { up: contacts },
  '0013-intake': { up: intake },
  '0014-documents': { up: documents },
  '0015-plan': { up: plan },
  '0016-conversation': { up: conversation },
  '0017-reviews-on-time': { up: reviewsOnTime },
  '0018-judged-again': { up: judgedAgain },
  '0019-replies': { up: replies },
  '0020-brand': { up: brand },
  '0021-customer-questions': { up: customerQuestions },
};
