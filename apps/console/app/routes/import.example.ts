import clean from '../../../../register/demo/c01.json';
import withFindings from '../../../../register/demo/c05.json';

/** Two records as an import file: one that is clean, one that raises findings. */
export function loader() {
  const records = [clean.record, withFindings.record];
  return new Response(`${JSON.stringify(records, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="handrail-example.json"',
    },
  });
}
