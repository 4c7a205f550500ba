package org.zhijia.delivery;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;

/** Whatever nobody expected is logged, and the person learns nothing of its inside. */
@Provider
public class UnexpectedFailures implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(UnexpectedFailures.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException known && known.getResponse().getStatus() < 500) {
            return known.getResponse();
        }
        LOG.log(Level.ERROR, "A request failed", failure);
        return Response.serverError().build();
    }
}
