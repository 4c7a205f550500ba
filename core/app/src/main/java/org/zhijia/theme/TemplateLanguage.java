package org.zhijia.theme;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.operator.Associativity;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.operator.BinaryOperatorImpl;
import io.pebbletemplates.pebble.operator.BinaryOperatorType;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of Pebble that themes may use, and what Zhijia adds to it. Everything is on a list of what is allowed, so that
 * a new version of Pebble brings nothing that nobody has looked at.
 */
final class TemplateLanguage extends AbstractExtension {

    static final Set<String> TAGS = Set.of("block", "extends", "for", "if", "include", "set");
    static final Set<String> TESTS = Set.of("defined", "empty", "even", "iterable", "map", "null", "odd");
    static final Set<String> FILTERS = Set.of("abbreviate", "date", "default", "first", "html", "join", "last", "length",
            "lines", "lower", "numberformat", "replace", "reverse", "slice", "trim", "upper", "urlencode");
    static final Set<String> FUNCTIONS = Set.of("asset", "region", "slot", "t");

    private static final Set<String> OPERATORS = Set.of("or", "and", "is", "is not", "contains", "==", "equals", "!=", ">", "<",
            ">=", "<=", "+", "-", "*", "/", "%", "|", "~");

    /** Keeps of one of Pebble's own extensions what is on the lists. */
    static ExtensionCustomizer restrict(Extension extension) {
        return new Restricted(extension);
    }

    /** In place of Pebble's. */
    @Override
    public List<TokenParser> getTokenParsers() {
        return Kept.parsers();
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Filters.own();
    }

    @Override
    public Map<String, Test> getTests() {
        return Map.of("empty", new Filters.Empty());
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Functions.own();
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of(new ViewAttributes());
    }

    @Override
    public List<NodeVisitorFactory> getNodeVisitors() {
        return List.of(BudgetSteps::new);
    }

    private static final class Restricted extends ExtensionCustomizer {

        Restricted(Extension extension) {
            super(extension);
        }

        @Override
        public List<TokenParser> getTokenParsers() {
            return orEmpty(super.getTokenParsers()).stream().filter(parser -> TAGS.contains(parser.getTag())).toList();
        }

        @Override
        public Map<String, Filter> getFilters() {
            return counted(only(FILTERS, super.getFilters()));
        }

        @Override
        public Map<String, Test> getTests() {
            return only(TESTS, super.getTests());
        }

        @Override
        public Map<String, Function> getFunctions() {
            return only(FUNCTIONS, super.getFunctions());
        }

        @Override
        public List<BinaryOperator> getBinaryOperators() {
            return orEmpty(super.getBinaryOperators()).stream().filter(operator -> OPERATORS.contains(operator.getSymbol()))
                    .map(Restricted::bounded).toList();
        }

        /** Pebble's own resolver calls methods and reads fields of any object. */
        @Override
        public List<AttributeResolver> getAttributeResolver() {
            return List.of();
        }

        private static BinaryOperator bounded(BinaryOperator operator) {
            return switch (operator.getSymbol()) {
                case "+", "~" -> new BinaryOperatorImpl(operator.getSymbol(), operator.getPrecedence(),
                        operator.getSymbol().equals("+") ? Joined.Sum::new : Joined.Text::new, BinaryOperatorType.NORMAL,
                        Associativity.LEFT);
                default -> operator;
            };
        }

        private static Map<String, Filter> counted(Map<String, Filter> filters) {
            // Pebble recognises `default` by its class: only that one may meet a variable that does not exist.
            filters.replaceAll((name, filter) -> name.equals("default") ? filter : new Filters.Counted(filter));
            return filters;
        }

        private static <T> Map<String, T> only(Set<String> names, Map<String, T> all) {
            Map<String, T> kept = new HashMap<>(all == null ? Map.of() : all);
            kept.keySet().retainAll(names);
            return kept;
        }

        private static <T> List<T> orEmpty(List<T> list) {
            return list == null ? List.of() : list;
        }
    }
}
