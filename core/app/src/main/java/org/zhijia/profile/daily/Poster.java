package org.zhijia.profile.daily;

import java.time.LocalDate;
import java.util.List;

/**
 * What a picture for sharing tells. Texts may be empty, except for the name.
 *
 * @param entry    whom it shows
 * @param quote    the person's own words
 * @param story    a sentence or two about the person
 * @param honours  the highest first
 * @param portrait the address of the portrait; empty for none
 * @param site     the name of the site that shows the picture
 * @param logo     the address of its logo; empty for none
 * @param accent   the site's colour, {@code #rrggbb}
 * @param page     the address behind the QR code, with scheme and host
 */
record Poster(long entry, LocalDate day, String name, String school, String subject, String quote, String story, List<String> honours,
              String portrait, String site, String logo, String accent, String page) {

    Poster {
        honours = List.copyOf(honours);
    }
}
