package org.zhijia.theme;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.utils.OperatorUtils;

/**
 * What makes text longer. Doubling a variable thirty times is thirty lines without any loop, so what they
 * make is limited and paid for.
 */
final class Joined {

    /** No text that a template puts together is longer, in characters. */
    static final int MAX_TEXT = 100_000;

    private Joined() { }

    static void payFor(long length, PebbleTemplateImpl self, int line) {
        if (length > MAX_TEXT) {
            throw new PebbleException(null, "模板拼出的文字超过 " + MAX_TEXT + " 字", line, self.getName());
        }
        Rendering.current().budget().spend(length + 1, self.getName(), line);
    }

    static String replace(String text, String old, String other, PebbleTemplateImpl self, int line) {
        if (old.isEmpty()) {
            return text;
        }
        long growth = (long) (text.length() / old.length()) * Math.max(0, other.length() - old.length());
        payFor(text.contains(old) ? text.length() + growth : text.length(), self, line);
        return text.replace(old, other);
    }

    private static String join(Object left, Object right, PebbleTemplateImpl self, int line) {
        String one = left == null ? "" : left.toString();
        String other = right == null ? "" : right.toString();
        payFor((long) one.length() + other.length(), self, line);
        return one + other;
    }

    /** {@code ~} */
    static final class Text extends BinaryExpression<Object> {

        @Override
        public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
            return join(getLeftExpression().evaluate(self, context), getRightExpression().evaluate(self, context), self,
                    getLineNumber());
        }
    }

    /** {@code +}: of two numbers their sum, else both as text. */
    static final class Sum extends BinaryExpression<Object> {

        @Override
        public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
            Object left = getLeftExpression().evaluate(self, context);
            Object right = getRightExpression().evaluate(self, context);
            return left instanceof Number && right instanceof Number ? OperatorUtils.add(left, right)
                    : join(left, right, self, getLineNumber());
        }
    }
}
