/** What is proven on the decks of whole engagements: in one process, since rendering them takes more than all the proofs. */
import './example/charts.ts';
import './example/decks.ts';
import './example/notes.ts';
import './example/open-xml.ts';
import './example/render.ts';
import './example/story.ts';
import './example/truth.ts';
