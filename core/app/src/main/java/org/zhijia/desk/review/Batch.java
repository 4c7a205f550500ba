package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Locale;
import org.zhijia.desk.Messages;
import org.zhijia.web.Refusal;

/** Does the same to several texts: each succeeds or fails on its own. */
@ApplicationScoped
class Batch {

    private static final System.Logger LOG = System.getLogger(Batch.class.getName());

    /** What can be done to several at once. */
    enum Deed {
        SUBMISSION, PUBLICATION, WITHDRAWAL, PLACE, BINNING;

        /** @throws UnknownDeed for anything else */
        static Deed of(String word) {
            return Arrays.stream(values()).filter(deed -> deed.name().toLowerCase(Locale.ROOT).equals(word)).findFirst().orElseThrow(UnknownDeed::new);
        }
    }

    /** @param why it was not done; empty when it was */
    public record Result(String title, String address, boolean done, String why) { }

    @Inject
    private EntryDeeds deeds;

    @Inject
    private Messages messages;

    /** @param section where to move to; 0 for none */
    Result attempt(Deed deed, long id, long section, String reason) {
        var subject = deeds.subject(id);
        try {
            deeds.alone(deed, id, section, reason);
            return new Result(subject.title(), subject.address(), true, "");
        } catch (Refusal refused) {
            return new Result(subject.title(), subject.address(), false, refused.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Entry " + id + " could not be changed with others", e);
            return new Result(subject.title(), subject.address(), false, messages.say("desk.error.server"));
        }
    }
}
