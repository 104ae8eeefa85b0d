import ts from "typescript";
import { COUNTERS_NAME } from "./coverage.ts";

/** Code that counts its branches, and how many there are. */
export interface Instrumented {
  readonly code: string;
  readonly branches: number;
}

const LOCAL = "$winnow";

/**
 * JavaScript with a counter at the start of each function, loop body, branch, case and right side of `&&`, `||`, `??`.
 *
 * What jazzer.js does with Babel, done with the compiler that is here anyway: its native part needs a newer C library
 * than Debian 12 and Amazon Linux 2023 have.
 */
export function instrument(source: string): Instrumented {
  const file = ts.createSourceFile("subject.js", source, ts.ScriptTarget.ES2023, true, ts.ScriptKind.JS);
  let branches = 0;
  const { transformed } = ts.transform(file, [
    (context) => {
      const counter = () => counterOf(context.factory, branches++);
      const visit = (node: ts.Node): ts.Node =>
        count(ts.visitEachChild(node, visit, context), context.factory, counter);
      return (root) => ts.visitEachChild(root, visit, context);
    },
  ]);
  const [root] = transformed;
  if (root === undefined) throw new Error("instrument: the compiler gave nothing back");
  const printed = ts.createPrinter({ removeComments: true }).printFile(root);
  return { code: `const ${LOCAL} = globalThis.${COUNTERS_NAME};\n${printed}`, branches };
}

function counterOf(factory: ts.NodeFactory, branch: number): ts.Expression {
  const place = factory.createElementAccessExpression(factory.createIdentifier(LOCAL), branch);
  return factory.createPostfixIncrement(place);
}

type Counter = () => ts.Expression;

function count(node: ts.Node, factory: ts.NodeFactory, counter: Counter): ts.Node {
  if (ts.isBlock(node)) return factory.updateBlock(node, [statement(factory, counter), ...node.statements]);
  if (ts.isCaseClause(node))
    return factory.updateCaseClause(node, node.expression, [statement(factory, counter), ...node.statements]);
  if (ts.isIfStatement(node)) return countIf(node, factory, counter);
  if (ts.isConditionalExpression(node))
    return factory.updateConditionalExpression(
      node,
      node.condition,
      node.questionToken,
      also(node.whenTrue, factory, counter),
      node.colonToken,
      also(node.whenFalse, factory, counter),
    );
  return ts.isBinaryExpression(node) && isChoice(node.operatorToken.kind)
    ? factory.updateBinaryExpression(node, node.left, node.operatorToken, also(node.right, factory, counter))
    : node;
}

function countIf(node: ts.IfStatement, factory: ts.NodeFactory, counter: Counter): ts.Node {
  const { expression, thenStatement, elseStatement } = node;
  const block = (inner: ts.Statement) =>
    ts.isBlock(inner) ? inner : factory.createBlock([statement(factory, counter), inner]);
  return factory.updateIfStatement(node, expression, block(thenStatement), elseStatement && block(elseStatement));
}

function statement(factory: ts.NodeFactory, counter: Counter): ts.Statement {
  return factory.createExpressionStatement(counter());
}

function also(expression: ts.Expression, factory: ts.NodeFactory, counter: Counter): ts.Expression {
  return factory.createParenthesizedExpression(factory.createComma(counter(), expression));
}

function isChoice(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}
