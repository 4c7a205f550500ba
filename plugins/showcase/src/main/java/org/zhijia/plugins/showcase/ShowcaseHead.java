package org.zhijia.plugins.showcase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhijia.spi.BlockView;
import org.zhijia.spi.PageSlot;
import org.zhijia.view.PageView;

/** Style and script, on the pages that may need them. */
@ApplicationScoped
class ShowcaseHead implements PageSlot {

    private static final Pattern OURS = Pattern.compile(".*/showcase(/.*)?");

    @Override
    public Place place() {
        return Place.HEAD;
    }

    /** A home page may hold one of our blocks. */
    @Override
    public Optional<BlockView> show(PageView page) {
        boolean ours = OURS.matcher(page.canonical()).matches();
        return ours || page.kind().equals("home")
                ? Optional.of(new BlockView("slots/showcase-head", Map.of("album", ours && page.kind().equals("entry")))) : Optional.empty();
    }
}
