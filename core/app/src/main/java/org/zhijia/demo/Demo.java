package org.zhijia.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhijia.platform.DataFolder;
import org.zhijia.platform.StartOrder;

/** Sets up the demo before the server answers, where it was asked for and nothing is there yet. */
@ApplicationScoped
class Demo {

    private static final System.Logger LOG = System.getLogger(Demo.class.getName());

    @Inject
    @ConfigProperty(name = "zhijia.demo", defaultValue = "false")
    private boolean wanted;

    @Inject
    @ConfigProperty(name = "zhijia.demo.content", defaultValue = "demo")
    private String content;

    @Inject
    private DemoFounding founding;

    @Inject
    private DemoFilling filling;

    @Inject
    private DemoCalendar calendar;

    @Inject
    private Welcome welcome;

    @Inject
    private DataFolder data;

    void start(@Observes @Priority(StartOrder.CONTENT) Startup event) {
        try {
            if (wanted) {
                setUp(Path.of(content).toAbsolutePath());
            }
            welcome.write(wanted ? accounts() : "");
        } catch (IOException e) {
            throw new UncheckedIOException("The demo below " + content + " cannot be read", e);
        }
    }

    private void setUp(Path folder) throws IOException {
        long start = System.nanoTime();
        if (founding.isPossible()) {
            founding.found(folder, accountsFile());
        }
        if (founding.isBegun()) {
            int entries = filling.fill(folder);
            calendar.begin();
            founding.complete(folder);
            LOG.log(Level.INFO, "Demo of {0} entries set up in {1} ms", entries, (System.nanoTime() - start) / 1_000_000);
        }
    }

    /** Beside the data: whoever may read the database may read the demo's passwords. */
    private Path accountsFile() {
        return data.folder("demo").resolve("accounts.txt");
    }

    private String accounts() throws IOException {
        return Files.exists(accountsFile()) ? Files.readString(accountsFile()) : "";
    }
}
