package org.zhijia.policy.text;

/**
 * A piece of an official document with a role of its own. The elements of a document follow each other without a gap from its first
 * character to its last.
 *
 * @param start where it begins in the source, UTF-16 units
 * @param end   behind its last character; blank lines belong to the element before them
 * @param text  its words without markup, several lines joined by a line feed; a title is one line
 * @param part  the attachment that it stands in, such as {@code 附件1}; empty in the document itself
 */
public record Element(Kind kind, int start, int end, String text, String part) {

    /** The roles, in the order in which the standard has them. */
    public enum Kind {
        COPY_NUMBER("份号"),
        SECRECY("密级和保密期限"),
        URGENCY("紧急程度"),
        ISSUER_MARK("发文机关标志"),
        NUMBER("发文字号"),
        SIGNER("签发人"),
        TITLE("标题"),
        /** Below the title, in brackets: when it was adopted and changed. */
        CAPTION("题注"),
        CONTENTS("目录"),
        RECIPIENTS("主送机关"),
        BODY("正文"),
        ATTACHMENTS_NAMED("附件说明"),
        SIGNATURE("署名"),
        WRITTEN("成文日期"),
        NOTE("附注"),
        /** The line that begins an attachment: 附件1. */
        ATTACHMENT("附件"),
        KEYWORDS("主题词"),
        COPIES("抄送"),
        PRINTED("印发机关和印发日期"),
        /** When a web page was put up; not when the document was made. */
        WEB_STAMP("网页上的时间"),
        /** Rules, page numbers, marks of converters. */
        LEFTOVER("排版和转换痕迹");

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
