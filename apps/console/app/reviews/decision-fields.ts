import { MOST_DRAFTS } from '@handrail/core/reviews/draftQuestions';

/** Questions that one request can hold in the form; more fit over the API. */
export const QUESTIONS_SHOWN = MOST_DRAFTS;

/** What stands before the id of one of the customer's people, where whom to ask is chosen among roles and people. */
export const CONTACT = 'contact:';
