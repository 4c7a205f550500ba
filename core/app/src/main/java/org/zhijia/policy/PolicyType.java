package org.zhijia.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.zhijia.policy.relation.Validities;
import org.zhijia.policy.text.OfficialText;
import org.zhijia.spi.Clause;
import org.zhijia.spi.ContentType;
import org.zhijia.spi.Field;
import org.zhijia.spi.Validity;
import org.zhijia.spi.Values;

/** Policy documents (文件), with the public record that 信息公开 asks for. */
@ApplicationScoped
class PolicyType implements ContentType {

    private static final String KEY = "policy";
    private static final String ORIGINAL = "original";
    private static final List<String> TOPICS = List.of("组织建设", "民主管理", "权益维护", "生活保障", "劳动竞赛", "评先评优",
            "文体活动", "女职工工作", "财务经审", "综合");
    private static final List<String> VALIDITY = List.of(Validity.VALID, "已修改", "失效", "废止");

    @Inject
    private Validities validities;

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "文件";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("number", "发文字号").max(100).help("例如 通教工〔2019〕1号；括号、空格怎么打都能认出。"),
                Field.text("issuer", "发文机关").max(200),
                Field.lines("recipients", "主送").max(1000),
                Field.date("written", "成文日期"),
                Field.date("released", "发布日期"),
                Field.choice("topic", "主题分类", choices(TOPICS)),
                Field.text("index_number", "索引号").max(60).help("一经编定不再改变。"),
                Field.choice("validity", "有效性", choices(VALIDITY)).help("被其他文件废止、修改的，登记关系以后自动标明。"),
                Field.files("attachments", "附件"),
                Field.files(ORIGINAL, "原文件").help("导入时留下的 Word 或 PDF 原件，读者可以下载；不想公开就移除。"),
                Field.entries("related", "相关文件").ofType(KEY));
    }

    @Override
    public String originalField() {
        return ORIGINAL;
    }

    @Override
    public List<String> listed() {
        return List.of("number", "validity", "written");
    }

    @Override
    public String schemaType() {
        return "DigitalDocument";
    }

    /** One document has one number, however it was typed; what is no number stays as it is. */
    @Override
    public Values completed(Values entered) {
        var number = DocumentNumber.read(entered.text("number"));
        return number.map(found -> entered.with("number", found.toString())).orElse(entered);
    }

    @Override
    public Map<Long, Validity> validity(Map<Long, Values> live) {
        return validities.of(live);
    }

    @Override
    public List<Clause> clauses(String markdown) {
        return OfficialText.read(markdown).clauses();
    }

    private static List<Field.Choice> choices(List<String> words) {
        return words.stream().map(Field.Choice::of).toList();
    }
}
