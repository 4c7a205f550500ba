package org.zhijia.profile.consent;

/**
 * A person no longer agrees to be shown. Fired once for the entry and once for each of its copies on other sites, inside the
 * transaction that takes them off their public pages: whoever keeps anything about the person outside the entry, a name or
 * a picture, observes it and forgets that in the same transaction.
 *
 * @param siteId  the site of the entry
 * @param entryId of type {@code profile}; no longer live when this is fired
 */
public record ConsentWithdrawn(long siteId, long entryId) { }
