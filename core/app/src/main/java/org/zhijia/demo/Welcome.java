package org.zhijia.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhijia.identity.FirstStart;
import org.zhijia.platform.DataFolder;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/** Leaves in {@code run/welcome.txt} what the launcher prints at the end of the start: how to begin, where the sites are. */
@ApplicationScoped
class Welcome {

    private static final int SITES = 12;

    @Inject
    @ConfigProperty(name = "zhijia.http.port", defaultValue = "8080")
    private int port;

    @Inject
    @ConfigProperty(name = "zhijia.portal")
    private Optional<String> portal;

    @Inject
    private FirstStart firstStart;

    @Inject
    private Sites sites;

    @Inject
    private DataFolder data;

    /** @param accounts a line each; empty when there is nobody to present */
    @Transactional(rollbackOn = Exception.class)
    public void write(String accounts) throws IOException {
        Path file = data.folder("run").resolve("welcome.txt");
        List<String> addresses = sites.root().stream()
                .flatMap(root -> Stream.concat(Stream.of(root), sites.allBelow(root, SITES).stream())).map(this::line).toList();
        String people = accounts.isEmpty() ? "" : "演示账号（登录名、密码、姓名与角色）：\n" + accounts.indent(2);
        String start = firstStart.secret().map(this::invitation).orElse("");
        Files.writeString(file, start + (addresses.isEmpty() ? "" : "站点：\n" + String.join("\n", addresses) + "\n") + people);
    }

    /** Whoever reads the console opens the first account. */
    private String invitation(String secret) {
        String address = portal.map(name -> name.endsWith("/") ? name : name + "/").orElse("http://localhost:" + port + "/");
        return "第一次使用：请用浏览器打开下面的链接，填写工会名称并设置管理员。链接只能用一次，请勿外传。\n  " + address + "desk/start/" + secret + "\n";
    }

    private String line(SiteNode site) {
        String path = site.isRoot() ? "/" : "/s/" + site.key() + "/";
        String host = sites.host(site.id()).filter(name -> !name.equals("localhost")).map(name -> "    http://" + name + ":" + port + "/").orElse("");
        return "  http://localhost:" + port + path + host + "    " + site.name();
    }
}
