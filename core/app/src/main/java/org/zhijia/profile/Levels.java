package org.zhijia.profile;

import java.util.List;

/** How high an honour is. */
public final class Levels {

    /** The lowest first. */
    public static final List<String> ALL = List.of("校", "县", "市", "省", "全国");

    private Levels() { }
}
