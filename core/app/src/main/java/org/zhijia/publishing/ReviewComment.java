package org.zhijia.publishing;

import jakarta.persistence.Embeddable;

/** What a reviewer says about a passage. */
@Embeddable
public class ReviewComment {

    /** In characters. */
    public static final int LONGEST_QUOTE = 500;
    /** In characters. */
    public static final int LONGEST_COMMENT = 1000;

    private String quote;
    private String comment;

    protected ReviewComment() { }

    /**
     * @param quote the words that it is about, as the reviewer selected them; cut where they are longer than
     *              {@link #LONGEST_QUOTE}; empty for the text as a whole
     * @throws NoteTooLong when the comment is longer than {@link #LONGEST_COMMENT}
     */
    public ReviewComment(String quote, String comment) {
        if (comment.length() > LONGEST_COMMENT) {
            throw new NoteTooLong(comment.length());
        }
        this.quote = quote.length() > LONGEST_QUOTE ? quote.substring(0, LONGEST_QUOTE) : quote;
        this.comment = comment;
    }

    public String quote() {
        return quote;
    }

    public String comment() {
        return comment;
    }
}
