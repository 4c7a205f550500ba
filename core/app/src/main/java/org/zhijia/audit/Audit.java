package org.zhijia.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the log will say of the current request. {@link AuditFilter} writes it when the request is over; here the floors
 * above add who asked and what became different.
 */
@RequestScoped
public class Audit {

    private Long account;
    private String person = "";
    private boolean omitted;
    private final List<Note> notes = new ArrayList<>();

    /** @param person as people know him, with the login: names may be equal */
    public void by(long account, String person) {
        this.account = account;
        this.person = person;
    }

    /** Adds what changed, in words for people; empty text where there was or is nothing. */
    public void note(String subject, String before, String after) {
        notes.add(new Note(subject, before, after));
    }

    /**
     * For requests that a browser repeats by itself every few seconds and that change nothing for anybody else: a private
     * draft, a sign of presence. Refused ones are recorded all the same.
     */
    public void omit() {
        omitted = true;
    }

    OptionalLong account() {
        return account == null ? OptionalLong.empty() : OptionalLong.of(account);
    }

    String person() {
        return person;
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    boolean isOmitted() {
        return omitted;
    }
}
