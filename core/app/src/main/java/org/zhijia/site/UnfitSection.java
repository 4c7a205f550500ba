package org.zhijia.site;

import org.zhijia.web.Refusal;

/** A section cannot be as it was asked for. */
public class UnfitSection extends Refusal {

    private final String field;

    private UnfitSection(int status, String field, String message) {
        super(status, message);
        this.field = field;
    }

    static UnfitSection noKey(String key) {
        return new UnfitSection(422, "key", "栏目标识“" + key + "”不能用：应以小写字母开头，只含小写字母、数字和连字符，最多 40 个字符，并且不是系统保留的词。");
    }

    static UnfitSection keyTaken(String key) {
        return new UnfitSection(409, "key", "本站已经有标识为“" + key + "”的栏目，请换一个标识。");
    }

    static UnfitSection belowItself(String title) {
        return new UnfitSection(409, "parent", "“" + title + "”不能移到它自己或它的下级栏目里面。");
    }

    static UnfitSection tooDeep(int levels) {
        return new UnfitSection(409, "parent", "栏目最多 " + levels + " 层，这样放会超出。");
    }

    static UnfitSection notBare(String title) {
        return new UnfitSection(409, "parent", "“" + title + "”下面还有栏目，请先把它们移走或关闭。");
    }

    /** What is in the way: its {@code key}, or the {@code parent} below which it would stand. */
    public String field() {
        return field;
    }
}
