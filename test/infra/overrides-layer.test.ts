import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Match } from "aws-cdk-lib/assertions";
import { expect, it, onTestFinished } from "vitest";
import { overridesFaults } from "../../infra/overrides-layer.ts";
import { templateOf } from "./synthesize.ts";

function aFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "winnow-layer-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "overrides.yaml");
  writeFileSync(path, text);
  return path;
}

it("deploys what people marked as a layer of the clean function, which is told where it lies", () => {
  const overridesFile = aFile("overrides:\n  - {id: note, host: a.example, mark: noise, text: Hello}\n");
  const template = templateOf("dev", { overridesFile });
  template.hasResourceProperties("AWS::Lambda::LayerVersion", { Description: Match.stringLikeRegexp("rows: 1") });
  template.hasResourceProperties("AWS::Lambda::Function", {
    Environment: { Variables: Match.objectLike({ OVERRIDES_FILE: "/opt/overrides.json" }) },
    Layers: [Match.anyValue()],
  });
});

it("has no layer where nobody marked anything", () => {
  templateOf("dev").resourceCountIs("AWS::Lambda::LayerVersion", 0);
});

it("refuses a wrong file with a sentence that names the line, and one that is not there", () => {
  const wrong = aFile("overrides:\n  - {id: note, host: a.example, mark: nose, text: Hello}\n");
  expect(overridesFaults(wrong)).toEqual([`overridesFile ${wrong}, line 2: mark must be content or noise.`]);
  expect(overridesFaults("/nowhere/overrides.yaml")).toEqual([expect.stringContaining("it can't be read")]);
});
