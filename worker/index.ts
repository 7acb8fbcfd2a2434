import { createApp } from "./app.ts";
import { builtIn } from "./bundle.ts";

export default createApp(builtIn);
