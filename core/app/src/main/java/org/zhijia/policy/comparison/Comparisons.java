package org.zhijia.policy.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Entries;
import org.zhijia.policy.relation.Document;
import org.zhijia.spi.Clause;

/** Comparisons of published documents. The last ones are kept: whoever follows a link to one rarely comes alone. */
@ApplicationScoped
public class Comparisons {

    private static final int KEPT = 32;

    @Inject
    private Entries entries;

    @Inject
    private ContentTypes types;

    /** Revisions never change, and neither does what distinguishes two of them. */
    private record Pair(long before, long after) { }

    private final Map<Pair, Comparison> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Comparison> eldest) {
            return size() > KEPT;
        }
    };

    /** Of what the public sees of both. */
    public Comparison of(Document before, Document after) {
        var pair = new Pair(before.revision(), after.revision());
        synchronized (kept) {
            if (kept.containsKey(pair)) {
                return kept.get(pair);
            }
        }
        var made = Comparison.of(clauses(before), clauses(after));
        synchronized (kept) {
            kept.put(pair, made);
        }
        return made;
    }

    private List<Clause> clauses(Document document) {
        return types.require(document.type()).clauses(entries.revision(document.revision()).body());
    }
}
