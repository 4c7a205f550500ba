package org.zhijia.plugins.search.meaning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Map;
import org.zhijia.plugins.search.index.Vectors;

/** Words are indexed in any case: what cannot be read now is missing, and the worker will find that it is. */
@ApplicationScoped
class KnownVectors implements Vectors {

    private static final System.Logger LOG = System.getLogger(KnownVectors.class.getName());

    @Inject
    private TextVectors vectors;

    @Override
    public Map<String, float[]> of(Collection<String> texts) {
        try {
            return vectors.of(texts);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Vectors cannot be read now", e);
            return Map.of();
        }
    }
}
