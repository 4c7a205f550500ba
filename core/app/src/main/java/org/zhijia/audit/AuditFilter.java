package org.zhijia.audit;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhijia.site.SiteScope;
import org.zhijia.web.ClientAddress;

/** Writes to the log every request below {@code /desk} and {@code /api} that is there to change something, also a refused one. */
public class AuditFilter extends HttpFilter {

    private static final System.Logger LOG = System.getLogger(AuditFilter.class.getName());
    /** What only the secrets of links look like: whoever may read the log must not be able to use them. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{40,}");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private transient Audit audit;

    @Inject
    private transient AuditLog log;

    @Inject
    private transient SiteScope scope;

    @Inject
    private transient ClientAddress addresses;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            if (isOfInterest(request, status)) {
                record(request, status);
            }
        }
    }

    /** Looking is no act, unless somebody notes that it was one: who comes from another login comes by a GET. */
    private boolean isOfInterest(HttpServletRequest request, int status) {
        if (SAFE.contains(request.getMethod())) {
            return !audit.notes().isEmpty();
        }
        return !audit.isOmitted() || status >= 400;
    }

    /** The query is left out: nothing below the desk or the API is changed by it, and it may hold what is nobody's business. */
    private void record(HttpServletRequest request, int status) {
        var action = request.getMethod() + " " + SECRET.matcher(request.getRequestURI()).replaceAll("…");
        try {
            log.append(new Act(audit.account(), audit.person(), site(), addresses.of(request), action, status, audit.notes()));
        } catch (RuntimeException e) {
            // What was done is done. The operator's log has to keep it instead.
            LOG.log(Level.ERROR, "Not in the audit log: " + action + " by " + audit.person() + ", answered with " + status, e);
        }
    }

    private OptionalLong site() {
        return scope.isEntered() ? OptionalLong.of(scope.node().id()) : OptionalLong.empty();
    }
}
