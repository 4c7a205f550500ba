package org.zhijia.imports;

import org.zhijia.identity.Account;
import org.zhijia.site.Section;
import org.zhijia.site.SiteNode;

/**
 * Where documents go and by whose right.
 *
 * @param type        of documents that do not name one; {@link Imports#BY_DOCUMENT} lets them tell by what they look like
 * @param fresh       whether each document becomes an entry of its own, whatever came under its name before
 * @param publishes   whether entries go live at once
 * @param backdates   whether a document's own date becomes the first publication
 */
public record Order(SiteNode site, Section section, String type, boolean fresh, Account by, boolean publishes, boolean backdates) { }
