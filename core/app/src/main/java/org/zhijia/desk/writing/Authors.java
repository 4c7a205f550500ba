package org.zhijia.desk.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.zhijia.content.Revision;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Accounts;

/** Names of people, and of the program where nobody did it. */
@ApplicationScoped
class Authors {

    @Inject
    private Accounts accounts;

    @Inject
    private Messages messages;

    /** Names looked up together. */
    record Known(Map<Long, String> names, String program) {

        String name(OptionalLong account) {
            return account.isEmpty() ? program : names.getOrDefault(account.getAsLong(), program);
        }
    }

    String of(Revision revision) {
        return of(List.of(revision.authorId())).name(revision.authorId());
    }

    Known of(Collection<OptionalLong> people) {
        var ids = people.stream().filter(OptionalLong::isPresent).map(OptionalLong::getAsLong).collect(Collectors.toSet());
        return new Known(accounts.names(ids), messages.say("writing.program"));
    }
}
