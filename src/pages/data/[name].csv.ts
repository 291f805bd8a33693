import { dataFile, dataPaths } from "#shell/data-route.ts";

export const getStaticPaths = () => dataPaths(".csv");
export const GET = dataFile;
