package org.zhijia.imports;

import org.zhijia.identity.Account;
import org.zhijia.site.Section;
import org.zhijia.site.SiteNode;

/**
 * Where documents go and by whose right.
 *
 * @param type        of documents that do not name one
 * @param publishes   whether entries go live at once
 * @param backdates   whether a document's own date becomes the first publication
 */
public record Order(SiteNode site, Section section, String type, Account by, boolean publishes, boolean backdates) { }
