/** The engagement that rules' examples are laid over. */

/** A small sound engagement.yaml of eight lines, in one language. */
export const ENGAGEMENT = `title: Cloud platform audit
client: { name: Cohortea }
auditor: { name: Balise }
languages: [en]
dates: { start: 2026-03-02, end: 2026-03-03 }
categories:
  - { id: security, code: SEC, title: Security }
  - { id: availability, code: AVA, title: Availability }
`;

/** The same in two languages. */
export const BILINGUAL = `title: { en: Cloud platform audit, fr: Audit de la plateforme }
client: { name: Cohortea }
auditor: { name: Balise }
languages: [en, fr]
dates: { start: 2026-03-02, end: 2026-03-03 }
categories:
  - { id: security, code: SEC, title: { en: Security, fr: Sécurité } }
`;
