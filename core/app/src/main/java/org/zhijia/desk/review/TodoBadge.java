package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.desk.Todo;
import org.zhijia.identity.Account;
import org.zhijia.publishing.Todos;

/** What waits to be reviewed, mended or published counts in the menu. */
@ApplicationScoped
class TodoBadge implements Todo {

    private static final int MOST = 99;

    @Inject
    private Todos todos;

    @Override
    public int count(Account account) {
        return todos.count(account, MOST);
    }
}
