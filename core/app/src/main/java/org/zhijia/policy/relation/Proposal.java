package org.zhijia.policy.relation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a text seems to say about another document. An officer decides whether it does.
 *
 * @param title    of the other document
 * @param number   of the other document in its normal form; may be empty
 * @param clause   label of the clause that it is about, as typed: 第五条第二款; empty for the document as a whole
 * @param day      from which on, where the text says so
 * @param sentence that says it
 * @param at       where the sentence's paragraph begins in the Markdown, UTF-16 units; -1 for the title
 */
public record Proposal(RelationKind kind, String title, String number, String clause, Optional<LocalDate> day, String sentence, int at) {

    /** Names it as long as it says the same. */
    public String key() {
        try {
            var said = String.join("\n", kind.word(), title, number, clause);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
