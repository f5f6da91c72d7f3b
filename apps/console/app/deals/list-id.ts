/** The id of the element around a list of the form, for coming back to it. */
export const listId = (list: string) => `list-${list}`;
