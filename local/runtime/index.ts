export { END_WITH_PARENT, type FunctionSettings } from "./function-settings.ts";
export { LambdaFunction } from "./lambda-function.ts";
export { FunctionFault, Sandbox } from "./sandbox.ts";
