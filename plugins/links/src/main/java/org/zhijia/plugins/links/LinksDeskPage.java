package org.zhijia.plugins.links;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhijia.spi.DeskPage;

/** The menu item that leads to {@link LinksDesk}. */
@ApplicationScoped
class LinksDeskPage implements DeskPage {

    @Override
    public String title() {
        return "友情链接";
    }

    @Override
    public String path() {
        return "links";
    }

    @Override
    public String permission() {
        return "configure";
    }

    @Override
    public String icon() {
        return "link";
    }

    @Override
    public int place() {
        return 65;
    }
}
