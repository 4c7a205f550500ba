package org.zhijia.imports;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.zhijia.policy.text.Element;
import org.zhijia.policy.text.Element.Kind;
import org.zhijia.policy.text.Finding;
import org.zhijia.policy.text.OfficialText;

/**
 * What a document says about itself at its head and its foot, for the fields of an entry, and the text without what became
 * the title. What looks wrong is told in the report; the officer decides.
 */
final class Letterhead {

    /** What any text may be asked about; the rest only of official documents. */
    private static final Set<Finding.Kind> OF_ANY_TEXT = EnumSet.of(Finding.Kind.DATES_DIFFER, Finding.Kind.NO_SUCH_DAY, Finding.Kind.ATTACHMENT_MISSING);
    private static final Set<Kind> FIELDS_ABOVE_THE_TEXT = EnumSet.of(Kind.ISSUER_MARK, Kind.NUMBER);

    private final OfficialText text;
    private final Report report;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String title;

    /** @param knownTitle as the file's front matter or properties have it; empty when the text must tell */
    Letterhead(List<Block> blocks, String knownTitle, Report report) {
        this.text = OfficialText.read(Block.join(blocks));
        this.report = report;
        this.title = knownTitle.isEmpty() ? text.title() : knownTitle;
        tellOfTitle(knownTitle.isEmpty());
        readNumber();
        readIssuers();
        put("recipients", text.recipients());
        text.written().ifPresent(day -> values.put("written", day.toString()));
        if (!text.attachmentsNamed().isEmpty()) {
            values.put("attachments_named", text.attachmentsNamed());
        }
        put("copy_to", text.copies());
        text.secrecy().ifPresent(mark -> report.warning("文件标有密级" + Report.quoted(mark.text()) + "：涉密文件不得在网站发布，也不要留在本系统里，请删除稿件和上传的文件"));
        tellOfFindings();
    }

    String title() {
        return title;
    }

    Map<String, Object> values() {
        return values;
    }

    /** The text without the title. */
    List<Block> body() {
        return without(element -> isTitle(element) || element.kind() == Kind.WEB_STAMP);
    }

    /** The same without the lines of the head that became fields: issuers and number. */
    List<Block> bodyBelowHead() {
        return without(element -> isTitle(element) || FIELDS_ABOVE_THE_TEXT.contains(element.kind()))
                .stream().dropWhile(Block::isRule).toList();
    }

    private boolean isTitle(Element element) {
        return element.kind() == Kind.TITLE && element.part().isEmpty() && squeezed(element.text()).equals(squeezed(title));
    }

    private List<Block> without(Predicate<Element> left) {
        StringBuilder kept = new StringBuilder();
        text.elements().stream().filter(left.negate()).forEach(element -> kept.append(text.source(), element.start(), element.end()));
        return Block.split(kept.toString());
    }

    private void tellOfTitle(boolean lifted) {
        text.all(Kind.WEB_STAMP).forEach(stamp -> report.dropped("网页上的" + Report.quoted(stamp.text()) + "，不当作成文日期"));
        List<Element> titles = text.all(Kind.TITLE).stream().filter(this::isTitle).toList();
        if (lifted && !titles.isEmpty()) {
            Element first = titles.getFirst();
            long lines = text.source().substring(first.start(), first.end()).lines().filter(line -> !line.isBlank()).count();
            report.kept((lines > 1 ? "标题（原为 " + lines + " 行）：" : "标题：") + title);
        }
        titles.stream().skip(lifted ? 1 : 0).forEach(again -> report.dropped("正文开头重复的标题" + Report.quoted(again.text())));
    }

    private void readNumber() {
        text.number().ifPresent(number -> {
            String typed = text.first(Kind.NUMBER).orElseThrow().text();
            values.put("number", number.key());
            report.kept("发文字号：" + number + (number.toString().equals(typed) ? "" : "，原文写作" + Report.quoted(typed)));
        });
    }

    private void readIssuers() {
        List<String> issuers = text.issuers();
        if (!issuers.isEmpty() && (text.isOfficial() || text.first(Kind.ISSUER_MARK).isPresent())) {
            String issuer = String.join("、", issuers);
            values.put("issuer", issuer);
            report.kept((issuer.contains("、") ? "联合发文机关：" : "发文机关：") + issuer);
        }
    }

    private void tellOfFindings() {
        text.findings().stream().filter(finding -> text.isOfficial() || OF_ANY_TEXT.contains(finding.kind()))
                .forEach(finding -> report.warning(finding.message()));
        if (text.isOfficial() && text.confidence() < 1) {
            report.warning("公文结构的识别把握为 " + Math.round(100 * text.confidence()) + "%：" + String.join("、", text.doubts()));
        }
    }

    private void put(String key, String value) {
        if (!value.isEmpty()) {
            values.put(key, value);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
