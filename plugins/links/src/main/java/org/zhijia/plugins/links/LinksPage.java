package org.zhijia.plugins.links;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.zhijia.api.Page;
import org.zhijia.api.PluginSettings;

/** All links of the site on a page of their own. */
@Path("links")
@Produces(MediaType.TEXT_HTML)
public class LinksPage {

    @Inject
    private LinksPlugin plugin;

    @Inject
    private Links links;

    @Inject
    private PluginSettings settings;

    @GET
    public Page show() {
        var groups = links.groups().entrySet().stream()
                .map(group -> Map.of("title", group.getKey(), "links", group.getValue()))
                .toList();
        return new Page("pages/links", settings.of(plugin).text(LinksPlugin.TITLE), Map.of("groups", groups));
    }
}
