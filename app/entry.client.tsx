// Remix's Vite plugin asks for this file. Pages are plain HTML with forms and never load it: there is
// no hydration, so nothing a visitor does depends on a script (design §8).
export {};
