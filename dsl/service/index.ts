export { type Work, Workspace } from "./workspace.ts";
