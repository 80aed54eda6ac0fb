/** A GitHub repository's issues as a service: milestones are priorities, labels the rest, steps are boxes in the text. */
import type { Octokit } from '@octokit/rest';

import type {
  BoardService,
  CardChange,
  RemoteBoard,
  RemoteCard,
  RemoteComment,
} from '../board-service.ts';
import { isPriority, type LabelBook, type LabelKey } from '../label-book.ts';
import { readMarked, writeMarked, type Marker } from '../marker.ts';

/** What the service is bound to. */
export interface GitHubBinding {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  readonly book: LabelBook;
}

const DRESS = { before: '<!-- ', after: ' -->' };
/** Signs of an issue's body. */
const LONGEST = 65_536;
/** Colours of the labels that say something by theirs; others are grey. */
const COLORS: Readonly<Record<LabelKey, string>> = {
  validated: '1a7f37',
  rejected: '57606a',
  deferred: '8250df',
  question: '0969da',
  improvement: '54aeff',
  quickWin: '4ac26b',
};
const GREY = 'd0d7de';

type Issue = Awaited<ReturnType<Octokit['rest']['issues']['listForRepo']>>['data'][number];

/** Binds the service. */
export function createGitHubService(binding: GitHubBinding): BoardService {
  return new GitHubService(binding);
}

class GitHubService implements BoardService {
  readonly name = 'GitHub';
  readonly offers = { columns: false, due: false, checklists: false };
  readonly longest = LONGEST;
  readonly #octokit: Octokit;
  readonly #issues: Octokit['rest']['issues'];
  readonly #book: LabelBook;
  readonly #place: { readonly owner: string; readonly repo: string };
  /** Names of our labels as the repository writes them, numbers of our milestones, and what issues have besides. */
  readonly #names = new Map<LabelKey, string>();
  readonly #milestones = new Map<LabelKey, number>();
  readonly #others = new Map<string, { labels: string[]; milestone: boolean }>();

  constructor({ octokit, owner, repo, book }: GitHubBinding) {
    this.#octokit = octokit;
    this.#issues = octokit.rest.issues;
    this.#book = book;
    this.#place = { owner, repo };
  }

  async read(): Promise<RemoteBoard> {
    await this.#readLabels();
    const query = { ...this.#place, state: 'all', sort: 'created', direction: 'asc' } as const;
    const found = await this.#octokit.paginate(this.#issues.listForRepo, {
      ...query,
      per_page: 100,
    });
    const all = found.filter((issue) => !issue.pull_request);
    const isOther = (name: string): boolean => this.#book.keyOf(name) === undefined;
    this.#others.clear();
    for (const issue of all) {
      this.#others.set(String(issue.number), {
        labels: labelNames(issue).filter(isOther),
        milestone: issue.milestone !== null && isOther(issue.milestone.title),
      });
    }
    return {
      columns: [],
      labels: new Set([...this.#names.keys(), ...this.#milestones.keys()]),
      cards: all.map((issue) => toRemote(issue, this.#book)),
    };
  }

  async readComments({ key }: RemoteCard): Promise<RemoteComment[]> {
    const query = { ...this.#place, issue_number: Number(key), per_page: 100 };
    const all = await this.#octokit.paginate(this.#issues.listComments, query);
    return all.map(({ body = '', user, created_at: at }) => ({
      text: body,
      by: user?.login ?? '',
      on: at.slice(0, 10),
    }));
  }

  async createLabel(key: LabelKey): Promise<void> {
    const name = this.#book.nameOf(key);
    if (isPriority(key)) {
      const { data } = await this.#issues.createMilestone({ ...this.#place, title: name });
      this.#milestones.set(key, data.number);
      return;
    }
    await this.#issues.createLabel({ ...this.#place, name, color: COLORS[key] ?? GREY });
    this.#names.set(key, name);
  }

  async create(
    change: CardChange & { title: string; body: string },
    marker: Marker,
  ): Promise<string> {
    const { labels, milestone } = this.#parametersOf(change, '');
    const { data } = await this.#issues.create({
      ...this.#place,
      title: change.title,
      body: writeMarked(change.body, marker, DRESS),
      ...(labels ? { labels } : {}),
      ...(milestone === undefined ? {} : { milestone }),
    });
    return String(data.number);
  }

  async update(key: string, change: CardChange & { body: string }, marker: Marker): Promise<void> {
    await this.#issues.update({
      ...this.#place,
      issue_number: Number(key),
      ...this.#parametersOf(change, key),
      body: writeMarked(change.body, marker, DRESS),
    });
  }

  createColumn(): Promise<never> {
    return Promise.reject(new Error('Issues have no columns'));
  }

  createChecklist(): Promise<never> {
    return Promise.reject(new Error('Issues have no checklists'));
  }

  addStep(): Promise<never> {
    return this.createChecklist();
  }

  renameStep(): Promise<never> {
    return this.createChecklist();
  }

  async #readLabels(): Promise<void> {
    const query = { ...this.#place, per_page: 100 };
    this.#names.clear();
    this.#milestones.clear();
    for (const { name } of await this.#octokit.paginate(this.#issues.listLabelsForRepo, query)) {
      const key = this.#book.keyOf(name);
      if (key !== undefined && !isPriority(key) && !this.#names.has(key))
        this.#names.set(key, name);
    }
    const all = await this.#octokit.paginate(this.#issues.listMilestones, {
      ...query,
      state: 'all',
    });
    for (const { title, number } of all) {
      const key = this.#book.keyOf(title);
      if (key !== undefined && isPriority(key) && !this.#milestones.has(key))
        this.#milestones.set(key, number);
    }
  }

  #parametersOf({ title, labels, open }: CardChange, key: string) {
    return {
      ...(title === undefined ? {} : { title }),
      ...(labels === undefined ? {} : this.#labelParameters(labels, key)),
      ...(open === undefined ? {} : STATES[open ? 'open' : 'closed']),
    };
  }

  /** A milestone of the client's own stays; where there is none of ours, none is set. */
  #labelParameters(keys: readonly LabelKey[], key: string) {
    const { labels = [], milestone = false } = this.#others.get(key) ?? {};
    const priority = keys.find(isPriority);
    const own = keys.filter((one) => !isPriority(one)).flatMap((one) => this.#names.get(one) ?? []);
    return {
      labels: [...own, ...labels],
      ...(milestone ? {} : { milestone: (priority && this.#milestones.get(priority)) ?? null }),
    };
  }
}

const STATES = {
  open: { state: 'open' },
  closed: { state: 'closed', state_reason: 'not_planned' },
} as const;

function labelNames({ labels }: Issue): string[] {
  return labels
    .map((label) => (typeof label === 'string' ? label : (label.name ?? '')))
    .filter(Boolean);
}

function toRemote(issue: Issue, book: LabelBook): RemoteCard {
  const { text, marker } = readMarked(issue.body ?? '');
  const own = labelNames(issue).flatMap((name) => book.keyOf(name) ?? []);
  const priority = issue.milestone ? book.keyOf(issue.milestone.title) : undefined;
  return {
    key: String(issue.number),
    url: issue.html_url,
    title: issue.title,
    body: text,
    ...(marker ? { marker } : {}),
    labels: [
      ...own.filter((key) => !isPriority(key)),
      ...(priority !== undefined && isPriority(priority) ? [priority] : []),
    ],
    open: issue.state === 'open',
    comments: issue.comments,
    changed: issue.updated_at,
  };
}
