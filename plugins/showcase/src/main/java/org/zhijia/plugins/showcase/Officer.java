package org.zhijia.plugins.showcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.CurrentUser;
import org.zhijia.api.Page;

/** Who is at the desk of the current site, and what the pages of the gallery there have in common. */
@ApplicationScoped
public class Officer {

    /** What is shown in the gallery is decided by those who publish. */
    static final String PERMISSION = "publish";

    /** What can have been done just now. */
    private static final Set<String> DONE = Set.of("opened", "changed", "closed");

    @Inject
    private CurrentUser user;

    @Inject
    private CurrentSite site;

    /** The first line of every endpoint. */
    public void guard() {
        user.guard(PERMISSION);
    }

    /** @param room below the gallery's pages of the desk; empty for the first of them */
    public String address(String room) {
        return "/desk/sites/" + site.get().key() + "/showcase" + (room.isEmpty() ? "" : "/" + room);
    }

    /** @param done what was done just now; empty for nothing */
    public Page page(String template, String done, Map<String, Object> model) {
        var whole = new HashMap<>(model);
        whole.put("base", address(""));
        whole.put("done", DONE.contains(done) ? done : "");
        return new Page("desk/" + template, "教工之家", whole);
    }

    public Response backTo(String room, String done) {
        return Response.seeOther(URI.create(address(room) + "?done=" + done)).build();
    }
}
