/** Questions that one request can hold in the form; more fit over the API. */
export const QUESTIONS_SHOWN = 4;
