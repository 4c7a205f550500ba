package org.zhijia.api;

import java.util.Optional;

/** Who makes the current request. */
public interface CurrentUser {

    /** Empty for visitors. */
    Optional<String> name();

    /** Whether the person may do this on the current site, for example {@code publish} or {@code configure}. */
    boolean may(String permission);

    /**
     * The first line of every endpoint that not everybody may use. Whoever is nobody yet is led to the door and comes back
     * from there; who may not do this on the current site is refused.
     */
    void guard(String permission);
}
