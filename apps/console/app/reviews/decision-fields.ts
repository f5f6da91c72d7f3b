import { MOST_DRAFTS } from '@handrail/core/reviews/draftQuestions';

/** Questions that one request can hold in the form; more fit over the API. */
export const QUESTIONS_SHOWN = MOST_DRAFTS;
