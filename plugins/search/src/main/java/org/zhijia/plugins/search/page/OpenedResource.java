package org.zhijia.plugins.search.page;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.zhijia.api.CurrentSite;
import org.zhijia.plugins.search.log.SearchLog;
import org.zhijia.plugins.search.words.Normal;

/**
 * Told by the search page which of its results was opened. It lies outside of the API on purpose: whatever changes
 * something there is written into the log of acts, with an address.
 */
@Path("search/opened")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class OpenedResource {

    @Inject
    private SearchLog log;

    @Inject
    private CurrentSite current;

    @POST
    public void open(@FormParam("q") @DefaultValue("") String words, @FormParam("entry") @DefaultValue("") String entry,
                     @FormParam("anchor") @DefaultValue("") String anchor) {
        if (entry.matches("[1-9]\\d{0,17}")) {
            log.opened(current.get().id(), Normal.fold(words), Long.parseLong(entry), anchor);
        }
    }
}
