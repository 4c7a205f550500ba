package org.zhijia.theme;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.ForNode.LoopVariables;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhijia.view.Html;

/**
 * What {@code a.b} and {@code a[b]} may reach: values of view records, entries of maps and lists, a loop's counters.
 * Pebble's own resolver, which reads any class by reflection, is never asked.
 */
final class ViewAttributes implements AttributeResolver {

    private static final String VIEWS = Html.class.getPackageName();
    private static final Set<String> NOT_VALUES = Set.of("toString", "hashCode");

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                    .filter(method -> method.getParameterCount() == 0 && !NOT_VALUES.contains(method.getName()))
                    .collect(Collectors.toMap(Method::getName, method -> method));
        }
    };

    /** Whether a template may be given it: everything else could let it reach code or change data. */
    static boolean isView(Object value) {
        return value == null || value instanceof String || value instanceof Number || value instanceof Boolean
                || value instanceof java.time.temporal.Temporal || value instanceof List<?> || value instanceof Map<?, ?>
                || isViewRecord(value);
    }

    @Override
    public ResolvedAttribute resolve(Object object, Object attribute, Object[] arguments, ArgumentsNode argumentsNode,
                                     EvaluationContextImpl context, String template, int line) {
        Rendering.current().budget().spend(2, template, line);
        return arguments == null ? value(object, attribute) : null;
    }

    /** Null where there is no such attribute; Pebble then fails with file and line. */
    private static ResolvedAttribute value(Object object, Object attribute) {
        return switch (object) {
            case null -> null;
            case Map<?, ?> map -> map.containsKey(attribute) ? new ResolvedAttribute(map.get(attribute)) : null;
            case List<?> list -> entry(list, attribute);
            case Map.Entry<?, ?> entry -> entry(entry, attribute);
            case LoopVariables loop -> counter(loop, attribute);
            default -> isViewRecord(object) ? component(object, attribute) : null;
        };
    }

    private static boolean isViewRecord(Object object) {
        return object instanceof Record && object.getClass().getPackageName().equals(VIEWS);
    }

    private static ResolvedAttribute component(Object view, Object attribute) {
        Method accessor = ACCESSORS.get(view.getClass()).get(String.valueOf(attribute));
        if (accessor == null) {
            return null;
        }
        try {
            return new ResolvedAttribute(accessor.invoke(view));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ResolvedAttribute entry(List<?> list, Object attribute) {
        if (!(attribute instanceof Number number)) {
            return null;
        }
        int index = number.intValue();
        return index >= 0 && index < list.size() ? new ResolvedAttribute(list.get(index)) : null;
    }

    private static ResolvedAttribute entry(Map.Entry<?, ?> entry, Object attribute) {
        return switch (String.valueOf(attribute)) {
            case "key" -> new ResolvedAttribute(entry.getKey());
            case "value" -> new ResolvedAttribute(entry.getValue());
            default -> null;
        };
    }

    private static ResolvedAttribute counter(LoopVariables loop, Object attribute) {
        return switch (String.valueOf(attribute)) {
            case "first" -> new ResolvedAttribute(loop.isFirst());
            case "last" -> new ResolvedAttribute(loop.isLast());
            case "index" -> new ResolvedAttribute((long) loop.getIndex());
            case "revindex" -> new ResolvedAttribute(loop.getRevindex().longValue());
            case "length" -> new ResolvedAttribute(loop.getLength().longValue());
            default -> null;
        };
    }
}
