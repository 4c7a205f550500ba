package org.zhijia.plugins.search.index;

import java.util.List;
import org.zhijia.spi.Change;

/** Changes that the index has taken in: what it finds from now on is as they left it. */
public record Followed(List<Change> changes) { }
