package org.zhijia.delivery;

import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.zhijia.api.Page;
import org.zhijia.plugin.Installed;
import org.zhijia.plugin.Plugins;
import org.zhijia.site.SiteScope;
import org.zhijia.view.LinkView;
import org.zhijia.web.PageTags;
import org.zhijia.web.PageTags.Keeping;
import org.zhijia.web.Tag;

/** Renders what a plugin's resource returns, in the theme of the current site. */
@Provider
@Produces("text/html; charset=utf-8")
public class PluginPages implements MessageBodyWriter<Page> {

    @Context
    private ResourceInfo resource;

    @Context
    private UriInfo uri;

    @Inject
    private Plugins plugins;

    @Inject
    private SiteScope scope;

    @Inject
    private Navigation navigation;

    @Inject
    private PageMaker maker;

    @Inject
    private Addresses addresses;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class && !isInDesk();
    }

    /** The desk draws those itself. */
    private boolean isInDesk() {
        return uri.getPath().replaceFirst("^/", "").startsWith("desk/");
    }

    @Override
    public void writeTo(Page page, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
                        MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        var plugin = plugins.owner(resource.getResourceClass()).map(Installed::id).orElse("");
        // Made of what the plugin says; a page that reads its query is another one for each.
        PageTags.keep(Keeping.WITHOUT_QUERY);
        PageTags.add(Tag.plugin(plugin, scope.node().id()));
        out.write(maker.make(sheet(page, plugin)).getBytes(StandardCharsets.UTF_8));
    }

    private Sheet sheet(Page page, String plugin) {
        var path = "/" + uri.getPath().replaceFirst("^/", "");
        var model = new HashMap<>(page.model());
        model.put("content", maker.fragment(plugin, page.template(), page.model()));
        return new Sheet("plugin", page.title(), page.description(), page.address().isEmpty() ? path : page.address(), navigation.trail(List.of(), new LinkView(page.title(), path)),
                List.of("layouts/page"), model, head -> head.property("og:type", "website").property("og:image", addresses.absoluteOf(page.image())));
    }
}
