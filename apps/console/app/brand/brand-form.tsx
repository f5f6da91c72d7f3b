import type { OwnBrandView } from '@handrail/api/brand/views';
import { accentNotes, SCHEMES } from '@handrail/core/brand/accent';
import { HEX } from '@handrail/core/brand/colour';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Section } from '@handrail/ui/card';
import { Checkbox } from '@handrail/ui/checkbox';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import type { FormProblem } from '../forms/server-errors.ts';
import type { BrandValues } from './form-values.server.ts';
import { BrandPreview } from './preview.tsx';
import { useChosenPicture } from './use-chosen-picture.ts';

type Props = {
  readonly brand: OwnBrandView;
  /** What was typed and refused; null: nothing was. */
  readonly typed: BrandValues | null;
  readonly problem: FormProblem | null;
};

/** The vendor's name, logo and accent colour, and beside them how they look. */
export function BrandForm({ brand, typed, problem }: Props) {
  const busy = useNavigation().formMethod === 'POST';
  const [name, setName] = useState(typed?.name ?? brand.name);
  const [accent, setAccent] = useState(typed?.accent ?? brand.accent ?? '');
  const [isRemoved, setRemoved] = useState(false);
  const { chosen, choose } = useChosenPicture();
  const colour = HEX.test(accent.trim().toLowerCase()) ? accent.trim().toLowerCase() : null;
  const about = (field: string) => (problem?.field === field ? problem.sentence : null);
  const logo = chosen ?? (isRemoved ? null : brand.logo);
  const notes = colour === null ? [] : accentNotes(colour);
  return (
    <Form method="post" encType="multipart/form-data" className="grid items-start gap-5 lg:grid-cols-2">
      <input type="hidden" name="version" value={brand.version} />
      <Section title="What customers see">
        <div className="flex flex-col gap-5">
          {problem && !['name', 'accent', 'logo'].includes(problem.field) && (
            <Callout tone="danger" alert>
              {problem.sentence}
            </Callout>
          )}
          <Field
            label="Name"
            hint="On every page and in every mail. The workspace is called the same."
            error={about('name')}
            required
          >
            <Input
              name="name"
              value={name}
              onChange={(event) => setName(event.target.value)}
              maxLength={200}
              required
              autoComplete="organization"
            />
          </Field>
          <Field
            label="Accent colour"
            hint="Of buttons and links, as #2563eb. Empty: our own blue."
            error={about('accent')}
          >
            <Input
              name="accent"
              value={accent}
              onChange={(event) => setAccent(event.target.value)}
              maxLength={7}
              autoComplete="off"
              spellCheck={false}
              placeholder="#2563eb"
              className="max-w-36 font-mono"
            />
          </Field>
          <div role="status" className="flex flex-col gap-2 empty:hidden">
            {notes.map((note) => (
              <Callout key={note} tone="warning">
                {note}
              </Callout>
            ))}
          </div>
          <Field
            label="Logo"
            hint="PNG, JPEG or WebP, at most 256 kB. It stands on white, beside the name."
            error={about('logo')}
          >
            <Input
              type="file"
              name="logo"
              accept="image/png,image/jpeg,image/webp"
              onChange={(event) => choose(event.target.files?.[0] ?? null)}
              className="h-auto py-1.5 file:mr-3 file:h-7 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-line-strong file:bg-surface file:px-2.5 file:text-sm file:font-medium file:text-ink sm:h-auto"
            />
          </Field>
          {brand.logo !== null && (
            <Checkbox
              label="Take the logo off"
              name="removeLogo"
              value="yes"
              checked={isRemoved}
              onChange={(event) => setRemoved(event.target.checked)}
            />
          )}
          <div>
            <Button type="submit" variant="primary" busy={busy}>
              Save
            </Button>
          </div>
        </div>
      </Section>
      <Section
        title="Preview"
        description="The portal in light and in dark, as each customer’s device has it."
      >
        <div className="flex flex-col gap-4">
          {SCHEMES.map((scheme) => (
            <BrandPreview key={scheme} scheme={scheme} name={name} accent={colour} logo={logo} />
          ))}
        </div>
      </Section>
    </Form>
  );
}
