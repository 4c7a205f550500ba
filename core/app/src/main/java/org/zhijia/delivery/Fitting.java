package org.zhijia.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import org.zhijia.site.SiteScope;
import org.zhijia.theme.Theme;

/** Shows the current site, with all that it holds, in a theme that it does not wear. */
@RequestScoped
@Transactional
public class Fitting {

    @Inject
    private SiteScope scope;

    @Inject
    private SitePages pages;

    @Inject
    private PageMaker maker;

    /**
     * @param base where the fitted pages begin, so that their links lead to each other: see {@link org.zhijia.api.Site#base()}
     * @param path as on the site's own host
     * @throws jakarta.ws.rs.NotFoundException when there is no such page
     */
    public Response page(Theme theme, String base, String path, int page) {
        scope.enter(scope.node(), base);
        maker.fit(theme);
        return pages.answer(path, page);
    }
}
