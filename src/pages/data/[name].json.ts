import { dataFile, dataPaths } from "#shell/data-route.ts";

export const getStaticPaths = () => dataPaths(".json");
export const GET = dataFile;
