package org.zhijia.api;

import java.util.Optional;

/** Who makes the current request. */
public interface CurrentUser {

    /** Empty for visitors. */
    Optional<String> name();

    /** Whether the person may do this on the current site, for example {@code publish} or {@code configure}. */
    boolean may(String permission);
}
