package org.zhijia.content;

import java.util.List;

/**
 * What distinguishes two revisions.
 *
 * @param fields those of title, summary, cover, tags, dates and the type's fields that differ, in the order of the form
 * @param body   the text, with what stayed
 */
public record RevisionDiff(List<FieldChange> fields, Diff body) {

    /** A field before and after, in words. */
    public record FieldChange(String key, String label, Passage change) { }

    public RevisionDiff {
        fields = List.copyOf(fields);
    }

    public boolean isEmpty() {
        return fields.isEmpty() && body.isEmpty();
    }
}
