/**
 * The script at a page's end that hands the loaders' data over to the browser, as `RemixServer` writes it when it streams:
 * into the stream that the page's `Scripts` opened.
 */
export async function handoffScript(data: ReadableStream<Uint8Array>, nonce: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of data) text += decoder.decode(piece, { stream: true });
  return `<script nonce="${nonce}">${enqueue(text)}window.__remixContext.streamController.close();</script>`;
}

function enqueue(text: string): string {
  return `window.__remixContext.streamController.enqueue(${inScript(JSON.stringify(text))});`;
}

/** Nothing in a script's JSON may look like the script's end, or like a line's to an older browser. */
function inScript(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
