package org.zhijia.theme;

/**
 * Where a page gets the markup that is not its theme's. Asked at most once per page for each key and place, and only for
 * those that the layout prints; may ask back for {@link Look#fragment}.
 */
public interface Regions {

    /** Blocks and plugins' markup have no regions of their own. */
    Regions NONE = new Regions() {
        @Override
        public String region(String key) {
            return "";
        }

        @Override
        public String slot(String place) {
            return "";
        }
    };

    /** @return cleaned markup of the region's blocks; empty when there are none or the key is unknown */
    String region(String key);

    /** @param place {@code head}, {@code search}, {@code before_content}, {@code after_content} or {@code foot} */
    String slot(String place);
}
