/** A mail's text in which addresses of our own site can be followed; `ours` is the site without a slash at the end. */
export function LinkedText({ text, ours }: { text: string; ours: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    part.startsWith(`${ours}/`) ? (
      // A full page load on this host, whatever name the mail knows us by.
      <a
        key={index}
        href={part.slice(ours.length)}
        className="font-medium break-all text-accent-ink underline underline-offset-2"
      >
        {part}
      </a>
    ) : (
      part
    ),
  );
}
