/** Every rule that is no plain matter of a schema: the one list of them. */
import { candidatesDismissed } from './candidates-dismissed.ts';
import { checkCategory } from './check-category.ts';
import { checkLevels } from './check-levels.ts';
import { checkPodSecurityPolicy } from './check-pod-security-policy.ts';
import { checkPrevious } from './check-previous.ts';
import { checkRating } from './check-rating.ts';
import { checkTarget } from './check-target.ts';
import { checkTitle } from './check-title.ts';
import { compareRevision } from './compare-revision.ts';
import { deckFont } from './deck-font.ts';
import { deckLayout } from './deck-layout.ts';
import { deckLoss } from './deck-loss.ts';
import { deckTemplate } from './deck-template.ts';
import { deckTitle } from './deck-title.ts';
import { diagramNotDrawn } from './diagram-not-drawn.ts';
import { editionClientName } from './edition-client-name.ts';
import { editionHiddenReference } from './edition-hidden-reference.ts';
import { engagementDates } from './engagement-dates.ts';
import { engagementEditions } from './engagement-editions.ts';
import { engagementLanguages } from './engagement-languages.ts';
import { engagementRating } from './engagement-rating.ts';
import { engagementTooManyPriority1 } from './engagement-too-many-priority-1.ts';
import { findingAnswers } from './finding-answers.ts';
import { findingBody } from './finding-body.ts';
import { findingCategory } from './finding-category.ts';
import { findingCostUnknown } from './finding-cost-unknown.ts';
import { findingDependsCycle } from './finding-depends-cycle.ts';
import { findingDependsPriority } from './finding-depends-priority.ts';
import { findingFields } from './finding-fields.ts';
import { findingHowSteps } from './finding-how-steps.ts';
import { findingImpactRepeats } from './finding-impact-repeats.ts';
import { findingOddPriority } from './finding-odd-priority.ts';
import { findingPriority } from './finding-priority.ts';
import { findingStrength } from './finding-strength.ts';
import { findingSummaryLength } from './finding-summary-length.ts';
import { findingTitle } from './finding-title.ts';
import { findingTitleAction } from './finding-title-action.ts';
import { findingValidation } from './finding-validation.ts';
import { gitShallowClone } from './git-shallow-clone.ts';
import { idCategoryCode } from './id-category-code.ts';
import { idDuplicate } from './id-duplicate.ts';
import { idFormat } from './id-format.ts';
import { idMissing } from './id-missing.ts';
import { idReserved } from './id-reserved.ts';
import { imageAlternativeText } from './image-alternative-text.ts';
import { incidentAction } from './incident-action.ts';
import { incidentBlameless } from './incident-blameless.ts';
import { incidentClock } from './incident-clock.ts';
import { incidentDetectionGap } from './incident-detection-gap.ts';
import { incidentDuration } from './incident-duration.ts';
import { incidentEvidence } from './incident-evidence.ts';
import { incidentFactors } from './incident-factors.ts';
import { incidentImpact } from './incident-impact.ts';
import { incidentLocalTime } from './incident-local-time.ts';
import { incidentOrder } from './incident-order.ts';
import { incidentPerson } from './incident-person.ts';
import { incidentPhaseOrder } from './incident-phase-order.ts';
import { incidentTitle } from './incident-title.ts';
import { incidentUpstream } from './incident-upstream.ts';
import { journalName } from './journal-name.ts';
import { markdownDirective } from './markdown-directive.ts';
import { markdownHeading } from './markdown-heading.ts';
import { markdownHtml } from './markdown-html.ts';
import { pictureMissing } from './picture-missing.ts';
import { pictureOutside } from './picture-outside.ts';
import { referenceImage } from './reference-image.ts';
import { referenceLink } from './reference-link.ts';
import { referenceText } from './reference-text.ts';
import { referenceUnknown } from './reference-unknown.ts';
import { reportAccessibility } from './report-accessibility.ts';
import { reportGlyph } from './report-glyph.ts';
import { reportLength } from './report-length.ts';
import { silenceError } from './silence-error.ts';
import { silenceReason } from './silence-reason.ts';
import { silenceUnknownRule } from './silence-unknown-rule.ts';
import { silenceUnused } from './silence-unused.ts';
import { sourceEmptyFile } from './source-empty-file.ts';
import { sourceEncoding } from './source-encoding.ts';
import { sourceEngagement } from './source-engagement.ts';
import { sourceMissingPackage } from './source-missing-package.ts';
import { sourceOutside } from './source-outside.ts';
import { sourceSecret } from './source-secret.ts';
import { sourceTooLarge } from './source-too-large.ts';
import { sourceUnknownFile } from './source-unknown-file.ts';
import { sourceUnknownFolder } from './source-unknown-folder.ts';
import { sourceUnusedFile } from './source-unused-file.ts';
import { textFrench } from './text-french.ts';
import { textLanguage } from './text-language.ts';
import { textUnfinished } from './text-unfinished.ts';
import { themeValue } from './theme-value.ts';
import { translationBody } from './translation-body.ts';
import { translationFacts } from './translation-facts.ts';
import { translationLanguage } from './translation-language.ts';
import { translationLength } from './translation-length.ts';
import { translationMissing } from './translation-missing.ts';
import { translationOrphan } from './translation-orphan.ts';
import { translationTwice } from './translation-twice.ts';
import { yamlAlias } from './yaml-alias.ts';
import { yamlDuplicateKey } from './yaml-duplicate-key.ts';
import { yamlFrontMatter } from './yaml-front-matter.ts';
import { yamlNesting } from './yaml-nesting.ts';
import { yamlShape } from './yaml-shape.ts';
import { yamlSyntax } from './yaml-syntax.ts';
import { yamlUnsafeKey } from './yaml-unsafe-key.ts';
import type { Rule } from './rule.ts';

/** The rules, by id. */
export const RULES: readonly Rule[] = [
  candidatesDismissed,
  checkCategory,
  checkLevels,
  checkPodSecurityPolicy,
  checkPrevious,
  checkRating,
  checkTarget,
  checkTitle,
  compareRevision,
  deckFont,
  deckLayout,
  deckLoss,
  deckTemplate,
  deckTitle,
  diagramNotDrawn,
  editionClientName,
  editionHiddenReference,
  engagementDates,
  engagementEditions,
  engagementLanguages,
  engagementRating,
  engagementTooManyPriority1,
  findingAnswers,
  findingBody,
  findingCategory,
  findingCostUnknown,
  findingDependsCycle,
  findingDependsPriority,
  findingFields,
  findingHowSteps,
  findingImpactRepeats,
  findingOddPriority,
  findingPriority,
  findingStrength,
  findingSummaryLength,
  findingTitle,
  findingTitleAction,
  findingValidation,
  gitShallowClone,
  idCategoryCode,
  idDuplicate,
  idFormat,
  idMissing,
  idReserved,
  imageAlternativeText,
  incidentAction,
  incidentBlameless,
  incidentClock,
  incidentDetectionGap,
  incidentDuration,
  incidentEvidence,
  incidentFactors,
  incidentImpact,
  incidentLocalTime,
  incidentOrder,
  incidentPerson,
  incidentPhaseOrder,
  incidentTitle,
  incidentUpstream,
  journalName,
  markdownDirective,
  markdownHeading,
  markdownHtml,
  pictureMissing,
  pictureOutside,
  referenceImage,
  referenceLink,
  referenceText,
  referenceUnknown,
  reportAccessibility,
  reportGlyph,
  reportLength,
  silenceError,
  silenceReason,
  silenceUnknownRule,
  silenceUnused,
  sourceEmptyFile,
  sourceEncoding,
  sourceEngagement,
  sourceMissingPackage,
  sourceOutside,
  sourceSecret,
  sourceTooLarge,
  sourceUnknownFile,
  sourceUnknownFolder,
  sourceUnusedFile,
  textFrench,
  textLanguage,
  textUnfinished,
  themeValue,
  translationBody,
  translationFacts,
  translationLanguage,
  translationLength,
  translationMissing,
  translationOrphan,
  translationTwice,
  yamlAlias,
  yamlDuplicateKey,
  yamlFrontMatter,
  yamlNesting,
  yamlShape,
  yamlSyntax,
  yamlUnsafeKey,
];
