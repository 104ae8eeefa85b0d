/** One function as `npm start` runs it: the deployed artefact with the deployed limits. */
export interface FunctionSettings {
  readonly name: string;
  /** Folder of the bundle; its handler is the export `handler` of index.mjs. */
  readonly bundleDir: string;
  readonly memoryMb: number;
  readonly timeoutMs: number;
  /** How long a new process may take until it asks for its first event. */
  readonly initTimeoutMs: number;
  /** The function's own settings, as deployment would set them. */
  readonly env: Readonly<Record<string, string>>;
  /** Flags for Node beside those that Lambda sets. None by default. */
  readonly nodeFlags?: readonly string[];
  /** Every line the function writes, without its line feed. */
  readonly onLog: (line: string) => void;
}

/** Node flags for a process that must not outlive this one, not even where this one is killed. */
export const END_WITH_PARENT = ["--import", new URL("end-with-parent.mjs", import.meta.url).href] as const;

/** ARN of a function that exists on this machine only. */
export function localArnOf(name: string): string {
  return `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
}

/**
 * The environment of a function's process: Lambda's variables and the function's own, nothing of the user's.
 *
 * A profile, region or endpoint that happens to be set in the terminal must not change what a page comes to, nor send
 * a local page to a real account.
 */
export function environmentOf(settings: FunctionSettings, runtimeApi: string): Record<string, string> {
  return {
    ...pick(process.env, ["PATH", "SystemRoot", "TMPDIR", "TEMP"]),
    TZ: ":UTC",
    LANG: "en_US.UTF-8",
    AWS_LAMBDA_RUNTIME_API: runtimeApi,
    AWS_LAMBDA_FUNCTION_NAME: settings.name,
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(settings.memoryMb),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${settings.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: "local",
    LAMBDA_TASK_ROOT: settings.bundleDir,
    _HANDLER: "index.handler",
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_CONFIG_FILE: `${settings.bundleDir}/no-aws-config`,
    AWS_SHARED_CREDENTIALS_FILE: `${settings.bundleDir}/no-aws-credentials`,
    AWS_EC2_METADATA_DISABLED: "true",
    POWERTOOLS_TRACE_ENABLED: "false",
    ...settings.env,
  };
}

function pick(env: NodeJS.ProcessEnv, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
