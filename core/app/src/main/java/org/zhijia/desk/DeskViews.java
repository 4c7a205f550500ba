package org.zhijia.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Renders what the desk's resources answer. */
@Provider
@Produces("text/html; charset=utf-8")
public class DeskViews implements MessageBodyWriter<DeskView> {

    @Inject
    private DeskTemplates templates;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == DeskView.class;
    }

    @Override
    public void writeTo(DeskView view, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
                        MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        headers.putSingle(HttpHeaders.CACHE_CONTROL, DeskView.keptByNobody());
        out.write(templates.render(view));
    }
}
