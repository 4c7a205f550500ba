package org.zhijia.profile.nomination;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhijia.site.CurrentSettings;

/** Reads what visitors sent. */
@RequestScoped
class ObjectionForms {

    /** The setting that lets objections come without a name. */
    static final String ANONYMOUS = "notice.anonymous";

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CONTACT = 200;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 3000;
    /** An input that people do not see: only programs fill it in. */
    private static final String TRAP = "homepage";

    @Inject
    private CurrentSettings settings;

    ObjectionForm blank() {
        return new ObjectionForm(0, new Objection.Letter("", "", ""), allowsAnonymous(), Map.of());
    }

    ObjectionForm read(MultivaluedMap<String, String> sent) {
        var letter = new Objection.Letter(text(sent, "name"), text(sent, "contact"), text(sent, "content"));
        var person = text(sent, "person");
        long number = person.matches("\\d{1,18}") ? Long.parseLong(person) : 0;
        return new ObjectionForm(number, letter, allowsAnonymous(), errors(number, letter, text(sent, TRAP)));
    }

    private boolean allowsAnonymous() {
        return settings.text(ANONYMOUS).equals("true");
    }

    private Map<String, String> errors(long person, Objection.Letter letter, String trap) {
        var errors = new HashMap<String, String>();
        if (person == 0) {
            errors.put("person", "请选择您对谁有异议。");
        }
        check(errors, "name", "姓名", letter.name(), LONGEST_NAME);
        check(errors, "contact", "联系方式", letter.contact(), LONGEST_CONTACT);
        int length = length(letter.content());
        if (length < SHORTEST) {
            errors.put("content", "请把情况写清楚一些，至少 " + SHORTEST + " 个字。");
        } else if (length > LONGEST) {
            errors.put("content", "最多 " + LONGEST + " 个字，现在有 " + length + " 个字，请缩短。");
        }
        if (!trap.isEmpty()) {
            errors.put("form", "有一个不该填写的输入框里有内容，看起来是程序自动填写的，没有提交。请清空后重新提交。");
        }
        return errors;
    }

    private void check(Map<String, String> errors, String key, String label, String text, int longest) {
        if (text.isEmpty() && !allowsAnonymous()) {
            errors.put(key, "请填写" + label + "。" + (key.equals("contact") ? "电话或电子邮箱都可以，只有办理人员能看到。" : ""));
        } else if (length(text) > longest) {
            errors.put(key, label + "最多 " + longest + " 个字，现在有 " + length(text) + " 个字，请缩短。");
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String text(MultivaluedMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("").strip();
    }
}
