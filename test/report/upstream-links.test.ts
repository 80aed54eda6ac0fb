/** Links to a defect, made of safe parts only. */
import test from 'ava';

import { linkUpstream } from '../../src/report/upstream-links.ts';

const PROJECT = 'https://github.com/traefik/traefik';

test('a repository of GitHub and a number lead to the project and the issue', (t) => {
  const expected = {
    projectUrl: PROJECT,
    issueUrl: `${PROJECT}/issues/6520`,
    issueName: '#6520',
  };
  t.deepEqual(linkUpstream({ project: 'traefik/traefik', issue: '6520' }), expected);
  t.deepEqual(linkUpstream({ project: 'traefik/traefik', issue: '#6520' }), expected);
  t.deepEqual(linkUpstream({ project: 'traefik/traefik' }), { projectUrl: PROJECT });
});

test('an address of an issue leads to itself when it is https', (t) => {
  const issue = 'https://bugs.example/browse/X-12';
  t.deepEqual(linkUpstream({ project: 'PostgreSQL', issue }), {
    issueUrl: issue,
    issueName: issue,
  });
  for (const unsafe of [
    'http://bugs.example/1',
    'javascript:alert(1)',
    'https://a:b@bugs.example/1',
    'X-12',
  ]) {
    t.deepEqual(linkUpstream({ project: 'PostgreSQL', issue: unsafe }), { issueName: unsafe });
  }
});

for (const project of [
  'traefik',
  'a/b/c',
  '../traefik',
  'a/..',
  'a b/c',
  'a/b?x=1',
  '-a/b',
  '/b',
  'a/',
]) {
  test(`no link is guessed from the project ${project}`, (t) => {
    t.deepEqual(linkUpstream({ project, issue: '12' }), { issueName: '#12' });
  });
}
