import { speak } from "#client/tongue.ts";
import { en } from "#model/words/en.ts";

speak({ words: en, asked: async () => (await import("#model/words/en-asked.ts")).enAsked });
