package org.zhijia.plugins.search.index;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What an index knows of itself. Saved in the same commit as its documents, so that both are always of one moment.
 *
 * @param made         when it was begun
 * @param position     all changes up to this one are in it
 * @param surroundings what its texts took over from their sites, a digest by the site's id
 */
record Memory(Instant made, long position, Map<Long, String> surroundings) {

    private static final String SCHEMA = "schema";
    private static final String MADE = "made";
    private static final String POSITION = "position";
    private static final String SITE = "site.";

    Memory {
        surroundings = Map.copyOf(surroundings);
    }

    Memory at(long position) {
        return new Memory(made, position, surroundings);
    }

    Memory made(Instant made) {
        return new Memory(made, position, surroundings);
    }

    Memory within(Map<Long, String> surroundings) {
        return new Memory(made, position, surroundings);
    }

    Map<String, String> written() {
        var written = new HashMap<String, String>();
        written.put(SCHEMA, String.valueOf(Schema.VERSION));
        written.put(MADE, made.toString());
        written.put(POSITION, String.valueOf(position));
        surroundings.forEach((site, digest) -> written.put(SITE + site, digest));
        return written;
    }

    static Memory read(Map<String, String> written) throws Damaged {
        if (!String.valueOf(Schema.VERSION).equals(written.get(SCHEMA))) {
            throw new Damaged("索引是旧版本的");
        }
        var surroundings = new HashMap<Long, String>();
        written.forEach((key, value) -> {
            if (key.startsWith(SITE)) {
                surroundings.put(Long.valueOf(key.substring(SITE.length())), value);
            }
        });
        return new Memory(Instant.parse(written.get(MADE)), Long.parseLong(written.get(POSITION)), surroundings);
    }
}
