package org.zhijia.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.HashMap;
import org.zhijia.api.Page;
import org.zhijia.plugin.Installed;
import org.zhijia.plugin.Plugins;

/** Draws what a plugin's resource below {@code /desk/} returns in the frame of the desk. */
@Provider
@Produces("text/html; charset=utf-8")
public class DeskPages implements MessageBodyWriter<Page> {

    @Context
    private ResourceInfo resource;

    @Context
    private UriInfo uri;

    @Inject
    private Plugins plugins;

    @Inject
    private DeskTemplates templates;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class && DeskPaths.isDesk(uri.getPath());
    }

    @Override
    public void writeTo(Page page, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
                        MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        var plugin = plugins.owner(resource.getResourceClass()).map(Installed::id).orElse("");
        var model = new HashMap<>(page.model());
        model.put("inside", DeskTemplates.ofPlugin(plugin, page.template()));
        headers.putSingle(HttpHeaders.CACHE_CONTROL, DeskView.keptByNobody());
        out.write(templates.render(DeskView.page("plugin", page.title(), model)));
    }
}
