import { speak } from "#client/tongue.ts";
import { fa } from "#model/words/fa.ts";

speak({ words: fa, asked: async () => (await import("#model/words/fa-asked.ts")).faAsked });
