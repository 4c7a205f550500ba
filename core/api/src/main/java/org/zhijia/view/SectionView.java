package org.zhijia.view;

import java.util.List;

/**
 * A section (栏目), or a list that stands in for one, such as the entries with a tag.
 *
 * @param columnType one of the government's names for columns, for example 工作动态; may be empty
 * @param children   sections below it
 */
public record SectionView(String key, String title, String description, String keywords, String columnType, String url,
                          List<LinkView> children) {

    public SectionView {
        children = List.copyOf(children);
    }
}
