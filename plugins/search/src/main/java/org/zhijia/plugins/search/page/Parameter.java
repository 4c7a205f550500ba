package org.zhijia.plugins.search.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.zhijia.plugins.search.query.Facet;

/** What an address of a search may say, and which values it takes. */
enum Parameter {

    Q("q", value -> true, "要找的词"),
    SCOPE("scope", oneOf("site", "tree", "all"), "site（本站）、tree（本站和它下面的站点）或 all（全部站点）"),
    LEVEL("level", oneOf("entry", "clause"), "entry（文章和文件）或 clause（条款）"),
    SITE("site", matches("[a-z0-9-]{1,40}"), "站点标识，由小写字母、数字和连字符组成", Facet.SITE),
    SECTION("section", matches("[\\w/-]{1,80}"), "栏目标识", Facet.SECTION),
    TYPE("type", matches("[a-z][a-z0-9_]{0,39}"), "内容类型，如 policy 或 news", Facet.TYPE),
    ISSUER("issuer", words(), "发文机关，100 字以内", Facet.ISSUER),
    YEAR("year", matches("[12]\\d{3}"), "四位数的年份", Facet.YEAR),
    TOPIC("topic", words(), "主题分类，100 字以内", Facet.TOPIC),
    VALIDITY("validity", oneOf("现行有效", "已修改", "失效", "废止"), "现行有效、已修改、失效或废止", Facet.VALIDITY),
    REPEALED("repealed", oneOf("true", "false"), "true（包含已废止的）或 false"),
    AS_OF("asof", Parameter::isDay, "日期，如 2024-09-01"),
    SORT("sort", oneOf("relevance", "date"), "relevance（相关程度）或 date（日期）"),
    PAGE("page", matches("[1-9]\\d{0,5}"), "从 1 起的页码"),
    SIZE("size", value -> value.matches("[1-9]\\d?|100"), "1 到 100 的整数");

    private final String word;
    private final Predicate<String> fits;
    private final String what;
    private final Optional<Facet> facet;

    Parameter(String word, Predicate<String> fits, String what) {
        this(word, fits, what, null);
    }

    Parameter(String word, Predicate<String> fits, String what, Facet facet) {
        this.word = word;
        this.fits = fits;
        this.what = what;
        this.facet = Optional.ofNullable(facet);
    }

    /** As addresses write it. */
    String word() {
        return word;
    }

    /** The values that it takes, in Chinese. */
    String what() {
        return what;
    }

    boolean takes(String value) {
        return fits.test(value);
    }

    /** What it narrows; empty for one that narrows nothing. */
    Optional<Facet> facet() {
        return facet;
    }

    static Parameter of(Facet facet) {
        return Arrays.stream(values()).filter(parameter -> parameter.facet.filter(facet::equals).isPresent()).findFirst().orElseThrow();
    }

    private static Predicate<String> oneOf(String... allowed) {
        return Arrays.asList(allowed)::contains;
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static Predicate<String> words() {
        return value -> !value.isBlank() && value.length() <= 100;
    }

    private static boolean isDay(String value) {
        try {
            var day = LocalDate.parse(value);
            return day.getYear() > 1900 && day.getYear() < 2200;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
