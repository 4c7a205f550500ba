package org.zhijia.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Archives for in-container tests: always the assembled product, never a list of classes. */
public final class Archives {

    private Archives() { }

    private static final String DESCRIPTOR = "/WEB-INF/web.xml";

    /**
     * The application as Maven has packed it; {@code zhijia.test.war} says where. Only the filters that stand before
     * visitors step aside: they would turn away Arquillian's own servlet, which knocks at no site's door.
     */
    public static WebArchive product() {
        var war = Objects.requireNonNull(System.getProperty("zhijia.test.war"), "zhijia.test.war is not set: run by Maven's failsafe");
        var archive = ShrinkWrap.createFromZipFile(WebArchive.class, new File(war));
        var descriptor = read(archive.delete(DESCRIPTOR).getAsset());
        return archive.add(new StringAsset(descriptor.replace("<url-pattern>/*</url-pattern>", "<url-pattern>/visitors-only/*</url-pattern>")), DESCRIPTOR);
    }

    private static String read(Asset asset) {
        try (var stream = asset.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A plugin made for a test: all of one package and those below it, as a jar of its own. */
    public static JavaArchive plugin(String name, Package root) {
        return ShrinkWrap.create(JavaArchive.class, name + ".jar").addPackages(true, root);
    }
}
