package org.zhijia.plugins.showcase.exhibition;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhijia.api.Links;
import org.zhijia.api.MediaLibrary;
import org.zhijia.api.Page;
import org.zhijia.plugins.showcase.Homes;
import org.zhijia.plugins.showcase.exhibition.Exhibition.Phase;
import org.zhijia.view.ImageView;

/** The cover page of an exhibition and what it shows. Before it opens it tells only of itself. */
@Path("showcase/exhibitions/{id: \\d{1,18}}")
@Produces(MediaType.TEXT_HTML)
public class ExhibitionPage {

    @Inject
    private Exhibitions exhibitions;

    @Inject
    private Homes homes;

    @Inject
    private MediaLibrary media;

    @Inject
    private Links links;

    @GET
    public Page show(@PathParam("id") long id) {
        var exhibition = exhibitions.require(id);
        var phase = exhibitions.phase(exhibition);
        var cover = exhibition.cover().stream().boxed().flatMap(picture -> media.image(picture).stream()).findFirst();
        return new Page("pages/exhibition", exhibition.title(), Map.of(
                "title", exhibition.title(), "introduction", exhibition.introduction(), "cover", cover.map(Object.class::cast).orElse(""),
                "opens", exhibition.opens(), "closes", exhibition.closes(), "phase", phase.name().toLowerCase(Locale.ROOT),
                "homes", phase == Phase.COMING ? List.of() : homes.of(exhibition.exhibits()),
                "exhibitions", links.to("/showcase/exhibitions/")))
                .shared(exhibition.introduction().lines().findFirst().orElse(""), cover.map(ImageView::src).orElse(""));
    }
}
