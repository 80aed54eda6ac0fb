/** The report → a native, editable PowerPoint deck in each language, on the firm's own template. */
import { rehypeTypography } from '../../markdown/typography-plugin.ts';
import type { Placement } from '../../markdown/to-html.ts';
import { speak } from '../../report/text.ts';
import type { Artifact, Target, TargetContext } from '../target.ts';
import { fitDeck } from './fit/fit-deck.ts';
import type { Loss } from './fit/placed.ts';
import { openFonts } from './measure/open-fonts.ts';
import type { Fonts } from './measure/open-fonts.ts';
import { assembleDeck } from './package/assemble-deck.ts';
import { openSvgRenderer, pictureFinder } from './pictures.ts';
import { proofingLanguage } from './proofing-language.ts';
import { parseDeck, readFoot, readSlides } from './read-slides/read-slides.ts';
import { openTemplates } from './template/open-templates.ts';
import type { DeckTemplates } from './template/open-templates.ts';
import type { PictureFile } from './read-slides/read-figure.ts';
import { createDeckScope } from './view/deck-scope.ts';
import type { DeckScope } from './view/deck-scope.ts';
import { viewDeck } from './view/deck-view.ts';
import { slideOf } from './view/slide-ids.ts';
import { paletteOf } from './write/palette.ts';
import { writeDeck } from './write/write-deck.ts';

/** The deck. */
export const deck: Target = {
  name: 'deck',
  summary: 'a native, editable PowerPoint presentation in each language, with speaker notes',
  render: renderDecks,
};

/** Where what is said of a deck is said. */
const ENGAGEMENT = { file: 'engagement.yaml', line: 1, column: 1 } as const;

/** What all languages share. */
interface Workshop {
  readonly context: TargetContext;
  readonly fonts: Fonts;
  readonly templates: DeckTemplates;
  picture(path: string): PictureFile | undefined;
  lose(loss: Loss): void;
}

async function renderDecks(context: TargetContext): Promise<Artifact[]> {
  const { report, theme, files } = context;
  const opened = openTemplates(report, files, theme);
  if ('problem' in opened) {
    context.diagnose({
      rule: 'deck/template',
      severity: 'error',
      message: opened.problem,
      hint: 'Save the template again from PowerPoint, or leave `deck.template` out',
      ...ENGAGEMENT,
    });
    return [];
  }
  const workshop: Workshop = {
    context,
    fonts: await openFonts(),
    templates: opened.templates,
    picture: pictureFinder(report.assets, await openSvgRenderer()),
    lose: sayOnce(context),
  };
  const artifacts: Artifact[] = [];
  for (const lang of context.languages) artifacts.push(await renderDeck(workshop, lang));
  return artifacts;
}

/** Says a loss as a warning on the engagement, once however many languages meet it. */
function sayOnce(context: TargetContext): Workshop['lose'] {
  const said = new Set<string>();
  return (loss) => {
    if (said.has(loss.message)) return;
    said.add(loss.message);
    context.diagnose({ ...loss, severity: 'warning', ...ENGAGEMENT });
  };
}

/** Makes one language's deck: view, HTML, slides, places, file. */
async function renderDeck(workshop: Workshop, lang: string): Promise<Artifact> {
  const { context, fonts, templates, lose } = workshop;
  const { report, theme } = context;
  const scope = createDeckScope(report, lang);
  const html = context.templates(lang, placement(scope)).render('deck/deck', viewDeck(scope));
  const tree = parseDeck(html);
  rehypeTypography({ lang })(tree);
  const slides = readSlides(tree, lang, {
    picture: workshop.picture,
    lose(message) {
      lose({ rule: 'deck/loss', message });
    },
  });
  const { template, layouts, spare } = templates;
  const placed = fitDeck(slides, { template, layouts, fonts, lose });
  const proofing = proofingLanguage(lang);
  const written = await writeDeck(placed, {
    palette: paletteOf(theme),
    width: template.width,
    height: template.height,
    lang: proofing,
    footer: readFoot(tree),
  });
  const { engagement } = report;
  const words = (text: typeof engagement.title): string =>
    speak(text, lang, report.languages).value;
  const bytes = assembleDeck({ ...template, spare }, written, {
    title: words(engagement.title),
    subject: engagement.client.name,
    author: engagement.auditor.name,
    lang: proofing,
    instant: `${report.date}T00:00:00Z`,
  });
  return { path: `presentation.${lang}.pptx`, bytes };
}

/** Links lead to slides, pictures to the engagement's own; a diagram is shown as its code. */
function placement(scope: DeckScope): Placement {
  return {
    href(reference) {
      const slide = slideOf(reference, scope);
      return slide === undefined ? undefined : `#${slide}`;
    },
    image: (path) => (scope.report.assets.has(path) ? { src: path } : undefined),
    diagram: () => undefined,
  };
}
