/** Where code reads the clock, chance or the world around it, found in its syntax tree. */
import ts from 'typescript';

const SURROUNDINGS = ['console', 'process', 'window', 'document', 'globalThis'];

/** `line what`, for names in code only: comments and texts may speak of the clock. */
export function impureUses(code: string): string[] {
  const source = ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true);
  const nodes = descendantsOf(source);
  const own = new Set(
    nodes
      .filter(ts.isIdentifier)
      .filter(isDeclaredHere)
      .map((node) => node.text),
  );
  return nodes.flatMap((node) => {
    const what = impureUse(node);
    if (what === null || own.has(what)) return [];
    return [`${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1} ${what}`];
  });
}

function descendantsOf(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  ts.forEachChild(node, (child) => void found.push(child, ...descendantsOf(child)));
  return found;
}

function impureUse(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date')) {
    return isFixedInstant(node) ? null : 'new Date(';
  }
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'Date(';
  if (ts.isPropertyAccessExpression(node)) {
    if (isNamed(node.expression, 'Math') && node.name.text === 'random') return 'Math.random';
    if (isNamed(node.expression, 'Date') && node.name.text === 'now') return 'Date.now';
  }
  return ts.isIdentifier(node) && SURROUNDINGS.includes(node.text) && !isMemberName(node) ? node.text : null;
}

/** `new Date(Date.UTC(…))` reads neither clock nor zone; every other form may. */
function isFixedInstant({ arguments: given }: ts.NewExpression): boolean {
  const [only] = given ?? [];
  if (only === undefined || given?.length !== 1 || !ts.isCallExpression(only)) return false;
  return only.expression.getText() === 'Date.UTC';
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

/** A variable or parameter of one's own may be called "document". */
function isDeclaredHere({ parent, text }: ts.Identifier): boolean {
  const isDeclaration =
    ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent);
  return isDeclaration && ts.isIdentifier(parent.name) && parent.name.text === text;
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  const isMember =
    ts.isPropertyAccessExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent);
  return isMember && parent.name === node;
}
