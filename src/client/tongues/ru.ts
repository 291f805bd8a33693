import { speak } from "#client/tongue.ts";
import { ru } from "#model/words/ru.ts";

speak({ words: ru, asked: async () => (await import("#model/words/ru-asked.ts")).ruAsked });
