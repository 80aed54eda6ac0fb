/** The report → a native, editable PowerPoint deck in each language, on the firm's own template. */
import { rehypeTypography } from '../../markdown/typography-plugin.ts';
import type { Placement } from '../../markdown/to-html.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Report } from '../../report/report.ts';
import { speak } from '../../report/text.ts';
import type { Artifact, PicturedDocument, Target, TargetContext } from '../target.ts';
import { fitDeck } from './fit/fit-deck.ts';
import type { Loss, LossKey, PlacedSlide } from './fit/placed.ts';
import { fitNotes } from './notes/fit-notes.ts';
import { openFonts } from './measure/open-fonts.ts';
import type { Fonts } from './measure/open-fonts.ts';
import { assembleDeck } from './package/assemble-deck.ts';
import { pictureColors } from './picture/picture-colors.ts';
import { pictureDeck } from './picture/picture-deck.ts';
import { openSvgRenderer, pictureFinder } from './pictures.ts';
import { proofingLanguage } from './proofing-language.ts';
import { parseDeck, readFoot, readSlides } from './read-slides/read-slides.ts';
import { openTemplates } from './template/open-templates.ts';
import type { DeckTemplates } from './template/open-templates.ts';
import type { PictureFile } from './read-slides/read-figure.ts';
import { siteLinks } from '../shared/site-links.ts';
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
  picture: pictureDecks,
};

/** Where what is said of a deck is said, unless a key of the sources is at its root. */
const ENGAGEMENT = { file: 'engagement.yaml', line: 1, column: 1 } as const;

function placeOf(report: Report, key: LossKey | undefined): Place {
  const { places } = report.engagement.deck;
  const found = key === 'template' ? places.template : key && places.layouts[key.layout];
  return found ?? ENGAGEMENT;
}

/** What all languages share. */
interface Workshop {
  readonly context: TargetContext;
  readonly fonts: Fonts;
  readonly templates: DeckTemplates;
  picture(path: string): PictureFile | undefined;
  lose(loss: Loss): void;
}

async function renderDecks(context: TargetContext): Promise<Artifact[]> {
  await context.breathe();
  const workshop = await openWorkshop(context);
  const artifacts: Artifact[] = [];
  if (!workshop) return artifacts;
  for (const lang of context.languages) {
    await context.breathe();
    artifacts.push(await renderDeck(workshop, lang));
  }
  return artifacts;
}

/** Pictures the slides of each language as they are placed; what is lost was said when they were rendered. */
async function pictureDecks(context: TargetContext): Promise<PicturedDocument[]> {
  const workshop = await openWorkshop({ ...context, diagnose: () => undefined });
  if (!workshop) return [];
  const { width, height } = workshop.templates.template;
  const colors = pictureColors(context.theme);
  const { fonts } = workshop;
  return context.languages.map((lang) => {
    const { slides } = placeDeck(workshop, lang);
    return pictureDeck(slides, { width, height, colors, fonts, lang, name: fileName(lang) });
  });
}

function fileName(lang: string): string {
  return `presentation.${lang}.pptx`;
}

/** Opens template, fonts and pictures; undefined where the template cannot be read, which is said. */
async function openWorkshop(context: TargetContext): Promise<Workshop | undefined> {
  const { report, theme, files } = context;
  const opened = openTemplates(report, files, theme);
  if ('problem' in opened) {
    context.diagnose({
      rule: 'deck/template',
      severity: 'error',
      message: opened.problem,
      hint: 'Save the template again from PowerPoint, or leave `deck.template` out',
      ...placeOf(report, 'template'),
    });
    return undefined;
  }
  return {
    context,
    fonts: await openFonts(),
    templates: opened.templates,
    picture: pictureFinder(report.assets, await openSvgRenderer()),
    lose: sayOnce(context),
  };
}

/** Says a loss where its root is, once however many languages meet it. */
function sayOnce(context: TargetContext): Workshop['lose'] {
  const said = new Set<string>();
  return ({ key, severity, ...loss }) => {
    if (said.has(loss.message)) return;
    said.add(loss.message);
    const place = placeOf(context.report, key);
    context.diagnose({ ...loss, severity: severity ?? 'warning', ...place });
  };
}

/** Makes one language's slides: view, HTML, slides, places. */
function placeDeck(workshop: Workshop, lang: string): PlacedDeck {
  const { context, fonts, templates, lose } = workshop;
  const { report } = context;
  const unplaced = context.templates(lang, NOWHERE);
  const site = siteLinks(report, lang, context.languages);
  const scope = createDeckScope(report, unplaced, site);
  const html = context.templates(lang, placement(scope)).render('deck/deck', viewDeck(scope));
  const tree = parseDeck(html);
  rehypeTypography({ lang })(tree);
  const slides = readSlides(tree, lang, {
    picture: workshop.picture,
    lose(message) {
      lose({ rule: 'deck/loss', message });
    },
  });
  const { template, layouts } = templates;
  const proofing = proofingLanguage(lang);
  const foot = { text: readFoot(tree), lang: proofing };
  return {
    slides: fitDeck(slides.map(fitNotes), { template, layouts, fonts, foot, lose }),
    proofing,
    report: scope.report,
  };
}

/** The slides of one language, and the report that they tell in it. */
interface PlacedDeck {
  readonly slides: PlacedSlide[];
  readonly proofing: string;
  readonly report: Report;
}

/** Makes one language's deck: its slides, then the file. */
async function renderDeck(workshop: Workshop, lang: string): Promise<Artifact> {
  const { context } = workshop;
  const { template, spare } = workshop.templates;
  const { slides: placed, proofing, report } = placeDeck(workshop, lang);
  await context.breathe();
  const written = await writeDeck(placed, {
    palette: paletteOf(context.theme),
    width: template.width,
    height: template.height,
    lang: proofing,
  });
  await context.breathe();
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
  return { path: fileName(lang), bytes };
}

/** Nothing has a place yet: only words are asked for. */
const NOWHERE: Placement = {
  href: () => undefined,
  image: () => undefined,
  diagram: () => undefined,
};

/** Links lead to slides, else to the site, pictures to the engagement's own; a diagram is shown as its code. */
function placement(scope: DeckScope): Placement {
  return {
    href(reference) {
      const slide = slideOf(reference, scope);
      return slide === undefined ? scope.site(reference) : `#${slide}`;
    },
    image: (path) => (scope.report.assets.has(path) ? { src: path } : undefined),
    diagram: () => undefined,
  };
}
