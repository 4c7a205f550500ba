package org.zhijia.plugins.showcase.exhibition;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.zhijia.plugins.showcase.Picks;

/**
 * What officers say about an exhibition, and what it is to show.
 *
 * @param introduction paragraphs, one a line
 * @param cover        id of a picture of the site's library
 * @param closes       its last day
 */
record Plan(String title, String introduction, OptionalLong cover, LocalDate opens, LocalDate closes, Picks exhibits) { }
