/** The formats that diagnostics are printed in, by name: apart from what prints them, which takes long to load. */
export const REPORT_FORMATS = ['pretty', 'json', 'github', 'sarif'] as const;

/** The name of a format; the first is the default. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];
