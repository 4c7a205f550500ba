package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.zhijia.content.Entry;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.Said;
import org.zhijia.desk.review.EntryPage.Remark;
import org.zhijia.desk.review.EntryPage.Typed;
import org.zhijia.site.SiteScope;
import org.zhijia.web.Refusal;

/**
 * Does something to a text and leads back to its page. What the rules refuse is said on that page, beside what was typed:
 * nothing is lost that a reviewer has written.
 */
@ApplicationScoped
class Attempts {

    @Inject
    private SiteScope scope;

    @Inject
    private EntryDeeds deeds;

    @Inject
    private EntryPage page;

    @Inject
    private Said said;

    Response at(long id, Consumer<Entry> deed, String success) {
        return at(id, "", List.of(), deed, success);
    }

    /** @param success what is said afterwards, a key of this room's texts */
    Response at(long id, String note, List<Remark> remarks, Consumer<Entry> deed, String success) {
        try {
            deeds.within(id, deed);
        } catch (Refusal refused) {
            if (refused.status() != 409 && refused.status() != 422) {
                throw refused;
            }
            return page.of(id, 0, new Typed(refused.getMessage(), note, remarks)).status(refused.status());
        }
        said.now("review.said." + success);
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "entries/" + id))).build();
    }
}
