package org.zhijia.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhijia.media.MediaUses.Use;
import org.zhijia.site.SiteNode;

/** Asks everybody who uses files. */
@ApplicationScoped
class Usage {

    @Inject
    @Any
    private Instance<MediaUses> users;

    /** By file; a file that nobody uses is not there. */
    Map<Long, List<Use>> of(SiteNode site, Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : users.stream().flatMap(user -> user.of(site, ids).stream()).distinct()
                .collect(Collectors.groupingBy(Use::mediaId));
    }
}
