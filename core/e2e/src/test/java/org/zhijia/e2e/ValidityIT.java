package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** What machines read: HTML by the Nu checker, feeds by a feed reader. */
@ExtendWith(Demo.class)
class ValidityIT {

    @TestFactory
    Stream<DynamicTest> everyPageIsValidHtml(Product product) throws Exception {
        return PublicPages.all(product).stream()
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> assertEquals("", complaints(product.get(page.path()).body()))));
    }

    @TestFactory
    Stream<DynamicTest> everyFeedIsValidAndAbsolute(Product product) {
        return PublicPages.SITES.stream().flatMap(site -> Stream.of("/feed.atom", "/feed.rss", "/activities/feed.atom", "/activities/feed.rss")
                .map(feed -> DynamicTest.dynamicTest(site + feed, () -> readFeed(product, site + feed))));
    }

    private static void readFeed(Product product, String path) throws Exception {
        var answer = product.get(path);
        assertEquals(200, answer.statusCode());
        var feed = new SyndFeedInput().build(new StringReader(answer.body()));
        assertFalse(feed.getTitle().isBlank());
        assertFalse(feed.getEntries().isEmpty());
        feed.getEntries().forEach(entry -> {
            assertTrue(entry.getLink().startsWith("http"), entry.getLink());
            assertFalse(entry.getTitle().isBlank());
            assertTrue(entry.getPublishedDate() != null || entry.getUpdatedDate() != null, "a date");
        });
    }

    private static String complaints(String html) throws Exception {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        return validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }
}
