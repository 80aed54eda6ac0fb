/** The report: the frozen, linked, filtered model that every target reads. */
import type { RootContent } from 'mdast';

import type { Place } from '../diagnostics/diagnostic.ts';
import type { Changes } from './changes/changes.ts';
import type { IncidentEffect } from './incident-effect.ts';
import type { IncidentMetrics } from './incident-metrics.ts';
import type { Text } from './text.ts';
import type { Verdict } from './upstream-verdict.ts';

/** 1 is first, 3 last. */
export type Priority = 1 | 2 | 3;
/** A level from 0 to the engagement's maximum, or one of the two that count for nothing. */
export type Rating = number | 'n/a' | 'unknown';
/** What a finding is: a gap, an improvement that is no defect, or a point that is already right. */
export type Kind = 'finding' | 'improvement' | 'strength';
/** How a thing is known. */
export type Basis = 'observed' | 'declared' | 'tool';
/** What an author types as a finding's status. */
export type Status =
  | 'draft'
  | 'proposed'
  | 'validated'
  | 'rejected'
  | 'deferred'
  | 'in-progress'
  | 'done'
  | 'verified'
  | 'accepted-risk';
/** The known sections of a finding's body. */
export type SectionId =
  | 'observation'
  | 'risk'
  | 'impact'
  | 'recommendation'
  | 'cost'
  | 'evidence'
  | 'references'
  | 'verification';

/** One section of a body: a heading with what stands below it. */
export interface Section {
  /** Unique in its body: a known section's id, else the slug of its heading as written. */
  readonly id: string;
  /** Set when the heading is one that constat knows, in any language. */
  readonly known?: SectionId;
  /** The heading as written. */
  readonly heading: string;
  readonly content: readonly RootContent[];
}

/** A body in one language, its links resolved and hidden parts gone. */
export interface Body {
  readonly lang: string;
  /** What stands before the first section. */
  readonly summary: readonly RootContent[];
  readonly sections: readonly Section[];
}

/** A body by language; only the languages that exist. */
export type Bodies = Readonly<Record<string, Body>>;

/** Person-days; `monthly` is what comes back each month. */
export interface Effort {
  readonly min: number;
  readonly max: number;
  readonly monthly: { readonly min: number; readonly max: number };
}

/** Money before tax, in the engagement's currency; `unknown` when still to be costed. */
export interface Cost {
  readonly once: number;
  readonly monthly: number;
  /** Saved each month, as a positive amount. */
  readonly saving: number;
  readonly unknown: boolean;
}

/** Who answered a ticket, when and why. */
export interface Validation {
  readonly by?: Text;
  readonly on?: string;
  readonly note?: Text;
  readonly until?: string;
}

/** A ticket, or a strength. */
export interface Finding {
  readonly id: string;
  readonly kind: Kind;
  readonly category: string;
  readonly title: Text;
  readonly priority?: Priority;
  readonly severity?: 'critical' | 'high' | 'medium' | 'low';
  readonly basis?: Basis;
  readonly key: boolean;
  readonly status: Status;
  /** Derived: validated, with an owner and a due date. */
  readonly planned: boolean;
  /** Derived: due before the report's date and still to do. */
  readonly overdue: boolean;
  /** Derived: at most a day, nothing to buy, nothing open to wait for. */
  readonly quickWin: boolean;
  readonly validation?: Validation;
  readonly checks: readonly string[];
  readonly effort?: Effort;
  readonly cost?: Cost;
  /** One sentence: the key, or the first sentence of the impact section. */
  readonly impact?: Text;
  readonly risk?: Text;
  readonly verify?: Text;
  readonly resources: readonly string[];
  readonly references: readonly string[];
  readonly depends: readonly string[];
  /** The other way of `depends`: what waits for this. */
  readonly blocks: readonly string[];
  readonly incidents: readonly string[];
  readonly owner?: Text;
  readonly due?: string;
  readonly faq: readonly { readonly q: Text; readonly a: Text }[];
  readonly aliases: readonly string[];
  readonly fields: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly bodies: Bodies;
  readonly source: Origin;
}

/** A finding without its article. */
export type FindingFacts = Omit<Finding, 'bodies'>;

/** Where something was written: a path in the engagement and a line from 1. */
export interface Origin {
  readonly path: string;
  readonly line: number;
}

/** Something assessed, rated from 0 to the maximum. */
export interface Check {
  readonly id: string;
  readonly category: string;
  readonly title: Text;
  readonly rating: Rating;
  readonly target: number;
  readonly previous?: Rating;
  readonly basis?: Basis;
  /** True when it belongs on its category's slide: typed, else the first seven. */
  readonly key: boolean;
  readonly note?: Text;
  /** What is seen at each level, from 0 to the maximum; empty where neither the author nor the catalogue says it. */
  readonly levels: readonly Text[];
  /** Standards and addresses. */
  readonly references: readonly string[];
  /** The findings that raise it, in the report's order. */
  readonly findings: readonly string[];
}

/** The figures of a set of checks; `average` is absent when nothing is rated. */
export interface Maturity {
  /** All checks but those that are `n/a`. */
  readonly applicable: number;
  readonly rated: number;
  readonly atTarget: number;
  /** Mean of the rated checks, one decimal, half up. */
  readonly average?: number;
  /** Mean of the targets of the same checks. */
  readonly averageTarget?: number;
  /** Mean of the earlier ratings, where there are any. */
  readonly averagePrevious?: number;
}

/** How many of what; recommendations are findings and improvements that are not drafts. */
export interface Counts {
  readonly recommendations: number;
  readonly improvements: number;
  readonly strengths: number;
  readonly quickWins: number;
  readonly byPriority: Readonly<Record<Priority, number>>;
  readonly byStatus: Readonly<Partial<Record<Status, number>>>;
}

/** Days and money added end by end; months stay apart from once, and days from money. */
export interface Sums {
  readonly tickets: readonly string[];
  readonly effort: Effort;
  readonly cost: Cost;
  /** Tickets whose effort nobody gave. */
  readonly withoutEffort: readonly string[];
  /** Tickets still to be costed. */
  readonly toBeCosted: readonly string[];
}

/** What is to do, what is achieved, and what was put aside, each ticket in exactly one. */
export interface Totals {
  readonly counts: Counts;
  readonly maturity: Maturity;
  readonly toDo: Sums;
  readonly achieved: Sums;
  readonly deferred: readonly string[];
  readonly rejected: readonly string[];
  readonly acceptedRisk: readonly string[];
  /** `toDo` at the client's capacity, in weeks; absent when no capacity is given. */
  readonly weeks?: { readonly min: number; readonly max: number };
}

/** A study axis, and a column of the board. */
export interface Category {
  readonly id: string;
  readonly code: string;
  readonly title: Text;
  readonly verdict?: Text;
  readonly maturity: Maturity;
  readonly counts: Counts;
  /** Ids of its checks, in the order written. */
  readonly checks: readonly string[];
  /** Ids of its findings and improvements in priority order, strengths apart. */
  readonly recommendations: readonly string[];
  readonly strengths: readonly string[];
}

/** The phases of an incident's timeline. */
export type Phase =
  | 'lead-up'
  | 'trigger'
  | 'impact'
  | 'detected'
  | 'acknowledged'
  | 'hypothesis'
  | 'cause-found'
  | 'mitigated'
  | 'resolved'
  | 'after';

/** One event of a timeline. */
export interface TimelineEvent {
  /** ISO 8601 instant in UTC. */
  readonly at: string;
  readonly phase: Phase;
  readonly text: Text;
  readonly by?: 'human' | 'monitor' | 'automation';
  readonly evidence?: string;
  readonly key: boolean;
}

/** What made the incident possible, longer or wider; a tree. */
export interface Factor {
  readonly text: Text;
  readonly role: 'prevent' | 'detect' | 'respond' | 'amplify';
  readonly factors: readonly Factor[];
}

/** An outage with its root-cause page. */
export interface Incident {
  readonly id: string;
  readonly title: Text;
  readonly severity?: 'sev1' | 'sev2' | 'sev3' | 'sev4';
  readonly status: 'draft' | 'in-review' | 'reviewed' | 'closed';
  /** IANA name of the zone in which times are shown. */
  readonly timezone: string;
  readonly component?: { readonly name: string; readonly version?: string };
  readonly upstream?: {
    readonly project: string;
    readonly issue?: string;
    readonly introduced?: string;
    readonly fixed?: string;
    /** Where they are, when that can be told from what is written. */
    readonly projectUrl?: string;
    readonly issueUrl?: string;
    /** `#` and the issue's number; as written where it is none. */
    readonly issueName?: string;
    /** Whether the component's version lies from `introduced`, included, to `fixed`, excluded. */
    readonly verdict: Verdict;
  };
  readonly slo?: { readonly target: number; readonly window: string };
  readonly impact: readonly {
    readonly what: Text;
    readonly value?: string | number;
    readonly unit?: Text;
    readonly source?: Text;
    readonly confidence?: 'measured' | 'estimated' | 'declared' | 'unknown';
  }[];
  readonly timeline: readonly TimelineEvent[];
  readonly metrics: IncidentMetrics;
  readonly detectionGap?: Text;
  readonly causes: {
    readonly trigger?: Text;
    readonly root?: Text;
    readonly whys: readonly Text[];
    readonly factors: readonly Factor[];
  };
  readonly lessons: {
    readonly well: readonly Text[];
    readonly poorly: readonly Text[];
    readonly lucky: readonly Text[];
  };
  readonly actions: readonly {
    readonly finding: string;
    readonly type: 'prevent' | 'detect' | 'mitigate' | 'respond' | 'learn';
  }[];
  /** What the actions attack, kind by kind: `prevent` first; kinds without actions are left out. */
  readonly effect: readonly IncidentEffect[];
  /** Every finding that names it, its actions first. */
  readonly findings: readonly string[];
  readonly bodies: Bodies;
  readonly source: Origin;
}

/** Free Markdown: context, method, architecture. */
export interface Page {
  readonly id: string;
  readonly title: Text;
  readonly order: number;
  readonly bodies: Bodies;
  readonly source: Origin;
}

/** What was done on one day. */
export interface JournalEntry {
  /** `YYYY-MM-DD`; also its id. */
  readonly date: string;
  readonly title: Text;
  readonly workshop?: 'kickoff' | 'team' | 'restitution';
  readonly attendance: readonly Text[];
  readonly decided: readonly Text[];
  readonly bodies: Bodies;
  readonly source: Origin;
}

/** What the auditor waits for. */
export interface Question {
  readonly id: string;
  readonly kind: 'access' | 'question';
  readonly what: Text;
  readonly to?: Text;
  readonly asked?: string;
  readonly got?: string;
  readonly answer?: Text;
}

/** Somebody's name and logo. */
export interface Party {
  readonly name: string;
  readonly description?: Text;
  readonly website?: string;
  /** Path of the picture in the engagement. */
  readonly logo?: string;
}

/** Who, what, when: the engagement as authors describe it. */
export interface Engagement {
  readonly title: Text;
  readonly client: Party;
  readonly auditor: Party;
  readonly dates: { readonly start: string; readonly end: string; readonly restitution?: string };
  readonly version?: string;
  readonly classification?: 'public' | 'internal' | 'confidential' | 'secret';
  readonly rating: {
    readonly max: number;
    readonly target: number;
    /** The firm's own words for the levels; absent: constat's. */
    readonly labels?: Readonly<Record<string, Text>>;
  };
  /** ISO 4217. */
  readonly currency: string;
  readonly pageSize: 'A4' | 'Letter';
  /** The kind of archive's file that the report claims to be; experimental. */
  readonly pdfa?: '3b';
  /** The incident for which the auditor was called. */
  readonly trigger?: string;
  readonly stakes?: Text;
  readonly figures: readonly { readonly value: Text; readonly label: Text }[];
  readonly platform?: {
    readonly cloud?: string;
    readonly kubernetes?: string;
    readonly components: Readonly<Record<string, string>>;
  };
  readonly asked: readonly {
    readonly id: string;
    readonly ask: Text;
    readonly categories: readonly string[];
    readonly answer?: Text;
  }[];
  readonly verdict?: Text;
  readonly messages: readonly Text[];
  readonly decisions: readonly Decision[];
  readonly next: readonly { readonly what: Text; readonly who?: Text; readonly due?: string }[];
  /** Person-days a week. */
  readonly capacity?: number;
  readonly team: readonly {
    readonly role: Text;
    readonly side: 'auditor' | 'client';
    readonly days?: number;
    readonly mission?: Text;
    readonly name?: string;
    readonly approves: boolean;
  }[];
  readonly scope: {
    readonly in: readonly Text[];
    readonly out: readonly Text[];
    readonly limits: readonly Text[];
  };
  readonly sources: readonly {
    readonly kind: string;
    readonly with?: Text;
    readonly what?: Text;
    readonly on?: string;
  }[];
  readonly deliverables: readonly {
    readonly what: Text;
    readonly format?: Text;
    readonly level?: Text;
    readonly due?: string;
  }[];
  readonly document: {
    readonly history: readonly {
      readonly version: string;
      readonly on: string;
      readonly text: Text;
    }[];
    readonly written?: Text;
    readonly reviewed?: Text;
    readonly approved?: Text;
    readonly distribution: readonly Text[];
  };
  readonly acceptance?: {
    readonly sent?: string;
    readonly reply?: string;
    readonly outcome?: string;
    readonly reserves: readonly { readonly text: Text; readonly lifted?: string }[];
    readonly by?: Text;
    readonly on?: string;
  };
  /** The firm's own keys on findings, by key. */
  readonly fields: Readonly<Record<string, { readonly type: string; readonly label: Text }>>;
  readonly deck: {
    /** Path of the firm's template in the engagement. */
    readonly template?: string;
    readonly layouts: Readonly<Record<string, string>>;
    /** Where engagement.yaml says so: a template is judged when the deck is made. */
    readonly places: {
      readonly template?: Place;
      readonly layouts: Readonly<Record<string, Place>>;
    };
  };
  readonly site: { readonly url?: string; readonly repository?: string };
  /** The revision that the report is compared with, and what that was called. */
  readonly compare?: { readonly to: string; readonly title?: Text };
}

/** What the client is asked to decide. */
export interface Decision {
  readonly id: string;
  readonly ask: Text;
  readonly who?: Text;
  readonly before?: string;
  readonly findings: readonly string[];
  readonly otherwise?: Text;
  readonly answer?: Text;
  readonly on?: string;
  /** Added over its findings; absent when it names none. */
  readonly sums?: Sums;
}

/** A picture or a file that a body cites; its bytes are the author's. */
export interface Asset {
  /** Path in the engagement. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Pixels, for pictures whose size can be read. */
  readonly width?: number;
  readonly height?: number;
}

/** What git tells of the sources: days only, never who or why. */
export interface SourceHistory {
  /** Path of the engagement in its repository, `''` or ending in `/`; absent outside of git. */
  readonly folder?: string;
  /** Days of the first and last commits of a source, by its path in the engagement. */
  readonly dates: ReadonlyMap<string, { readonly first: string; readonly last: string }>;
}

/** What changed since the revision that `compare` names. */
export interface Baseline {
  /** The day of the revision's commit, `YYYY-MM-DD`. */
  readonly day: string;
  readonly title?: Text;
  readonly changes: Changes;
}

/** Everything a target may show, for one edition, in every language. */
export interface Report {
  readonly edition: {
    readonly id: string;
    /** The known edition that it is, or starts from. */
    readonly base: 'internal' | 'client' | 'public';
    readonly notice?: Text;
  };
  /** The report where words that are written once for all languages differ: what stands for a replaced name. */
  readonly spoken?: ReadonlyMap<string, Report>;
  /** The default one first. */
  readonly languages: readonly string[];
  /** The latest date that the sources tell; what `overdue` is measured against. */
  readonly date: string;
  /** SHA-256 of the sources, in hexadecimal. */
  readonly digest: string;
  readonly engagement: Engagement;
  /** In the engagement's order. */
  readonly categories: readonly Category[];
  /** By category, then as written. */
  readonly checks: readonly Check[];
  /** By category, tickets before strengths, then priority, then id. */
  readonly findings: readonly Finding[];
  readonly incidents: readonly Incident[];
  readonly pages: readonly Page[];
  readonly journal: readonly JournalEntry[];
  readonly questions: readonly Question[];
  readonly totals: Totals;
  /** Absent where nothing is compared, or the revision cannot be read. */
  readonly baseline?: Baseline;
  /** Where the sources stand in git, and since when. */
  readonly history: SourceHistory;
  /** By path: the pictures and files that the report shows. */
  readonly assets: ReadonlyMap<string, Asset>;
}
