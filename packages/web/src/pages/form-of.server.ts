/** The fields of the form that was sent. A body that is no form, or a broken one, is refused as a 400, which becomes the error page. */
export async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    // The parser's word for a body of another type, without a boundary, or with a broken part.
    if (!(error instanceof TypeError)) throw error;
    throw new Response('What was sent is not a form, so nothing was done.', { status: 400 });
  }
}
