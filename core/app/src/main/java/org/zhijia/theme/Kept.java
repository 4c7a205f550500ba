package org.zhijia.theme;

import io.pebbletemplates.pebble.error.ParserException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.TokenStream;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.IncludeNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.SetNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.MapExpression;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.ForTokenParser;
import io.pebbletemplates.pebble.tokenParser.SetTokenParser;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A value on its way into a variable: by {@code set}, {@code for} or {@code include with}. A list that holds itself twice,
 * put into itself forty times, is small in memory and endless for whoever prints, compares or counts it; so whatever a
 * template builds is weighed with all that is in it before it can be used to build more.
 */
record Kept(Expression<?> expression) implements Expression<Object> {

    private static final int HEAVIEST = 2_000;
    private static final int TEXT_PER_UNIT = 200;

    static List<TokenParser> parsers() {
        return List.of(new SetParser(), new ForParser(), new IncludeParser());
    }

    @Override
    public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
        Object value = expression.evaluate(self, context);
        weigh(value, self, getLineNumber());
        return value;
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.visit(this);
    }

    @Override
    public int getLineNumber() {
        return expression.getLineNumber();
    }

    private static void weigh(Object value, PebbleTemplateImpl self, int line) {
        int weight = add(0, value);
        Rendering.current().budget().spend(weight, self.getName(), line);
        if (weight > HEAVIEST) {
            throw new PebbleException(null, "模板里存放的列表太大", line, self.getName());
        }
    }

    /** Stops as soon as it is too much. What the core gave is light: only Pebble makes lists and maps of these two kinds. */
    private static int add(int weight, Object value) {
        int sum = weight + 1;
        if (value instanceof String text) {
            sum += text.length() / TEXT_PER_UNIT;
        } else if (value instanceof ArrayList<?> list) {
            sum = addAll(sum, list);
        } else if (value instanceof HashMap<?, ?> map) {
            sum = addAll(addAll(sum, map.keySet()), map.values());
        }
        return sum;
    }

    private static int addAll(int weight, Iterable<?> values) {
        int sum = weight;
        for (Object value : values) {
            if (sum > HEAVIEST) {
                return sum;
            }
            sum = add(sum, value);
        }
        return sum;
    }

    private static final class SetParser extends SetTokenParser {

        @Override
        public RenderableNode parse(Token tag, Parser parser) {
            SetNode set = (SetNode) super.parse(tag, parser);
            return new SetNode(set.getLineNumber(), set.getName(), new Kept(set.getValue()));
        }
    }

    private static final class ForParser extends ForTokenParser {

        @Override
        public RenderableNode parse(Token tag, Parser parser) {
            ForNode loop = (ForNode) super.parse(tag, parser);
            return new ForNode(loop.getLineNumber(), loop.getIterationVariable(), new Kept(loop.getIterable()), loop.getBody(), loop.getElseBody());
        }
    }

    /** Pebble's own would take any expression for the name, and keeps what is passed on to itself. */
    private static final class IncludeParser implements TokenParser {

        @Override
        public String getTag() {
            return "include";
        }

        @Override
        public RenderableNode parse(Token tag, Parser parser) {
            TokenStream words = parser.getStream();
            words.next();
            Token name = words.expect(Token.Type.STRING);
            MapExpression passed = words.current().test(Token.Type.NAME, "with") ? passed(words, parser) : null;
            words.expect(Token.Type.EXECUTE_END);
            return new IncludeNode(tag.getLineNumber(), new LiteralStringExpression(name.getValue(), name.getLineNumber()), passed);
        }

        private static MapExpression passed(TokenStream words, Parser parser) {
            Token with = words.current();
            words.next();
            if (parser.getExpressionParser().parseExpression() instanceof MapExpression map) {
                return new KeptMap(map);
            }
            throw new ParserException(null, "with 后面应是 {\"名字\": 值}", with.getLineNumber(), words.getFilename());
        }
    }

    private static final class KeptMap extends MapExpression {

        KeptMap(MapExpression map) {
            super(map.getEntries(), map.getLineNumber());
        }

        @Override
        public Map<?, ?> evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
            Map<?, ?> values = super.evaluate(self, context);
            weigh(values, self, getLineNumber());
            return values;
        }
    }
}
