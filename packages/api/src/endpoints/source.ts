/** Under this the secrets of an endpoint stand beside those of inbound sources. */
export type EndpointSource = `endpoint:${string}`;

/** The source of an endpoint's secrets. */
export function endpointSource(id: string): EndpointSource {
  return `endpoint:${id}`;
}
