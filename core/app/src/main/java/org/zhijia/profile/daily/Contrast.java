package org.zhijia.profile.daily;

/** Whether a colour can be read on white, as WCAG reckons it for text. */
final class Contrast {

    private static final double LEAST = 4.6;

    private Contrast() { }

    /** @param colour {@code #rrggbb} */
    static boolean isReadable(String colour) {
        double light = 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
        return 1.05 / (light + 0.05) >= LEAST;
    }

    private static double part(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
