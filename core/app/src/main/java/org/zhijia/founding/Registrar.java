package org.zhijia.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhijia.founding.Roll.Column;
import org.zhijia.founding.Roll.Line;
import org.zhijia.identity.Accounts;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteNode.Kind;
import org.zhijia.site.Sites;
import org.zhijia.theme.Theme;
import org.zhijia.theme.Wardrobe;
import org.zhijia.web.Refusal;

/** Makes charters of what people wrote, and tells what stands against each: before anything is founded. */
@ApplicationScoped
public class Registrar {

    private static final Map<Kind, List<String>> KINDS = Map.of(
            Kind.SCHOOL, List.of("学校", "school"), Kind.DISTRICT, List.of("区县", "区", "县", "district"), Kind.CITY, List.of("市", "city"));
    private static final int LONGEST_PERSON = 60;

    /** What is wrong with one thing that a line says. */
    public record Finding(Column column, String message) { }

    /** @param number of the line */
    public record Proposal(int number, Charter charter, List<Finding> findings) {

        public Proposal {
            findings = List.copyOf(findings);
        }

        public boolean isSound() {
            return findings.isEmpty();
        }
    }

    @Inject
    private Sites sites;

    @Inject
    private Accounts accounts;

    @Inject
    private Templates templates;

    @Inject
    private Wardrobe wardrobe;

    /**
     * @param by the site that founds: all new ones stand below it; a line may stand below a line before it
     */
    public List<Proposal> propose(List<Line> lines, SiteNode by) {
        var list = new Listing(by);
        return lines.stream().map(list::propose).toList();
    }

    /** A list in which later lines know the earlier ones. */
    private final class Listing {

        private final SiteNode by;
        private final List<Theme> themes;
        private final Set<String> keys = new HashSet<>();
        private final Set<String> hosts = new HashSet<>();
        private List<Finding> findings;

        Listing(SiteNode by) {
            this.by = by;
            this.themes = wardrobe.of(by);
        }

        Proposal propose(Line line) {
            findings = new ArrayList<>();
            var kind = kind(line.text(Column.KIND));
            var charter = new Charter(name(line.text(Column.NAME)), key(line), kind, parent(line.text(Column.PARENT)),
                    template(line.text(Column.TEMPLATE), kind), theme(line.text(Column.THEME)), hosts(line.text(Column.HOSTS)), administrator(line));
            keys.add(charter.key());
            hosts.addAll(charter.hosts());
            return new Proposal(line.number(), charter, findings);
        }

        private String name(String name) {
            if (name.isEmpty()) {
                object(Column.NAME, "请填写站点名称。");
            } else if (name.length() > Charter.LONGEST_NAME) {
                object(Column.NAME, "站点名称最多 " + Charter.LONGEST_NAME + " 个字，现在有 " + name.length() + " 个字。");
            }
            return name.substring(0, Math.min(Charter.LONGEST_NAME, name.length()));
        }

        private String key(Line line) {
            var key = line.text(Column.KEY);
            if (key.isEmpty()) {
                return line.text(Column.NAME).isEmpty() ? "" : SiteKeys.suggest(line.text(Column.NAME), this::isTaken);
            }
            if (!Charter.KEY.matcher(key).matches()) {
                object(Column.KEY, "站点标识“" + shortened(key) + "”不能用：应以小写字母开头，只含小写字母、数字和连字符，2 到 40 个字符。");
                return shortened(key);
            }
            if (keys.contains(key)) {
                object(Column.KEY, "站点标识“" + key + "”在表里出现了两次，请改一个。");
            } else if (sites.isTaken(key)) {
                object(Column.KEY, "站点标识“" + key + "”已经有站点在用，请换一个。");
            }
            return key;
        }

        private boolean isTaken(String key) {
            return keys.contains(key) || sites.isTaken(key);
        }

        private Kind kind(String word) {
            if (word.isEmpty()) {
                return Kind.SCHOOL;
            }
            return KINDS.entrySet().stream().filter(kind -> kind.getValue().contains(word)).map(Map.Entry::getKey).findFirst().orElseGet(() -> {
                object(Column.KIND, "类型只能是学校、区县或市，现在是“" + shortened(word) + "”。");
                return Kind.SCHOOL;
            });
        }

        private String parent(String key) {
            boolean known = key.isEmpty() || keys.contains(key)
                    || sites.byKey(key).filter(parent -> parent.lineage().startsWith(by.lineage())).isPresent();
            if (!known) {
                object(Column.PARENT, "没有标识为“" + shortened(key) + "”的上级站点：它应是本站、本站下面的站点，或者表里前面的一行。");
            }
            return key.isEmpty() ? by.key() : shortened(key);
        }

        private String template(String key, Kind kind) {
            var chosen = key.isEmpty() ? usual(kind) : key;
            if (templates.find(chosen, by).isEmpty()) {
                object(Column.TEMPLATE, "没有叫“" + shortened(chosen) + "”的模板：请填 school、district 或 like:站点标识。");
            }
            return shortened(chosen);
        }

        private String theme(String word) {
            var found = themes.stream().filter(theme -> Wardrobe.key(theme).equals(word) || theme.manifest().name().equals(word)
                    || theme.manifest().title().equals(word)).findFirst();
            if (found.isEmpty() && !word.isEmpty()) {
                object(Column.THEME, "没有叫“" + shortened(word) + "”的主题。可以用的有：" + String.join("、", themes.stream()
                        .map(theme -> theme.manifest().name()).distinct().toList()) + "。");
            }
            return found.map(Wardrobe::key).orElse("");
        }

        private List<String> hosts(String text) {
            var names = Arrays.stream(text.toLowerCase().split("[\\s,，、;；]+")).filter(host -> !host.isEmpty()).distinct().toList();
            for (var host : names) {
                if (hosts.contains(host)) {
                    object(Column.HOSTS, "域名“" + host + "”在表里出现了两次。");
                }
                sites.objection(host).map(Refusal::getMessage).ifPresent(message -> object(Column.HOSTS, message));
            }
            return names;
        }

        private Optional<Charter.Administrator> administrator(Line line) {
            var name = line.text(Column.ADMINISTRATOR);
            var login = line.text(Column.LOGIN);
            if (name.isEmpty() && !login.isEmpty()) {
                object(Column.ADMINISTRATOR, "填了登录名，也请填管理员姓名。");
            }
            if (name.length() > LONGEST_PERSON || login.length() > LONGEST_PERSON) {
                object(Column.ADMINISTRATOR, "管理员的姓名和登录名最多 " + LONGEST_PERSON + " 个字。");
            }
            if (!login.isEmpty() && !Administrators.LOGIN.matcher(login).matches()) {
                object(Column.LOGIN, "登录名“" + shortened(login) + "”不能用：只能有小写字母、数字、点、连字符和下划线，2 到 60 个字符。");
            } else if (accounts.byLogin(login).filter(other -> !other.name().equals(name)).isPresent()) {
                object(Column.LOGIN, "登录名“" + login + "”已经是另一个人的，请换一个；如果就是同一个人，请把姓名写得一样。");
            }
            return name.isEmpty() ? Optional.empty() : Optional.of(new Charter.Administrator(shortened(name), shortened(login)));
        }

        private void object(Column column, String message) {
            findings.add(new Finding(column, message));
        }
    }

    /** The template for a kind of site where nobody asks for another. */
    public static String usual(Kind kind) {
        return kind == Kind.SCHOOL ? "school" : "district";
    }

    /** For messages and columns: what is longer is wrong in any case. */
    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
