package org.zhijia.plugins.showcase;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhijia.spi.DeskPage;

/** The menu item that leads to what is recommended, and from there to the exhibitions. */
@ApplicationScoped
class ShowcaseDeskPage implements DeskPage {

    @Override
    public String title() {
        return "教工之家";
    }

    @Override
    public String path() {
        return "showcase";
    }

    @Override
    public String permission() {
        return Officer.PERMISSION;
    }

    @Override
    public String icon() {
        return "building-community";
    }

    @Override
    public int place() {
        return 62;
    }
}
