import type { InternalRole } from '@handrail/core/rules/vocabulary';

/** The workspace's first member and administrator. */
export const DEMO_ADMIN = 'Greta Solheim';

/** The team of the invented firm Quillbrook: those whom the sixteen customers name, and one for each role they leave open. */
export const DEMO_PEOPLE: readonly { readonly name: string; readonly role: InternalRole }[] = [
  { name: 'Priya Raman', role: 'ae' },
  { name: 'Tomasz Wilk', role: 'ae' },
  { name: 'Lena Okafor', role: 'ae' },
  { name: 'Gareth Bellamy', role: 'ae' },
  { name: 'Joel Adeyemi', role: 'csm' },
  { name: 'Hanna Brandt', role: 'csm' },
  { name: 'Niamh Corrigan', role: 'csm' },
  { name: 'Mateo Silva', role: 'csm' },
  { name: 'Ruth Calder', role: 'onboarding_manager' },
  { name: 'Sven Halvorsen', role: 'implementation_lead' },
  { name: 'Amina Farouk', role: 'implementation_lead' },
  { name: 'Yuki Tanabe', role: 'solutions_engineer' },
  { name: 'Elif Demir', role: 'revops' },
  { name: 'Oskar Lindqvist', role: 'finance' },
  { name: 'Beatriz Fonseca', role: 'legal' },
  { name: 'Kwame Asante', role: 'security' },
  { name: 'Rosa Keller', role: 'product_ops' },
  { name: 'Milan Novak', role: 'support' },
  { name: 'David Osei', role: 'sales_manager' },
  { name: 'Carla Mendes', role: 'cs_leader' },
];

/** As the customers' records have it. */
export function demoEmail(name: string): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@quillbrook.example`;
}
