package org.zhijia.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** By what people are found, in the order in which addresses name it. */
enum Filter {

    HONOUR("honours.title"), LEVEL("honours.level"), YEAR("honours.year"), SCHOOL("school"), SUBJECT("subject");

    private final String field;

    Filter(String field) {
        this.field = field;
    }

    /** As in addresses. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the content type. */
    String field() {
        return field;
    }

    /** As people read a value. */
    String label(String value) {
        return switch (this) {
            case LEVEL -> value + "级";
            case YEAR -> value + "年";
            default -> value;
        };
    }

    /** The highest level and the latest year first; of all else what most people have. */
    List<String> ordered(Map<String, Long> counts) {
        var values = List.copyOf(counts.keySet());
        return switch (this) {
            case LEVEL -> values.stream().sorted(Comparator.comparing(Levels.ALL::indexOf, Comparator.reverseOrder())).toList();
            case YEAR -> values.stream().sorted(Comparator.comparing(Long::valueOf, Comparator.reverseOrder())).toList();
            default -> values;
        };
    }
}
