/** GitHub as far as a board needs it: requests and answers are held against GitHub's own OpenAPI description. */
import { requestProblems, responseProblems } from './openapi.ts';
import { serveStandIn, type Answered, type Asked, type StandIn } from './serve-stand-in.ts';

/** An issue as the stand-in keeps it. */
export interface GitHubIssue {
  readonly number: number;
  title: string;
  body: string;
  labels: string[];
  milestone: number | null;
  state: 'open' | 'closed';
  reason: string | null;
}

/** The repository's state, for tests to look at and to change as a client would. */
export interface GitHubState {
  labels: string[];
  milestones: { number: number; title: string }[];
  issues: GitHubIssue[];
  comments: { issue: number; text: string; by: string; date: string }[];
  /** What any request or answer had that the description does not know. */
  problems: string[];
}

/** Token that it accepts. */
export const GITHUB_TOKEN = 'ghp_t0kent0kent0kent0ken';

/** A stand-in with its state. */
export interface GitHubStandIn extends StandIn {
  readonly state: GitHubState;
}

/** Starts an empty repository, `firm/audit`. */
export async function startGitHub(): Promise<GitHubStandIn> {
  const state: GitHubState = { labels: [], milestones: [], issues: [], comments: [], problems: [] };
  const server = await serveStandIn((asked) => answerGitHub(asked, state));
  return { ...server, state };
}

const REPO = '/repos/{owner}/{repo}';

function answerGitHub(asked: Asked, state: GitHubState): Answered {
  const { method, path, query, body, authorization } = asked;
  if (authorization !== `token ${GITHUB_TOKEN}`)
    return { status: 401, body: { message: 'Bad credentials' } };
  if (!path.startsWith('/repos/firm/audit/'))
    return { status: 404, body: { message: 'Not Found' } };
  const rest = path.slice('/repos/firm/audit'.length);
  const number = Number(/^\/issues\/(\d+)/.exec(rest)?.[1] ?? 0);
  const template = REPO + rest.replace(/^\/issues\/\d+/, '/issues/{issue_number}');
  const wrong = requestProblems(template, method, query.keys(), body);
  state.problems.push(...wrong);
  if (wrong.length > 0) return { status: 422, body: { message: wrong.join('; ') } };
  const answered = act(asked, rest, number, state);
  if (answered.status < 400)
    state.problems.push(...responseProblems(template, method, answered.status, answered.body));
  return answered;
}

function act(
  { method, body, query }: Asked,
  rest: string,
  number: number,
  state: GitHubState,
): Answered {
  const page = <T>(all: readonly T[]): T[] => {
    const size = Number(query.get('per_page') ?? 30);
    const start = (Number(query.get('page') ?? 1) - 1) * size;
    return all.slice(start, start + size);
  };
  const issue = state.issues.find((one) => one.number === number);
  switch (`${method} ${rest.replace(/\d+/, 'N')}`) {
    case 'GET /labels':
      return { status: 200, body: page(state.labels).map(toLabel) };
    case 'POST /labels': {
      const name = String(body['name']);
      const isTaken = state.labels.some((one) => one.toLowerCase() === name.toLowerCase());
      if (isTaken || name.length > 50)
        return { status: 422, body: { message: 'Validation Failed' } };
      state.labels.push(name);
      return { status: 201, body: toLabel(name) };
    }
    case 'GET /milestones':
      return { status: 200, body: page(state.milestones).map(toMilestone) };
    case 'POST /milestones': {
      const title = String(body['title']);
      if (state.milestones.some((one) => one.title === title))
        return { status: 422, body: { message: 'Validation Failed' } };
      const made = { number: state.milestones.length + 1, title };
      state.milestones.push(made);
      return { status: 201, body: toMilestone(made) };
    }
    case 'GET /issues':
      return { status: 200, body: page(state.issues).map((one) => toIssue(one, state)) };
    case 'POST /issues': {
      const made: GitHubIssue = {
        number: state.issues.length + 1,
        title: '',
        body: '',
        labels: [],
        milestone: null,
        state: 'open',
        reason: null,
      };
      change(made, body, state);
      state.issues.push(made);
      return { status: 201, body: toIssue(made, state) };
    }
    case 'PATCH /issues/N':
      if (!issue) return { status: 404, body: { message: 'Not Found' } };
      change(issue, body, state);
      return { status: 200, body: toIssue(issue, state) };
    case 'GET /issues/N/comments':
      return {
        status: 200,
        body: page(state.comments.filter((one) => one.issue === number)).map(toComment),
      };
    default:
      return { status: 404, body: { message: `Not Found: ${method} ${rest}` } };
  }
}

/** A repository makes a label that an issue names and that is not there; a milestone it refuses. */
function change(issue: GitHubIssue, body: Asked['body'], state: GitHubState): void {
  if (typeof body['title'] === 'string') issue.title = body['title'];
  if (typeof body['body'] === 'string') issue.body = body['body'];
  if (Array.isArray(body['labels'])) {
    issue.labels = body['labels'].map(String);
    for (const name of issue.labels)
      if (!state.labels.includes(name)) state.problems.push(`label ${name} is not there`);
  }
  if (body['milestone'] !== undefined) issue.milestone = body['milestone'] as number | null;
  if (body['state'] === 'open' || body['state'] === 'closed') issue.state = body['state'];
  if (typeof body['state_reason'] === 'string') issue.reason = body['state_reason'];
}

const API = 'https://api.github.com/repos/firm/audit';
const AT = '2026-03-04T08:00:00Z';

function toLabel(name: string): object {
  return {
    id: 1,
    node_id: 'L',
    url: `${API}/labels/x`,
    name,
    description: null,
    color: 'd0d7de',
    default: false,
  };
}

function toMilestone({ number, title }: { number: number; title: string }): object {
  return {
    url: `${API}/milestones/${number}`,
    html_url: `https://github.com/firm/audit/milestone/${number}`,
    labels_url: `${API}/milestones/${number}/labels`,
    id: number,
    node_id: 'M',
    number,
    state: 'open',
    title,
    description: null,
    creator: toUser('auditor'),
    open_issues: 0,
    closed_issues: 0,
    created_at: AT,
    updated_at: AT,
    closed_at: null,
    due_on: null,
  };
}

function toIssue(issue: GitHubIssue, state: GitHubState): object {
  const { number, title, body, labels, milestone, reason } = issue;
  const url = `${API}/issues/${number}`;
  const found = state.milestones.find((one) => one.number === milestone);
  return {
    id: number,
    node_id: 'I',
    url,
    repository_url: API,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `https://github.com/firm/audit/issues/${number}`,
    number,
    state: issue.state,
    state_reason: reason,
    title,
    body,
    user: toUser('auditor'),
    labels: labels.map(toLabel),
    assignee: null,
    assignees: [],
    milestone: found ? toMilestone(found) : null,
    locked: false,
    comments: state.comments.filter((one) => one.issue === number).length,
    closed_at: null,
    created_at: AT,
    updated_at: AT,
    author_association: 'MEMBER',
  };
}

function toComment({ text, by, date, issue }: GitHubState['comments'][number]): object {
  return {
    id: 1,
    node_id: 'C',
    url: `${API}/issues/comments/1`,
    html_url: 'https://github.com/firm/audit/issues/1#issuecomment-1',
    body: text,
    user: toUser(by),
    created_at: date,
    updated_at: date,
    issue_url: `${API}/issues/${issue}`,
    author_association: 'NONE',
  };
}

function toUser(login: string): object {
  const url = `https://api.github.com/users/${login}`;
  const names = [
    'followers',
    'following',
    'gists',
    'starred',
    'subscriptions',
    'organizations',
    'repos',
    'events',
    'received_events',
  ];
  return {
    login,
    id: 1,
    node_id: 'U',
    avatar_url: url,
    gravatar_id: '',
    url,
    html_url: `https://github.com/${login}`,
    type: 'User',
    site_admin: false,
    ...Object.fromEntries(names.map((name) => [`${name}_url`, `${url}/${name}`])),
  };
}
