package org.zhijia.policy.text;

/**
 * What looks wrong in a document; nothing is changed because of it.
 *
 * @param message in Chinese, complete in itself
 * @param start   where in the source, UTF-16 units
 * @param end     behind it
 */
public record Finding(Kind kind, String message, int start, int end) {

    public enum Kind {
        DATES_DIFFER("日期不一致"),
        NO_SUCH_DAY("日期不存在"),
        NUMBER_UNREAD("文号写法"),
        NUMBER_YEAR("文号年份"),
        ATTACHMENT_MISSING("缺附件"),
        NUMBERING("序号"),
        LABEL_FORM("序号写法"),
        RUN_IN("连写"),
        BROKEN_SENTENCE("断句"),
        LEFTOVER("转换痕迹");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As officers know it. */
        public String title() {
            return title;
        }
    }
}
