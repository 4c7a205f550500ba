package org.zhijia.plugins.showcase.gallery;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhijia.api.Entries;
import org.zhijia.api.Links;
import org.zhijia.api.Page;
import org.zhijia.plugins.showcase.exhibition.Exhibitions;
import org.zhijia.view.PagingView;

/** All homes, to be browsed. */
@Path("showcase")
@Produces(MediaType.TEXT_HTML)
public class GalleryPage {

    /** Divides by two and by three: rows are full on every screen. */
    private static final int SIZE = 24;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

    @Inject
    private Entries entries;

    @Inject
    private Recommended recommended;

    @Inject
    private Filters filters;

    @Inject
    private Exhibitions exhibitions;

    @Inject
    private Links links;

    @GET
    public Page show(@Context UriInfo uri) {
        var asked = uri.getQueryParameters();
        var browsing = Browsing.of(asked);
        int page = number(Optional.ofNullable(asked.getFirst("page")).orElse("1"));
        long total = entries.count(browsing.query(1));
        if (page > PagingView.pages(SIZE, total)) {
            throw new NotFoundException();
        }
        var address = links.to("/showcase/");
        return new Page("pages/gallery", page == 1 ? "教工之家" : "教工之家（第 " + page + " 页）", Map.of(
                "homes", recommended.inOrder(browsing.query(SIZE).from((page - 1) * SIZE), browsing.isNewestFirst()),
                "total", total,
                "paging", PagingView.of(page, SIZE, total, number -> browsing.address(address, number)),
                "address", address,
                "narrow", browsing.isNarrow(),
                "words", browsing.value(Browsing.WORDS),
                "filters", filters.of(browsing, address),
                "orders", filters.orders(browsing, address),
                "exhibitions", page == 1 && !browsing.isNarrow() ? exhibitions.running() : List.of()))
                .shared("学校工会把教职工的家打理成什么样子：教工小家、教师温馨空间、妈咪小屋、劳模创新工作室与社团。", "");
    }

    private static int number(String page) {
        if (!NUMBER.matcher(page).matches()) {
            throw new NotFoundException();
        }
        return Integer.parseInt(page);
    }
}
