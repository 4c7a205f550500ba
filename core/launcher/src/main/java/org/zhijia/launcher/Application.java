package org.zhijia.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The core with the plugins that it can be deployed with. */
final class Application {

    private final Path war;
    private final Path folder;
    private final List<PluginJar> plugins;

    Application(Path war, Path folder, List<PluginJar> plugins) {
        this.war = war;
        this.folder = folder;
        this.plugins = new ArrayList<>(plugins);
    }

    Path folder() {
        return folder;
    }

    void assemble() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (PluginJar plugin : plugins) {
            jars.addAll(plugin.files());
        }
        new Assembly(war, jars).unpackInto(folder);
    }

    /**
     * Deploys; a plugin that the server's complaint names is left out, and the rest is tried again without it.
     *
     * @param leftOut told of each plugin that had to go
     * @throws Failure when no plugin is to blame, or the server is spoilt by the one that was
     */
    void deploy(Server server, Consumer<PluginJar> leftOut) throws IOException {
        List<String> gone = new ArrayList<>();
        for (Optional<Complaints> complaints = server.deploy(folder); complaints.isPresent(); complaints = server.deploy(folder)) {
            PluginJar culprit = culprit(complaints.get()).orElseThrow(failure(complaints.get(), gone));
            plugins.remove(culprit);
            gone.add(culprit.file().getFileName().toString());
            leftOut.accept(culprit);
            assemble();
        }
    }

    private static Supplier<Failure> failure(Complaints complaints, List<String> gone) {
        return () -> gone.isEmpty() ? complaints.failure()
                : new Failure("应用部署失败：请把 " + String.join("、", gone) + " 移出插件目录，再重新启动");
    }

    private Optional<PluginJar> culprit(Complaints complaints) {
        return plugins.stream().filter(plugin -> plugin.isNamedIn(complaints.text())).findFirst();
    }
}
