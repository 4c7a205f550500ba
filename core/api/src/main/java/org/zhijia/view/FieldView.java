package org.zhijia.view;

/**
 * A field of an entry.
 *
 * @param kind  the kind's name in lower case: {@code text}, {@code date}, {@code files}, ...
 * @param value a String, Long, LocalDate, Boolean, {@link ImageView}, a list of {@link FileView} or {@link CardView}, or
 *              for a group a list of maps from key to FieldView; the empty string when absent. For a choice it is the
 *              word that people see
 */
public record FieldView(String key, String label, String kind, Object value) { }
