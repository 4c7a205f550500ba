package org.zhijia.spi;

import java.util.List;
import java.util.Optional;

/** A piece of a page that a theme or an editor places into a region by name. */
public interface Block {

    /** Unique within the plugin; themes and editors place {@code <key>}. Lower-case letters, digits, hyphens. */
    String key();

    String title();

    /** What whoever places the block may set; the values come back in {@link #show}. */
    default List<Field> options() {
        return List.of();
    }

    /** Called for each page that holds the block and is not cached. Empty: nothing to show, and no frame around it. */
    Optional<BlockView> show(Values options);
}
