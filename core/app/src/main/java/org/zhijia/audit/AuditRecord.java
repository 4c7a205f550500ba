package org.zhijia.audit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

/** One line of the log. */
@Entity
@Table(name = "audit_record")
public class AuditRecord {

    private static final int LONGEST_PERSON = 130;
    private static final int LONGEST_ACTION = 500;

    @Id
    private long number;

    private Instant at;

    @Column(name = "account_id")
    private Long accountId;

    private String person;

    @Column(name = "site_id")
    private Long siteId;

    private String address;
    private String action;
    private int status;
    private String notes;
    private String hash;

    protected AuditRecord() { }

    /** @param previous the hash of the record before, or the chain's anchor */
    AuditRecord(long number, Act act, Instant now, String previous) {
        this.number = number;
        // As exact as both databases keep it: the hash is computed again from what they give back.
        this.at = now.truncatedTo(ChronoUnit.MICROS);
        this.accountId = act.account().isPresent() ? act.account().getAsLong() : null;
        this.person = shortened(act.person(), LONGEST_PERSON);
        this.siteId = act.site().isPresent() ? act.site().getAsLong() : null;
        this.address = act.address();
        this.action = shortened(act.action(), LONGEST_ACTION);
        this.status = act.status();
        this.notes = written(act.notes());
        this.hash = seal(previous);
    }

    public long number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    /** Empty for whoever was not signed in, and for what the server did by itself. */
    public OptionalLong accountId() {
        return accountId == null ? OptionalLong.empty() : OptionalLong.of(accountId);
    }

    /** Name and login at that time; empty as {@link #accountId()}. */
    public String person() {
        return person;
    }

    public OptionalLong siteId() {
        return siteId == null ? OptionalLong.empty() : OptionalLong.of(siteId);
    }

    public String address() {
        return address;
    }

    /** Method and path: {@code POST /desk/login}. */
    public String action() {
        return action;
    }

    /** Of the HTTP answer. */
    public int status() {
        return status;
    }

    public List<Note> notes() {
        try (var reader = Json.createReader(new StringReader(notes))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(note -> new Note(note.getString("subject"), note.getString("before"), note.getString("after"))).toList();
        }
    }

    public String hash() {
        return hash;
    }

    boolean follows(String previous) {
        return hash.equals(seal(previous));
    }

    private String seal(String previous) {
        return Seal.over(previous, String.valueOf(number), at.toString(), String.valueOf(accountId), person, String.valueOf(siteId), address, action,
                String.valueOf(status), notes);
    }

    private static String written(List<Note> notes) {
        var array = Json.createArrayBuilder();
        notes.forEach(note -> array.add(Json.createObjectBuilder()
                .add("subject", note.subject()).add("before", note.before()).add("after", note.after())));
        return array.build().toString();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
