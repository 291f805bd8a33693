import { dataFile, dataPaths } from "#shell/data-route.ts";

export const getStaticPaths = () => dataPaths(".ics");
export const GET = dataFile;
