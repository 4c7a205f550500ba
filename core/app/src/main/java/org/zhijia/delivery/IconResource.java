package org.zhijia.delivery;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.zhijia.site.CurrentSettings;
import org.zhijia.site.SiteScope;
import org.zhijia.web.PageTags;
import org.zhijia.web.PageTags.Keeping;
import org.zhijia.web.Tag;

/** The small picture in a browser's tab: the first character of the site's name on its colour. */
@Path("/")
public class IconResource {

    private static final String RED = "#b3202a";

    @Inject
    private SiteScope scope;

    @Inject
    private CurrentSettings settings;

    @Inject
    private Addresses addresses;

    @GET
    @Path("favicon.svg")
    @Produces("image/svg+xml")
    public String icon() {
        var site = scope.node();
        PageTags.keep(Keeping.ALWAYS);
        PageTags.addAll(site.ancestry().stream().map(Tag::site).toList());
        return XmlText.of(xml -> xml.begin("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 64 64")
                .empty("rect", "width", "64", "height", "64", "rx", "12", "fill", colour())
                .begin("text", "x", "32", "y", "46", "font-size", "40", "text-anchor", "middle", "fill", "#ffffff",
                        "font-family", "serif").characters(first(site.name())).end()
                .end());
    }

    @GET
    @Path("favicon.ico")
    public Response old() {
        return Response.status(Response.Status.FOUND).header("Location", addresses.to("/favicon.svg")).build();
    }

    private String colour() {
        return settings.all().entrySet().stream()
                .filter(setting -> setting.getKey().startsWith("theme.") && setting.getKey().endsWith(".accent"))
                .map(java.util.Map.Entry::getValue).filter(value -> value.matches("#[0-9a-fA-F]{6}")).sorted().findFirst().orElse(RED);
    }

    private static String first(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
