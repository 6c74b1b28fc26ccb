/** The words of a statement as its syntax tree has them: without comments, and without the remarks at its end. */
import {
  AstUtils,
  CstUtils,
  GrammarAST,
  GrammarUtils,
  type AstNode,
  type CstNode,
  type LeafCstNode,
} from "langium";

/** White space between words is one space; comments are left out. */
export function writtenWords(node: AstNode): string {
  return joined(leavesOf(node));
}

/** The words of a clause or a part without its remarks and its other course, and without `editorial` before them. */
export function ownWordsOf(node: AstNode): string {
  const own = leavesOf(node).filter((leaf) => !isAfter(leaf, node.$cstNode));
  return joined(own[0]?.text === "editorial" ? own.slice(1) : own);
}

/** Where a property of a node is written: the node's whole place if it is not. */
export function nodeOf(node: AstNode, property: string): CstNode | undefined {
  return GrammarUtils.findNodeForProperty(node.$cstNode, property) ?? node.$cstNode;
}

function leavesOf({ $cstNode }: AstNode): LeafCstNode[] {
  return $cstNode
    ? CstUtils.flattenCst($cstNode)
        .filter((leaf) => !leaf.hidden)
        .toArray()
    : [];
}

/** What follows the own words of a clause or a part. */
const AFTER_OWN_WORDS: readonly (string | undefined)[] = ["Remark", "OtherwiseHere"];

/** Whether it was read by one of these rules, in the statement itself. */
function isAfter(leaf: LeafCstNode, top: CstNode | undefined): boolean {
  for (let node: CstNode | undefined = leaf; node && node !== top; node = node.container) {
    const rule = AstUtils.getContainerOfType(node.grammarSource, GrammarAST.isParserRule);
    if (AFTER_OWN_WORDS.includes(rule?.name)) return true;
  }
  return false;
}

function joined(leaves: readonly LeafCstNode[]): string {
  let words = "";
  let end = leaves[0]?.offset ?? 0;
  for (const leaf of leaves) {
    words += leaf.offset > end ? ` ${leaf.text}` : leaf.text;
    end = leaf.end;
  }
  return words.replace(/\s+/g, " ");
}
