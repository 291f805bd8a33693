import { defineCollection } from "astro:content";
import { claimlineLoader } from "#shell/loader.ts";

export const collections = { content: defineCollection({ loader: claimlineLoader() }) };
