/** Comes in: a node of an equation. Goes out: how it is written, cut short, for messages. */
import type { Node } from "../expression/node.ts";

/** Characters of an equation that a message quotes. */
const SHOWN = 60;

/** The node as a reader would write it: `budget + sum(tanks[*])`; the end is cut off when it is long. */
export function sayNode(node: Node): string {
  const text = written(node, 0);
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`;
}

/** Deeper parts than a message shows. */
const DEEPEST = 6;

function written(node: Node, depth: number): string {
  if (depth > DEEPEST) return "…";
  const inner = (child: Node) => {
    const text = written(child, depth + 1);
    return child.kind === "binary" || child.kind === "if" ? `(${text})` : text;
  };
  switch (node.kind) {
    case "number":
      return node.unit === undefined ? String(node.value) : `${node.value} [${node.unit}]`;
    case "name":
      return node.subscripts.length === 0 ? node.name : `${node.name}[${node.subscripts.join(", ")}]`;
    case "unary":
      return node.op === "not" ? `not ${inner(node.of)}` : `-${inner(node.of)}`;
    case "binary":
      return `${inner(node.left)} ${node.op} ${inner(node.right)}`;
    case "if":
      return `if ${inner(node.test)} then ${inner(node.yes)} else ${inner(node.no)}`;
    case "call":
      return `${node.name}(${node.args.map((arg) => written(arg, depth + 1)).join(", ")})`;
  }
}
