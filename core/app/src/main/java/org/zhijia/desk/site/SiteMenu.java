package org.zhijia.desk.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.spi.DeskPage;

/** This room's part of the menu. */
@ApplicationScoped
class SiteMenu {

    @Inject
    private Messages messages;

    record Item(String title, String path, String icon, int place) implements DeskPage {

        @Override
        public String permission() {
            return Permission.CONFIGURE;
        }

        @Override
        public Group group() {
            return Group.SITE;
        }
    }

    @Produces
    DeskPage settings() {
        return new Item(messages.say("site.settings.title"), "settings", "settings", 10);
    }

    @Produces
    DeskPage sections() {
        return new Item(messages.say("site.sections.title"), "sections", "list-tree", 20);
    }

    @Produces
    DeskPage menus() {
        return new Item(messages.say("site.menus.title"), "menus", "menu", 30);
    }

    @Produces
    DeskPage regions() {
        return new Item(messages.say("site.regions.title"), "regions", "layout-dashboard", 40);
    }

    @Produces
    DeskPage themes() {
        return new Item(messages.say("site.themes.title"), "themes", "palette", 50);
    }

    @Produces
    DeskPage plugins() {
        return new Item(messages.say("site.plugins.title"), "plugins", "plug", 60);
    }

    @Produces
    DeskPage redirects() {
        return new Item(messages.say("site.redirects.title"), "redirects", "link", 70);
    }

    @Produces
    DeskPage microsites() {
        return new Item(messages.say("site.microsites.title"), "microsites", "building-community", 80);
    }
}
