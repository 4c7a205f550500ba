package org.zhijia.plugins.showcase.exhibition;

import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * What officers say about an exhibition.
 *
 * @param introduction paragraphs, one a line
 * @param cover        id of a picture of the site's library
 * @param closes       its last day
 */
record Plan(String title, String introduction, OptionalLong cover, LocalDate opens, LocalDate closes) { }
