package org.zhijia.profile.consent;

import java.util.Locale;

/** How things stand with a person's consent. */
public enum Standing {
    /** Nobody has recorded any. */ MISSING,
    GIVEN,
    /** There was consent and there is no longer. */ WITHDRAWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
