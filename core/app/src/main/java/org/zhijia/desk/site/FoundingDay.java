package org.zhijia.desk.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.zhijia.founding.Charter;
import org.zhijia.founding.Founding;
import org.zhijia.founding.Founding.Founded;
import org.zhijia.site.SiteNode;

/** Founds one site: as a whole or, when something refuses it, not at all. */
@ApplicationScoped
class FoundingDay {

    @Inject
    private Founding founding;

    @Transactional
    public Founded found(Charter charter, SiteNode by) {
        var founded = founding.found(charter, by);
        founding.announce(founded);
        return founded;
    }
}
