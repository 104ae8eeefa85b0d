import type { Template } from "aws-cdk-lib/assertions";

/** One resource of a template: plain JSON, untyped by the library; the assertions say what they expect of it. */
export type Resource = ReturnType<Template["findResources"]>[string];

/** All resources of a type. */
export function resourcesOf(template: Template, type: string): readonly Resource[] {
  return Object.values(template.findResources(type));
}

/** The logical id of the one resource of a type whose id contains the hint. */
export function idOf(template: Template, type: string, hint: string): string {
  const id = Object.keys(template.findResources(type)).find((name) => name.includes(hint));
  if (id === undefined) throw new Error(`no ${type} is named like ${hint}`);
  return id;
}

/** The properties of the one resource of a type whose logical id contains the hint. */
export function propertiesOf(template: Template, type: string, hint = ""): Resource {
  return resourceOf(template, type, hint).Properties;
}

/** The one resource of a type whose logical id contains the hint. */
export function resourceOf(template: Template, type: string, hint: string): Resource {
  const resource = template.findResources(type)[idOf(template, type, hint)];
  if (resource === undefined) throw new Error(`no ${type} is named like ${hint}`);
  return resource;
}
