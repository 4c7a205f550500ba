package org.zhijia.plugins.search.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.CurrentUser;
import org.zhijia.api.Page;

/** Who is at the desk of the current site, and what all pages of the search there have in common. */
@ApplicationScoped
class Officer {

    /** What can have been done just now. */
    private static final Set<String> SAID = Set.of("pinned", "unpinned", "written", "returned", "kept", "removed", "rebuilding", "stopped", "hidden", "shown");

    static final String PUBLISH = "publish";
    static final String CONFIGURE = "configure";

    @Inject
    private CurrentUser user;

    @Inject
    private CurrentSite site;

    void guard(String permission) {
        user.guard(permission);
    }

    /** What concerns the whole installation is decided on its topmost site. */
    void requireTopmost() {
        guard(CONFIGURE);
        if (!isTopmost()) {
            throw new ForbiddenException();
        }
    }

    boolean isTopmost() {
        return site.ancestry().size() == 1;
    }

    boolean may(String permission) {
        return user.may(permission);
    }

    String name() {
        return user.name().orElse("");
    }

    String address(String room) {
        return "/desk/sites/" + site.get().key() + "/search" + (room.isEmpty() ? "" : "/" + room);
    }

    /** @param done what was done just now, a key of the texts; empty for nothing */
    Page page(String room, String done, Map<String, Object> model) {
        var whole = new HashMap<>(model);
        whole.put("base", address(""));
        whole.put("room", room);
        whole.put("done", SAID.contains(done) ? done : "");
        whole.put("topmost", isTopmost());
        whole.put("configures", may(CONFIGURE));
        return new Page("desk/" + room, "搜索", whole);
    }

    Response backTo(String room, String done) {
        return backTo(room, done, "");
    }

    /** @param more to stand in the address: {@code &name=value}, or nothing */
    Response backTo(String room, String done, String more) {
        return Response.seeOther(URI.create(address(room) + "?done=" + done + more)).build();
    }
}
