/** A GitHub repository's issues as a service: milestones are priorities, labels the rest, steps are boxes in the text. */
import type { Octokit } from '@octokit/rest';

import type { BoardService, CardChange, RemoteCard } from '../board-service.ts';
import { isPriority, type LabelBook, type LabelKey } from '../label-book.ts';
import { readMarked, writeMarked } from '../marker.ts';

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
export function createGitHubService({ octokit, owner, repo, book }: GitHubBinding): BoardService {
  const place = { owner, repo };
  const { issues } = octokit.rest;
  /** Names of our labels as the repository writes them, numbers of our milestones, and what issues have besides. */
  const names = new Map<LabelKey, string>();
  const milestones = new Map<LabelKey, number>();
  const others = new Map<string, { labels: string[]; milestone: boolean }>();
  const toParameters = ({ title, labels, open }: CardChange, key = '') => {
    const priority = labels?.find(isPriority);
    const hasOther = others.get(key)?.milestone ?? false;
    return {
      ...(title === undefined ? {} : { title }),
      ...(labels === undefined
        ? {}
        : {
            labels: [
              ...labels
                .filter((label) => !isPriority(label))
                .flatMap((label) => names.get(label) ?? []),
              ...(others.get(key)?.labels ?? []),
            ],
            ...(hasOther ? {} : { milestone: (priority && milestones.get(priority)) ?? null }),
          }),
      ...(open === undefined
        ? {}
        : open
          ? { state: 'open' as const }
          : { state: 'closed' as const, state_reason: 'not_planned' as const }),
    };
  };
  const readLabels = async (): Promise<void> => {
    names.clear();
    milestones.clear();
    for (const { name } of await octokit.paginate(issues.listLabelsForRepo, {
      ...place,
      per_page: 100,
    })) {
      const key = book.keyOf(name);
      if (key !== undefined && !isPriority(key) && !names.has(key)) names.set(key, name);
    }
    const all = await octokit.paginate(issues.listMilestones, {
      ...place,
      state: 'all',
      per_page: 100,
    });
    for (const { title, number } of all) {
      const key = book.keyOf(title);
      if (key !== undefined && isPriority(key) && !milestones.has(key)) milestones.set(key, number);
    }
  };
  return {
    name: 'GitHub',
    offers: { columns: false, due: false, checklists: false },
    longest: LONGEST,
    async read() {
      await readLabels();
      const query = {
        ...place,
        state: 'all',
        sort: 'created',
        direction: 'asc',
        per_page: 100,
      } as const;
      const all = (await octokit.paginate(issues.listForRepo, query)).filter(
        (issue) => !issue.pull_request,
      );
      others.clear();
      for (const issue of all) {
        others.set(String(issue.number), {
          labels: labelNames(issue).filter((name) => isOther(book.keyOf(name))),
          milestone: issue.milestone !== null && isOther(book.keyOf(issue.milestone.title)),
        });
      }
      return {
        columns: [],
        labels: new Set([...names.keys(), ...milestones.keys()]),
        cards: all.map((issue) => toRemote(issue, book)),
      };
    },
    async readComments({ key }) {
      const query = { ...place, issue_number: Number(key), per_page: 100 };
      const all = await octokit.paginate(issues.listComments, query);
      return all.map(({ body = '', user, created_at: at }) => ({
        text: body,
        by: user?.login ?? '',
        on: at.slice(0, 10),
      }));
    },
    async createLabel(key) {
      if (isPriority(key)) {
        const { data } = await issues.createMilestone({ ...place, title: book.nameOf(key) });
        milestones.set(key, data.number);
        return;
      }
      const name = book.nameOf(key);
      await issues.createLabel({ ...place, name, color: COLORS[key] ?? GREY });
      names.set(key, name);
    },
    async create(change, marker) {
      const { labels, milestone } = toParameters(change);
      const { data } = await issues.create({
        ...place,
        title: change.title,
        body: writeMarked(change.body, marker, DRESS),
        ...(labels ? { labels } : {}),
        ...(milestone === undefined ? {} : { milestone }),
      });
      return String(data.number);
    },
    async update(key, change, marker) {
      await issues.update({
        ...place,
        issue_number: Number(key),
        ...toParameters(change, key),
        body: writeMarked(change.body, marker, DRESS),
      });
    },
    createColumn: () => Promise.reject(new Error('Issues have no columns')),
    createChecklist: () => Promise.reject(new Error('Issues have no checklists')),
    addStep: () => Promise.reject(new Error('Issues have no checklists')),
    renameStep: () => Promise.reject(new Error('Issues have no checklists')),
  };
}

/** A label named as a priority is none of ours here: milestones are. */
function isOther(key: LabelKey | undefined): boolean {
  return key === undefined;
}

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
