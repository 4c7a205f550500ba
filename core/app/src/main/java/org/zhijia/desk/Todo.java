package org.zhijia.desk;

import org.zhijia.identity.Account;

/** Counts what waits for a person, over all sites, for the badge in the menu: asked for on every page, so it must be cheap. */
public interface Todo {

    int count(Account account);
}
