package org.zhijia.policy.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhijia.platform.InstantColumns;
import org.zhijia.policy.DocumentNumber;
import org.zhijia.site.SiteNode;

/** Finds published documents, on a site and on those above it: what a school's documents refer to is mostly the city's. */
@ApplicationScoped
public class Documents {

    private static final String LIVE = "select e.id, e.site_id, e.type, r.id as revision, r.title, f.number, f.written, e.published_at"
            + " from entry e join revision r on r.id = e.live_revision_id left join policy_fields f on f.revision_id = r.id"
            + " where (e.expires_at is null or e.expires_at > ?)";
    /** What distinguishes the versions of one document: years, how final it is, and whether a notice comes with it. */
    private static final Pattern VERSION = Pattern.compile(
            "(?:\\d{4}|[〇零一二三四五六七八九]{4})\\s*(?:[-—至到]\\s*(?:\\d{4}|[〇零一二三四五六七八九]{4})\\s*)?(?:学年|年度|年)?"
                    + "|[（(](?:试行|暂行|修订|修订稿|征求意见稿)[）)]|(?:暂行|试行|管理|实施)(?=办法|细则|规定)|暂行|试行|修订|(?:关于)?印发(?=《)|(?<=》)的通知|[《》]");
    /** What stands in front of a title and says who issued it, not what was done with it: 转发某市教育局 is no issuer. */
    private static final Pattern ISSUER = Pattern.compile("(?!.*(?:转发|印发|关于|解读|修改|修订|废止|贯彻|学习|落实))[\\p{IsHan}、（） \\u3000]{2,60}[会局厅部院委办室府团校园组处司社心]");
    private static final int FEW = 10;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Those of the ids that visitors may see, whatever site they are of. */
    public Map<Long, Document> live(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : list(" and e.id in (" + marks(ids) + ")", ids, ids.size()).stream()
                .collect(Collectors.toMap(Document::id, Function.identity()));
    }

    /** A policy document that is published on the site or above it. */
    public Optional<Document> find(SiteNode site, long id) {
        return list(" and e.type = 'policy' and e.id = ?" + onSitesOf(site), parameters(List.of(id), site), 1).stream().findFirst();
    }

    /**
     * Policy documents on the site, then on those above it, whose title or number has all the words.
     *
     * @param typed words, or a number however it is typed; blank for the newest
     */
    public List<Document> search(SiteNode site, String typed, int limit) {
        var number = DocumentNumber.read(typed.strip());
        if (number.isPresent()) {
            return byNumber(site, number.get().toString(), limit);
        }
        var words = Arrays.stream(typed.strip().split("[\\s《》“”\"]+")).filter(word -> !word.isEmpty()).limit(8).toList();
        var condition = new StringBuilder();
        var parameters = new ArrayList<Object>();
        for (var word : words) {
            condition.append(" and (lower(r.title) like ? escape '!' or lower(coalesce(f.number, '')) like ? escape '!')");
            var pattern = "%" + escaped(word.toLowerCase(Locale.ROOT)) + "%";
            parameters.add(pattern);
            parameters.add(pattern);
        }
        return list(" and e.type = 'policy'" + condition + onSitesOf(site), parameters(parameters, site), limit);
    }

    /** Those that have the number, the site's own before those of sites above. */
    public List<Document> byNumber(SiteNode site, String number, int limit) {
        return list(" and e.type = 'policy' and f.number = ?" + onSitesOf(site), parameters(List.of(number), site), limit);
    }

    /** What a text means that names a document by title, and by number where it has one. */
    public Optional<Document> cited(SiteNode site, String title, String number) {
        var numbered = number.isEmpty() ? Optional.<Document>empty() : byNumber(site, number, 1).stream().findFirst();
        // One with another number is another document, whatever it is called.
        return numbered.or(() -> titled(site, title).filter(document -> number.isEmpty() || document.number().isEmpty()));
    }

    private Optional<Document> titled(SiteNode site, String title) {
        // 《…办法》 is mostly here as 关于印发《…办法》的通知.
        var found = list(" and e.type = 'policy' and (r.title = ? or r.title like ? escape '!')" + onSitesOf(site),
                parameters(List.of(title, "%印发《" + escaped(title) + "》的通知"), site), FEW);
        return found.stream().filter(document -> document.title().equals(title)).findFirst().or(() -> found.stream().findFirst()).or(() -> issued(site, title));
    }

    /** 《关于…的意见》 may be here as 某市教育工会关于…的意见, and the other way round; of several none is meant for sure. */
    private Optional<Document> issued(SiteNode site, String title) {
        var found = list(" and e.type = 'policy' and (r.title like ? escape '!' or coalesce(f.issuer, '') || r.title = ?)" + onSitesOf(site),
                parameters(List.of("%" + escaped(title), title), site), FEW).stream()
                .filter(document -> title.endsWith(document.title()) || isIssuer(document.title().substring(0, document.title().length() - title.length()))).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    static boolean isIssuer(String words) {
        return ISSUER.matcher(words).matches();
    }

    /** Other versions of a document: the same title with another year, or without 暂行. */
    public List<Document> versions(SiteNode site, Document document, int limit) {
        var like = Arrays.stream(VERSION.split(document.title())).map(String::strip).filter(part -> !part.isEmpty()).map(Documents::escaped)
                .collect(Collectors.joining("%", "%", "%"));
        if (like.replace("%", "").length() < 4) {
            return List.of();
        }
        return list(" and e.type = 'policy' and e.id <> ? and r.title like ? escape '!'" + onSitesOf(site),
                parameters(List.of(document.id(), like), site), limit * 3).stream()
                .filter(other -> core(other.title()).equals(core(document.title()))).limit(limit).toList();
    }

    static String core(String title) {
        return VERSION.matcher(title).replaceAll("").replaceAll("\\s", "");
    }

    private static String escaped(String word) {
        return word.replaceAll("[!%_]", "!$0");
    }

    private static String onSitesOf(SiteNode site) {
        return " and e.site_id in (" + marks(site.ancestry()) + ")";
    }

    private static List<Object> parameters(List<?> own, SiteNode site) {
        var all = new ArrayList<Object>(own);
        all.addAll(site.ancestry());
        return all;
    }

    private List<Document> list(String condition, Collection<?> parameters, int limit) {
        // A site's own before those of the sites above it, whose lineage is shorter.
        var query = em.createNativeQuery(LIVE + condition
                        + " order by (select length(s.lineage) from site s where s.id = e.site_id) desc, e.published_at desc, e.id desc")
                .setParameter(1, Timestamp.from(clock.instant())).setMaxResults(limit);
        int at = 2;
        for (var parameter : parameters) {
            query.setParameter(at++, parameter);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> document((Object[]) row)).toList();
    }

    private static Document document(Object[] row) {
        return new Document(id(row[0]), id(row[1]), (String) row[2], id(row[3]), (String) row[4], row[5] == null ? "" : (String) row[5],
                Optional.ofNullable((Date) row[6]).map(Date::toLocalDate), InstantColumns.read(row[7]));
    }

    private static long id(Object column) {
        return ((Number) column).longValue();
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
