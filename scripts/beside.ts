/** Scripts of package.json, run beside each other: each argument is a lane of names, run one after another. Ends with 1 when one failed, once all have ended. */
import { spawn } from 'node:child_process';

function run(script: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '-s', script], {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.once('error', reject);
    child.once('close', (status) => {
      if (status !== 0) console.error(`npm run ${script} failed`);
      resolve(status === 0);
    });
  });
}

async function runLane(scripts: readonly string[]): Promise<boolean> {
  for (const script of scripts) if (!(await run(script))) return false;
  return true;
}

const lanes = process.argv.slice(2).map((lane) => lane.split(' '));
const ended = await Promise.all(lanes.map(runLane));
process.exitCode = ended.every(Boolean) ? 0 : 1;
