package org.zhijia.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script, with JDKs that only say that they were called. */
class StartScriptTest {

    private static final Path SCRIPT = Path.of("src/main/distribution/zhijia");

    @TempDir
    private Path folder;

    private Path script;

    @BeforeEach
    void install() throws IOException {
        script = Files.copy(SCRIPT, folder.resolve("zhijia"));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void javaHomeComesFirst() throws Exception {
        Path chosen = jdk("chosen", "21.0.4");
        String said = run(Map.of("JAVA_HOME", chosen.toString(), "HOME", homeWith("25")));
        assertTrue(said.startsWith("chosen: "), said);
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        String said = run(Map.of("JAVA_HOME", jdk("old", "17.0.9").toString(), "PATH", path(jdk("onPath", "22"))));
        assertTrue(said.startsWith("onPath: "), said);
    }

    @Test
    void withoutAJdkOneLineSaysWhatToDo() throws Exception {
        // No machine has one of these, whatever else is installed on it.
        Files.writeString(script, Files.readString(script).replace("oldest=21", "oldest=999"));
        Process running = start(Map.of());
        String said = said(running);
        assertEquals(1, running.waitFor());
        assertEquals(1, said.lines().count(), said);
        assertTrue(said.contains("JDK 999") && said.contains("JAVA_HOME"), said);
    }

    @Test
    void onlyTheServerGetsTheServersFlags() throws Exception {
        String home = jdk("chosen", "21").toString();
        assertTrue(run(Map.of("JAVA_HOME", home), "serve").contains("serve.options"));
        assertTrue(!run(Map.of("JAVA_HOME", home), "version").contains("serve.options"));
    }

    @Test
    void moreFlagsComeFromTheEnvironment() throws Exception {
        String said = run(Map.of("JAVA_HOME", jdk("chosen", "21").toString(), "ZHIJIA_JAVA_OPTIONS", "-Xmx1g -Da=b"), "serve");
        assertTrue(said.contains(" -Xmx1g -Da=b -jar "), said);
    }

    @Test
    void argumentsKeepTheirBlanks() throws Exception {
        String said = run(Map.of("JAVA_HOME", jdk("chosen", "21").toString()), "import", "工作 总结.md");
        assertTrue(said.strip().endsWith("<import> <工作 总结.md>"), said);
    }

    private Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve(name);
        Path java = jdk.resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(java, """
                #!/bin/sh
                printf '%%s: %%s ' "%s" "$*"
                for last; do printf ' <%%s>' "$last"; done
                echo
                """.formatted(name));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return jdk;
    }

    private String homeWith(String version) throws IOException {
        jdk("user/.sdkman/candidates/java/" + version, version);
        return folder.resolve("user").toString();
    }

    private static String path(Path jdk) {
        return jdk.resolve("bin") + ":/usr/bin:/bin";
    }

    private String run(Map<String, String> environment, String... arguments) throws Exception {
        Process running = start(environment, arguments);
        String said = said(running);
        assertEquals(0, running.waitFor(), said);
        return said;
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        ProcessBuilder process = new ProcessBuilder(script.toString()).redirectErrorStream(true);
        process.command().addAll(List.of(arguments));
        process.environment().remove("JAVA_HOME");
        process.environment().putAll(environment);
        return process.start();
    }

    private static String said(Process running) throws IOException {
        return new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
