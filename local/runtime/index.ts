export { type FunctionSettings, UNDER_PARENT } from "./function-settings.ts";
export { LambdaFunction } from "./lambda-function.ts";
export { FunctionFault, Sandbox } from "./sandbox.ts";
