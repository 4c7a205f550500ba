package org.zhijia.spi;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was entered into a form: values by {@link Field#key()}, typed as {@link Field.Kind} says. A key without a value
 * is absent; empty text and empty lists are absent too.
 */
public record Values(Map<String, Object> map) {

    public static final Values NONE = new Values(Map.of());

    public Values {
        map = Map.copyOf(map);
    }

    /** The same values with another one for this key. */
    public Values with(String key, Object value) {
        return new Builder(this).with(key, value).build();
    }

    public Optional<Object> get(String key) {
        return Optional.ofNullable(map.get(key));
    }

    /** The text, or the empty string. */
    public String text(String key) {
        return get(key).map(Object::toString).orElse("");
    }

    public Optional<Long> number(String key) {
        return get(key).map(Long.class::cast);
    }

    public Optional<LocalDate> date(String key) {
        return get(key).map(LocalDate.class::cast);
    }

    public boolean flag(String key) {
        return get(key).map(Boolean.class::cast).orElse(false);
    }

    /** Ids of files or entries, in the order in which they were chosen. */
    @SuppressWarnings("unchecked")
    public List<Long> ids(String key) {
        return get(key).map(ids -> (List<Long>) ids).orElse(List.of());
    }

    /** Rows of a group, in order. */
    @SuppressWarnings("unchecked")
    public List<Values> rows(String key) {
        return get(key).map(rows -> (List<Values>) rows).orElse(List.of());
    }

    /** Collects values and leaves out what is empty. */
    public static final class Builder {

        private final Map<String, Object> map;

        public Builder() {
            this(NONE);
        }

        private Builder(Values start) {
            map = new HashMap<>(start.map);
        }

        public Builder with(String key, Object value) {
            if (!isEmpty(value)) {
                map.put(key, value instanceof List<?> list ? List.copyOf(list) : value);
            }
            return this;
        }

        public Values build() {
            return new Values(map);
        }

        private static boolean isEmpty(Object value) {
            return value == null || value instanceof String text && text.isEmpty()
                    || value instanceof List<?> list && list.isEmpty();
        }
    }
}
