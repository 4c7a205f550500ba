package org.zhijia.desk.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.review.EntryPage.Typed;

/** A text, how it stands, and what can be done about it. */
@Path("desk/sites/{site}/entries/{id: \\d{1,18}}")
public class EntryResource {

    @Inject
    private EntryPage page;

    @GET
    public DeskView show(@PathParam("id") long id, @QueryParam("base") @DefaultValue("0") long base) {
        return page.of(id, base, Typed.NOTHING);
    }
}
