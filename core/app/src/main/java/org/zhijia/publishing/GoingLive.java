package org.zhijia.publishing;

import java.util.Optional;
import org.zhijia.content.Entry;
import org.zhijia.content.Revision;
import org.zhijia.identity.Account;

/**
 * A revision is about to go live, whoever or whatever wants it: fired in the transaction, when all checks have passed and
 * before anything has changed. An observer that knows of a reason against it throws a {@link org.zhijia.web.Refusal}.
 *
 * @param by empty when the clock does it
 */
public record GoingLive(Entry entry, Revision revision, Optional<Account> by) { }
