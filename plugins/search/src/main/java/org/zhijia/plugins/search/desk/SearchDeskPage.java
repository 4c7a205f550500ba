package org.zhijia.plugins.search.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhijia.spi.DeskPage;

/** The menu item that leads to {@link LogDesk} and from there to the others. */
@ApplicationScoped
class SearchDeskPage implements DeskPage {

    @Override
    public String title() {
        return "搜索";
    }

    @Override
    public String path() {
        return "search";
    }

    @Override
    public String permission() {
        return Officer.PUBLISH;
    }

    @Override
    public String icon() {
        return "search";
    }

    @Override
    public int place() {
        return 60;
    }
}
