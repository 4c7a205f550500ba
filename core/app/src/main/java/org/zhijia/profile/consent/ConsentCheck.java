package org.zhijia.profile.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.zhijia.content.Entry;
import org.zhijia.publishing.GoingLive;
import org.zhijia.spi.PublishCheck;

/**
 * Tells whoever writes about a person that consent is missing, and lets nothing go live without it. A check that stumbles
 * is passed over; the rule is not.
 */
@ApplicationScoped
class ConsentCheck implements PublishCheck {

    private static final String TYPE = "profile";

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Consents consents;

    @Override
    public List<Finding> check(Candidate candidate) {
        if (!candidate.type().equals(TYPE)) {
            return List.of();
        }
        var entry = candidate.entryId().isPresent() ? Optional.ofNullable(em.find(Entry.class, candidate.entryId().getAsLong())) : Optional.<Entry>empty();
        var standing = entry.map(consents::of).orElse(Standing.MISSING);
        boolean agrees = standing == Standing.GIVEN || standing == Standing.MISSING && candidate.fields().date(Consents.FIELD).isPresent();
        return agrees ? List.of() : List.of(Finding.blocking(Consents.FIELD, NoConsent.message(standing)));
    }

    void hold(@Observes GoingLive going) {
        if (going.entry().type().equals(TYPE)) {
            consents.hold(going.entry(), going.revision(), going.by());
        }
    }
}
