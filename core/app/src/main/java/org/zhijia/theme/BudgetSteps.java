package org.zhijia.theme;

import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.Writer;

/**
 * Puts a step that spends some of the {@link Budget} in front of every body (of a loop, a branch, a block) when
 * a template is compiled. The step pays for the body's fixed text as well: text that a block function collects passes no
 * size limit of Pebble's.
 */
final class BudgetSteps extends AbstractNodeVisitor implements NodeVisitor {

    private static final int PER_BODY = 32;
    private static final int PER_NODE = 8;

    BudgetSteps(PebbleTemplate template) {
        super((PebbleTemplateImpl) template);
    }

    @Override
    public void visit(BodyNode body) {
        super.visit(body);
        body.getChildren().addFirst(new Step(body.getLineNumber(), cost(body)));
    }

    private static long cost(BodyNode body) {
        return body.getChildren().stream().mapToLong(BudgetSteps::cost).sum() + PER_BODY;
    }

    private static long cost(RenderableNode node) {
        return node instanceof TextNode text ? text.getData().length : PER_NODE;
    }

    private static final class Step extends AbstractRenderableNode {

        private final long cost;

        Step(int line, long cost) {
            super(line);
            this.cost = cost;
        }

        @Override
        public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) {
            Rendering.current().budget().spend(cost, self.getName(), getLineNumber());
        }

        @Override
        public void accept(NodeVisitor visitor) {
            visitor.visit(this);
        }
    }
}
