package org.zhijia.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** A jar in {@code plugins/}, as far as can be told without loading it. */
record PluginJar(Path file) {

    static final String API = "Zhijia-Api";

    /** A plugin of another API would fail somewhere deep inside the server, with a message that names neither. */
    void requireApi(String own) {
        String built = api().orElseThrow(() -> new Failure(
                "plugins/" + name() + " 不是之家插件（清单中没有 " + API + "）：请把它移出 plugins 目录"));
        if (!built.equals(own)) {
            throw new Failure("插件 plugins/" + name() + " 是为接口版本 " + built + " 编译的，本服务的接口版本是 " + own
                    + "：请更换相应版本的插件，或用 --safe-mode 不带插件启动");
        }
    }

    private Optional<String> api() {
        try (JarFile jar = new JarFile(file.toFile())) {
            return Optional.ofNullable(jar.getManifest()).map(Manifest::getMainAttributes)
                    .map(attributes -> attributes.getValue(API));
        } catch (IOException e) {
            throw new Failure("插件 plugins/" + name() + " 无法读取，文件可能不完整：请重新复制，或把它移出 plugins 目录", e);
        }
    }

    private String name() {
        return file.getFileName().toString();
    }
}
