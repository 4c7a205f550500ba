package org.zhijia.plugins.showcase.exhibition;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.zhijia.api.Links;
import org.zhijia.api.Page;
import org.zhijia.plugins.showcase.exhibition.Exhibition.Phase;

/** All exhibitions: those that run, those that come, those that are over. */
@Path("showcase/exhibitions")
@Produces(MediaType.TEXT_HTML)
public class ExhibitionsPage {

    @Inject
    private Exhibitions exhibitions;

    @Inject
    private Links links;

    @GET
    public Page show() {
        var views = exhibitions.views();
        return new Page("pages/exhibitions", "教工之家专题展", Map.of("running", views.get(Phase.RUNNING), "coming", views.get(Phase.COMING),
                "past", views.get(Phase.PAST), "gallery", links.to("/showcase/")));
    }
}
