package org.zhijia.spi;

import java.util.List;
import org.commonmark.Extension;

/**
 * Extensions of commonmark for the body text. Asked once, at start: extensions hold for all sites on which the plugin
 * runs. What they print still passes the core's allow list of elements and attributes.
 */
public interface MarkupExtension {

    List<Extension> extensions();
}
