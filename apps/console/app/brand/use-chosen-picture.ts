import { LARGEST_LOGO } from '@handrail/core/brand/logo';
import { useState } from 'react';
import type { PreviewLogo } from './preview.tsx';

/** The picture that was chosen and not sent yet; null where none is, or the browser cannot show it. */
export function useChosenPicture() {
  const [chosen, setChosen] = useState<PreviewLogo | null>(null);
  const choose = (file: File | null) => {
    setChosen(null);
    // What it is told by the server is enough for others.
    if (file === null || file.size > LARGEST_LOGO || !/^image\/(png|jpeg|webp)$/.test(file.type)) return;
    const reader = new FileReader();
    reader.onload = () => {
      const src = String(reader.result);
      const image = new Image();
      image.onload = () => setChosen({ src, width: image.naturalWidth, height: image.naturalHeight });
      image.src = src;
    };
    reader.readAsDataURL(file);
  };
  return { chosen, choose };
}
