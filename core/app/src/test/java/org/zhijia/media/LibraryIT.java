package org.zhijia.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.content.Draft;
import org.zhijia.content.Entries;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;
import org.zhijia.view.FileView;
import org.zhijia.view.ImageView;

@ExtendWith(ArquillianExtension.class)
class LibraryIT {

    @Inject
    TestSites sites;

    @Inject
    Library library;

    @Inject
    Catalogue catalogue;

    @Inject
    Vault vault;

    @Inject
    Variants variants;

    @Inject
    Entries entries;

    @Test
    void aPictureIsKnownByItsSizes() throws Exception {
        var site = sites.school();
        long id = store(site, "合影.jpg", Photos.withExif(Photos.encoded(Photos.asStored(Photos.corners(1000, 600), 6), "jpeg"), 6));

        ImageView image = sites.within(site, () -> library.image(id)).orElseThrow();

        assertEquals(1000, image.width());
        assertEquals(600, image.height());
        assertTrue(image.src().matches("/media/[0-9a-f]{64}/w960\\.jpg"), image::src);
        assertEquals(List.of("320w", "640w", "960w", "1000w"),
                List.of(image.srcset().replaceAll("/media/\\S+ ", "").split(", ")));
        assertEquals(image.srcset().replace(".jpg", ".webp"), image.modern());
        assertEquals("image/webp", image.modernType());
        assertTrue(variants.find(image.src().split("/")[2], 1000, Format.WEBP).isPresent());
    }

    @Test
    void aStripTooLongForTheModernFormatDoesWithoutIt() throws Exception {
        var site = sites.school();
        long id = store(site, "长图.png", Photos.encoded(Photos.corners(40, 17_000), "png"));

        ImageView image = sites.within(site, () -> library.image(id)).orElseThrow();

        assertEquals("", image.modern());
        assertEquals("", image.modernType());
        assertTrue(variants.find(image.src().split("/")[2], 40, Format.JPG).isPresent());
    }

    @Test
    void alternativeTextStaysWithThePicture() throws Exception {
        var site = sites.school();
        long id = store(site, "校门.png", picture(31));

        sites.within(site, () -> {
            catalogue.describe(id, "东校门");
            return null;
        });

        assertEquals("东校门", sites.within(site, () -> library.image(id)).orElseThrow().alt());
    }

    @Test
    void anAttachmentKeepsItsChineseName() throws Exception {
        var site = sites.school();
        long id = store(site, "附件1：推荐表.txt", "姓名".repeat(900).getBytes(StandardCharsets.UTF_8));

        FileView file = sites.within(site, () -> library.file(id)).orElseThrow();

        assertEquals(new FileView("附件1：推荐表.txt", "/files/" + id + "/" + FileName.encoded("附件1：推荐表.txt"), "TXT", "5 KB", 5400), file);
        assertEquals(Optional.empty(), sites.within(site, () -> library.image(id)));
    }

    @Test
    void theSameContentOnTheSameSiteIsTheSameFile() throws Exception {
        var site = sites.school();
        var other = sites.school();
        byte[] content = picture(32);

        long first = store(site, "甲.png", content);

        assertEquals(first, store(site, "乙.png", content));
        assertNotEquals(first, store(other, "甲.png", content));
        assertEquals(hash(site, first), hash(other, store(other, "丙.png", content)));
    }

    @Test
    void manyWhoStoreTheSameAtOnceStoreOneFile() throws Exception {
        var site = sites.school();
        byte[] content = picture(33);
        Callable<Long> storing = () -> store(site, "甲.png", content);

        try (var people = Executors.newFixedThreadPool(6)) {
            var ids = people.invokeAll(List.of(storing, storing, storing, storing, storing, storing));
            for (var id : ids) {
                assertEquals(ids.getFirst().get(), id.get());
            }
        }
    }

    @Test
    void anotherSchoolsFileDoesNotExist() throws Exception {
        var city = sites.school();
        var school = sites.below(city);
        var neighbour = sites.below(city);
        long own = store(school, "本校.png", picture(34));
        long citys = store(city, "全市.png", picture(35));

        assertEquals(Set.of(own, citys), ids(school, List.of(own, citys)));
        assertEquals(Set.of(own, citys), ids(city, List.of(own, citys)));
        assertEquals(Set.of(citys), ids(neighbour, List.of(own, citys)));
        assertThrows(NoSuchFile.class, () -> remove(neighbour, own));
        assertThrows(NoSuchFile.class, () -> remove(school, citys));
    }

    @Test
    void whatARevisionNeedsStays() throws Exception {
        var site = sites.school();
        long used = store(site, "封面.png", picture(36));
        sites.within(site, () -> entries.create(site.section(), "news", Draft.of("教师节", "![合影](media:" + used + ")"), OptionalLong.empty()));

        assertThrows(FileInUse.class, () -> remove(site, used));

        assertTrue(sites.within(site, () -> library.image(used)).isPresent());
    }

    @Test
    void contentGoesWithTheLastWhoKnowsIt() throws Exception {
        var site = sites.school();
        var other = sites.school();
        long first = store(site, "甲.png", picture(37));
        long second = store(other, "甲.png", picture(37));
        String hash = hash(site, first);

        remove(site, first);
        assertTrue(Files.exists(vault.original(hash)));
        remove(other, second);
        assertFalse(Files.exists(vault.original(hash)));
    }

    @Test
    void whatIsRefusedLeavesNothing() throws Exception {
        var site = sites.school();
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        var refusal = assertThrows(IllegalStateException.class, () -> store(site, "说明.txt", page));

        assertEquals(UnfitFile.class, refusal.getCause().getClass());
        assertEquals(Map.of(), sites.within(site, () -> library.files(List.of(1L, 2L))));
    }

    private long store(TestSite site, String name, byte[] content) {
        return sites.within(site, () -> library.store(name, new ByteArrayInputStream(content)));
    }

    private void remove(TestSite site, long id) {
        sites.within(site, () -> {
            library.remove(id);
            return null;
        });
    }

    private Set<Long> ids(TestSite site, List<Long> ids) {
        return sites.within(site, () -> library.images(ids)).keySet();
    }

    private String hash(TestSite site, long id) {
        return sites.within(site, () -> library.image(id)).orElseThrow().src().split("/")[2];
    }

    private static byte[] picture(int width) throws IOException {
        return Photos.encoded(Photos.corners(width, 40), "png");
    }
}
