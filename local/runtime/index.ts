export type { FunctionSettings } from "./function-settings.ts";
export { LambdaFunction } from "./lambda-function.ts";
export { FunctionFault } from "./sandbox.ts";
