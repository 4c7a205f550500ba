package org.zhijia.desk;

import java.util.Optional;
import org.zhijia.identity.Account;

/** What waits for a person, over all sites. */
public interface Todo {

    /** Lower numbers first: texts 10, objections 20. */
    int place();

    /** For the badge in the menu: asked for on every page, so it must be cheap. */
    int count(Account account);

    /** The same things as a fragment for the person's list; empty where nothing waits. */
    Optional<DeskView> show(Account account);
}
