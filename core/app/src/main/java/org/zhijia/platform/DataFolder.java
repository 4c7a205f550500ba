package org.zhijia.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one folder below which all data lives: {@code zhijia.home}. */
@ApplicationScoped
public class DataFolder {

    private Path home;

    protected DataFolder() { }

    @Inject
    public DataFolder(@ConfigProperty(name = "zhijia.home") String home) {
        this.home = Path.of(home).toAbsolutePath().normalize();
    }

    /** A folder of its own for a feature, made when it is not there yet. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(home.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder " + name + " below " + home, e);
        }
    }
}
