/** What is proven on the worked example's site without a browser: in one process, since rendering it takes longest. */
import './example/budgets.ts';
import './example/target.ts';
import './example/whole.ts';
