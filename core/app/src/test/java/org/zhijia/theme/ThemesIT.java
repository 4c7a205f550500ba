package org.zhijia.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;

@ExtendWith(ArquillianExtension.class)
class ThemesIT {

    private static final String JSON = """
            {"name": "%s", "title": "上传的主题", "version": "2", "contract": 1}
            """;

    @Inject
    TestSites sites;

    @Inject
    Themes themes;

    @Inject
    Uploads uploads;

    @Inject
    Activations activations;

    @ArquillianResource
    URL base;

    @Test
    void siteWearsWhatWasActivatedAndGoesBackToWhatItWore() {
        TestSite site = sites.school();
        Theme first = upload(site, "first");
        Theme second = upload(site, "second");
        activate(site, first);
        activate(site, second);
        assertEquals("second", worn(site));
        rollBack(site);
        assertEquals("first", worn(site));
        rollBack(site);
        assertEquals("second", worn(site));
        assertEquals(4, sites.within(site, () -> activations.history(site.node().id())).size());
    }

    @Test
    void siteThatWoreOneThemeCannotGoBack() {
        TestSite site = sites.school();
        activate(site, upload(site, "only"));
        assertThrows(NothingToRollBack.class, () -> rollBack(site));
    }

    @Test
    void siteThatHasNotChosenWearsABundledThemeThatSuitsItsKind() {
        assertEquals("campus", worn(sites.school()));
    }

    @Test
    void uploadsOfASiteAreSeenBelowAndNotBeside() {
        TestSite city = sites.school();
        TestSite school = sites.below(city);
        TestSite other = sites.school();
        Theme theme = upload(city, "shared");
        assertEquals(List.of(theme.hash()), uploaded(school));
        assertEquals(List.of(), uploaded(other));
    }

    @Test
    void sameZipIsOnTheListOfEverySiteThatUploadedIt() {
        TestSite one = sites.school();
        TestSite two = sites.school();
        Theme theme = upload(one, "twice", "the same");
        assertEquals(theme.hash(), upload(two, "twice", "the same").hash());
        assertEquals(List.of(theme.hash()), uploaded(one));
        assertEquals(List.of(theme.hash()), uploaded(two));
    }

    @Test
    @RunAsClient
    void assetsAreKeptByBrowsersForEver() throws IOException, InterruptedException {
        ThemeFiles plain = new ThemeShelf(Path.of("nowhere"), Path.of("nowhere"), false, id -> Optional.empty()).plain().files();
        HttpResponse<byte[]> packed = get("assets/" + plain.version() + "/css/plain.css", "gzip");
        assertEquals(200, packed.statusCode());
        assertEquals("text/css;charset=utf-8", packed.headers().firstValue("Content-Type").orElse("").toLowerCase());
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(packed.headers().firstValue("Cache-Control").orElse("").contains("immutable"));

        HttpResponse<byte[]> whole = get("assets/" + plain.version() + "/css/plain.css", "identity");
        assertEquals(200, whole.statusCode());
        assertTrue(whole.body().length > packed.body().length);
        assertFalse(whole.headers().firstValue("Content-Encoding").isPresent());

        assertEquals(200, get("assets/colours/accent-aa0000.css", "gzip").statusCode());
        assertEquals(404, get("assets/" + plain.version() + "/layouts/base.peb", "gzip").statusCode());
        assertEquals(404, get("assets/colours/accent-red.css", "gzip").statusCode());
    }

    private Theme upload(TestSite site, String name) {
        return upload(site, name, site.node().key());
    }

    private Theme upload(TestSite site, String name, String content) {
        return sites.within(site, () -> uploads.receive(site.node(), new ByteArrayInputStream(
                ThemeArchiveTest.zip("theme.json", JSON.formatted(name), "assets/css/a.css", content + " {}"))).theme());
    }

    private void activate(TestSite site, Theme theme) {
        sites.within(site, () -> {
            activations.activate(site.node(), theme);
            return true;
        });
    }

    private void rollBack(TestSite site) {
        sites.within(site, () -> {
            activations.rollBack(site.node());
            return true;
        });
    }

    private String worn(TestSite site) {
        return sites.within(site, () -> themes.of(site.node()).manifest().name());
    }

    private List<String> uploaded(TestSite site) {
        return sites.within(site, () -> uploads.of(site.node()).stream().map(StoredTheme::hash).toList());
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Encoding", encoding).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }
}
