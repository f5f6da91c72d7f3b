import { filled } from '@handrail/core/facts/filler';
import type { Subject } from './subject.ts';

/** What the customer needs before anything is switched on. */
export const requirementFacts = {
  'requirements.sso': ({ record }: Subject) => record.requirements?.sso === true,
  'requirements.scim': ({ record }: Subject) => record.requirements?.scim === true,
  'requirements.dataCategories': ({ record }: Subject) => record.requirements?.dataCategories ?? [],
  'requirements.migration': ({ record }: Subject) => record.requirements?.migration !== undefined,
  'requirements.migration.standard': ({ record }: Subject) =>
    record.requirements?.migration?.standard ?? true,
  'requirements.migration.records': ({ record }: Subject) => record.requirements?.migration?.records ?? 0,
  'requirements.professionalServices': ({ record }: Subject) =>
    record.requirements?.professionalServices === true,
  'requirements.integrations': ({ record }: Subject) =>
    (record.requirements?.integrations ?? []).filter(({ name }) => filled(name) !== null).length,
  'requirements.ownIntegrations': ({ record }: Subject) =>
    (record.requirements?.integrations ?? []).filter(
      ({ name, standard }) => !standard && filled(name) !== null,
    ),
  'requirements.securityReview': ({ record }: Subject) => record.requirements?.securityReview ?? 'none',
  'requirements.securityQuestionnaire': ({ record }: Subject) =>
    record.requirements?.securityQuestionnaire ?? 'none',
  'requirements.dpa': ({ record }: Subject) => record.requirements?.dpa ?? null,
  'requirements.baa': ({ record }: Subject) => record.requirements?.baa ?? null,
  'requirements.crossBorder': ({ record }: Subject) => record.requirements?.crossBorder === true,
  'requirements.accessRequestedBy': ({ record }: Subject) => record.requirements?.accessRequestedBy ?? null,
};
