/**
 * A shell script that signs `record.json` as Standard Webhooks has it and sends it: HMAC-SHA-256 over
 * `id.timestamp.body` with the secret's bytes. Needs openssl and curl.
 */
export function exampleScript(url: string, secret: string | null): string {
  return `SECRET='${secret ?? 'whsec_…'}'
ID="evt_$(date +%s)"
TIME=$(date +%s)
KEY=$(printf %s "\${SECRET#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \\n')
SIGNATURE=$({ printf '%s.%s.' "$ID" "$TIME"; cat record.json; } \\
  | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$KEY" -binary | openssl base64 -A)
curl '${url}' \\
  -H 'content-type: application/json' \\
  -H "webhook-id: $ID" \\
  -H "webhook-timestamp: $TIME" \\
  -H "webhook-signature: v1,$SIGNATURE" \\
  --data-binary @record.json`;
}
