package org.zhijia.plugins.search.desk;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.zhijia.api.Changes;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.Page;
import org.zhijia.plugins.search.index.Index;
import org.zhijia.plugins.search.learning.School;
import org.zhijia.plugins.search.meaning.Meaning;

/** How the index is, and making it anew. It is one for the whole installation, so that is done on the topmost site. */
@Path("desk/sites/{site}/search/index")
@Produces(MediaType.TEXT_HTML)
@Transactional
public class IndexDesk {

    @Inject
    private Officer officer;

    @Inject
    private Index index;

    @Inject
    private Meaning meaning;

    @Inject
    private School school;

    @Inject
    private Changes changes;

    @Inject
    private CurrentSite current;

    @GET
    public Page show(@PathParam("site") String site, @QueryParam("done") @DefaultValue("") String done) {
        officer.guard(Officer.CONFIGURE);
        var state = index.state();
        var model = new HashMap<String, Object>(Map.of("ready", state.ready(), "entries", state.entries(), "clauses", state.clauses(), "meant", state.meant(),
                "bytes", state.bytes(), "position", state.position(), "isBuilding", state.building().isPresent(),
                "understands", meaning.available(), "learnt", school.version()));
        model.put("made", state.made().<Object>map(made -> made).orElse(""));
        model.put("building", state.building().<Object>map(building -> building).orElse(""));
        return officer.page("index", done, model);
    }

    /** All nodes hear of it. */
    @POST
    @Path("rebuild")
    public Response rebuild(@PathParam("site") String site) {
        officer.requireTopmost();
        changes.append(Index.REBUILD_ASKED, current.get().id());
        return officer.backTo("index", "rebuilding");
    }

    @POST
    @Path("stop")
    public Response stop(@PathParam("site") String site) {
        officer.requireTopmost();
        index.stopRebuild();
        return officer.backTo("index", "stopped");
    }
}
