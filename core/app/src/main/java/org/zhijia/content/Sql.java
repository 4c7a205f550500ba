package org.zhijia.content;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A native query in the making: its text, and the values of its parameters in their order. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** @param values of the question marks in the piece */
    Sql add(String piece, Object... values) {
        text.append(piece);
        this.values.addAll(List.of(values));
        return this;
    }

    Sql add(Sql piece) {
        text.append(piece.text);
        values.addAll(piece.values);
        return this;
    }

    /** That a column has one of the values; it has none when there are none. */
    static Sql in(String column, Collection<?> some) {
        return some.isEmpty() ? new Sql().add("1 = 0")
                : new Sql().add(column + " in (" + String.join(", ", Collections.nCopies(some.size(), "?")) + ")", some.toArray());
    }

    List<Object[]> rows(EntityManager em) {
        var query = em.createNativeQuery(text.toString());
        for (int at = 0; at < values.size(); at++) {
            query.setParameter(at + 1, values.get(at));
        }
        var rows = new ArrayList<Object[]>();
        for (Object row : query.getResultList()) {
            rows.add(row instanceof Object[] many ? many : new Object[] {row});
        }
        return rows;
    }
}
