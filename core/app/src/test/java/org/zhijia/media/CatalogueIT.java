package org.zhijia.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.content.Draft;
import org.zhijia.content.Entries;
import org.zhijia.media.Catalogue.Search;
import org.zhijia.media.Catalogue.Shape;
import org.zhijia.media.MediaUses.Place;
import org.zhijia.site.Settings;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;

@ExtendWith(ArquillianExtension.class)
class CatalogueIT {

    @Inject
    TestSites sites;

    @Inject
    Library library;

    @Inject
    Catalogue catalogue;

    @Inject
    Folders folders;

    @Inject
    Entries entries;

    @Inject
    Settings settings;

    @Test
    void filesAreFoundByNameAndByWhatTheyShow() throws Exception {
        var site = sites.school();
        long gate = picture(site, "校门_东.png", 41);
        long hall = picture(site, "IMG_2031.png", 42);
        long form = text(site, "推荐表 2026.txt");
        sites.within(site, () -> done(() -> catalogue.describe(hall, "礼堂里的合唱队")));

        assertEquals(List.of(form, hall, gate), ids(site, Search.ALL));
        assertEquals(List.of(hall), ids(site, new Search("合唱", Shape.ALL, OptionalLong.empty())));
        assertEquals(List.of(hall), ids(site, new Search("img 合唱", Shape.ALL, OptionalLong.empty())));
        assertEquals(List.of(), ids(site, new Search("img 校门", Shape.ALL, OptionalLong.empty())));
        assertEquals(List.of(gate), ids(site, new Search("门_", Shape.ALL, OptionalLong.empty())), "an underscore is a letter");
        assertEquals(List.of(), ids(site, new Search("%", Shape.ALL, OptionalLong.empty())), "so is a percent sign");
        assertEquals(List.of(hall, gate), ids(site, new Search("", Shape.IMAGE, OptionalLong.empty())));
        assertEquals(List.of(form), ids(site, new Search("", Shape.FILE, OptionalLong.empty())));
        assertEquals(List.of(), ids(sites.school(), Search.ALL), "another school has none of them");
    }

    @Test
    void foldersHoldFilesAndLetThemGo() throws Exception {
        var site = sites.school();
        long gate = picture(site, "校门.png", 43);
        long hall = picture(site, "礼堂.png", 44);
        long folder = sites.within(site, () -> folders.open(" 教师节 ").id());
        sites.within(site, () -> done(() -> catalogue.file(List.of(gate), OptionalLong.of(folder))));

        assertEquals(List.of(gate), ids(site, new Search("", Shape.ALL, OptionalLong.of(folder))));
        assertThrows(Folders.UnfitName.class, () -> sites.within(site, () -> folders.open("教师节")));
        var other = sites.school();
        long theirs = picture(other, "校门.png", 43);
        assertThrows(Folders.NoSuchFolder.class,
                () -> sites.within(other, () -> done(() -> catalogue.file(List.of(theirs), OptionalLong.of(folder)))));
        assertThrows(NoSuchFile.class, () -> sites.within(other, () -> done(() -> catalogue.rename(gate, "别人的.png"))));

        sites.within(site, () -> done(() -> folders.close(folder)));
        assertEquals(List.of(hall, gate), ids(site, Search.ALL));
        assertEquals(List.of(), sites.within(site, () -> folders.all()));
    }

    @Test
    void aNameKeepsTheEndingThatItsContentDeserves() throws Exception {
        var site = sites.school();
        long gate = picture(site, "校门.png", 45);

        sites.within(site, () -> done(() -> catalogue.rename(gate, "东门.exe")));

        assertEquals("东门.png", sites.within(site, () -> catalogue.require(gate)).name());
    }

    @Test
    void usesAreToldOncePerEntryUnderItsLatestTitle() throws Exception {
        var site = sites.school();
        long gate = picture(site, "校门.png", 46);
        long entry = sites.within(site, () -> {
            var revision = entries.create(site.section(), "news", Draft.of("旧题", "![](media:" + gate + ")"), OptionalLong.empty());
            entries.revise(entries.require(site.node().id(), revision.entryId()), Draft.of("新题", "![](media:" + gate + ")"), OptionalLong.empty());
            return revision.entryId();
        });

        var uses = sites.within(site, () -> catalogue.uses(List.of(gate)));

        assertEquals(Map.of(gate, List.of(new MediaUses.Use(gate, Place.ENTRY, entry, "新题"))), uses);
        var refusal = assertThrows(FileInUse.class, () -> remove(site, gate));
        assertTrue(refusal.getMessage().contains("《新题》"), refusal::getMessage);
    }

    @Test
    void whatASettingShowsStays() throws Exception {
        var city = sites.school();
        var school = sites.below(city);
        long logo = picture(city, "标志.png", 47);
        long banner = picture(city, "横幅.png", 48);
        sites.within(city, () -> done(() -> settings.set(city.node(), "site.logo", String.valueOf(logo), false)));
        sites.within(school, () -> done(() -> settings.set(school.node(), "theme.union.banner", String.valueOf(banner), false)));
        sites.within(city, () -> done(() -> settings.set(city.node(), "footer.contact", String.valueOf(banner), false)));

        assertEquals(List.of("网站标志"), titles(city, logo));
        assertThrows(FileInUse.class, () -> remove(city, logo));
        assertEquals(List.of(), titles(city, banner), "a number in another setting is no picture");

        sites.within(city, () -> done(() -> settings.set(city.node(), "site.logo", "", false)));
        remove(city, logo);
        assertEquals(List.of(banner), ids(city, Search.ALL));
    }

    @Test
    void aCropIsAnotherPictureAndTheWholeStays() throws Exception {
        var site = sites.school();
        long gate = sites.within(site, () -> library.store("校门.png", new ByteArrayInputStream(Photos.encoded(Photos.corners(400, 240), "png"))));
        sites.within(site, () -> done(() -> catalogue.describe(gate, "东校门")));

        long part = sites.within(site, () -> library.crop(gate, new Crop(200, 0, 300, 120)));

        var item = sites.within(site, () -> catalogue.require(part));
        assertEquals(List.of(200, 120), List.of(item.width(), item.height()));
        assertEquals("校门（裁剪）.jpg", item.name());
        assertEquals("东校门", item.alt());
        assertEquals(List.of(part, gate), ids(site, Search.ALL));
        assertThrows(NoSuchFile.class, () -> sites.within(sites.school(), () -> library.crop(gate, new Crop(0, 0, 100, 100))));
    }

    @Test
    void aSiteAdoptsAnothersFile() throws Exception {
        var site = sites.school();
        var other = sites.school();
        long gate = picture(site, "校门.png", 49);
        sites.within(site, () -> done(() -> catalogue.describe(gate, "东校门")));

        long own = sites.within(other, () -> library.adopt(site.node(), gate));

        assertEquals("东校门", sites.within(other, () -> catalogue.require(own)).alt());
        assertEquals(own, sites.within(other, () -> library.adopt(site.node(), gate)), "twice is once");
    }

    private List<Long> ids(TestSite site, Search search) {
        return sites.within(site, () -> catalogue.find(search, 1)).items().stream().map(MediaItem::id).toList();
    }

    private List<String> titles(TestSite site, long id) {
        return sites.within(site, () -> catalogue.uses(List.of(id))).getOrDefault(id, List.of()).stream().map(MediaUses.Use::title).toList();
    }

    private void remove(TestSite site, long id) {
        sites.within(site, () -> {
            library.remove(id);
            return null;
        });
    }

    private long text(TestSite site, String name) {
        return sites.within(site, () -> library.store(name, new ByteArrayInputStream("姓名".repeat(90).getBytes(StandardCharsets.UTF_8))));
    }

    private long picture(TestSite site, String name, int width) throws IOException {
        byte[] content = Photos.encoded(Photos.corners(width, 40), "png");
        return sites.within(site, () -> library.store(name, new ByteArrayInputStream(content)));
    }

    private static Object done(Runnable work) {
        work.run();
        return null;
    }
}
