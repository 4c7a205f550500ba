package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.identity.Account;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.CurrentSections;
import org.zhijia.site.Section;

/** Who may write what: editors everything in their sections, writers what they have begun themselves. */
@ApplicationScoped
public class Writers {

    @Inject
    private SignedIn signedIn;

    @Inject
    private CurrentSections sections;

    /** Whether whoever is signed in may write on this entry of the current site. */
    public boolean may(Entry entry) {
        return signedIn.may(Permission.EDIT, place(entry)) || isOwn(entry) && signedIn.may(Permission.WRITE, place(entry));
    }

    /**
     * @throws org.zhijia.identity.NotSignedIn when nobody is signed in
     * @throws org.zhijia.identity.NotAllowed  when the text is another's and the person edits nobody else's there
     */
    public Account require(Entry entry) {
        return signedIn.require(isOwn(entry) ? Permission.WRITE : Permission.EDIT, place(entry));
    }

    private Section place(Entry entry) {
        return sections.tree().byId(entry.sectionId()).orElseThrow(NoSuchEntry::new);
    }

    private boolean isOwn(Entry entry) {
        return entry.authorId().isPresent()
                && signedIn.account().filter(person -> person.id() == entry.authorId().getAsLong()).isPresent();
    }
}
