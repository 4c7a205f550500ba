package org.zhijia.view;

/**
 * A picture in the sizes that pages need.
 *
 * @param src        a size that serves as fallback
 * @param srcset     widths in the classic format: {@code /media/ab12.../w640.jpg 640w, ...}
 * @param modern     the same in a modern format, for {@code <source>}; may be empty
 * @param modernType the media type of {@code modern}, for example {@code image/webp}; empty with it
 * @param width      of the original in pixels, after its orientation was applied
 * @param height     of the original in pixels, after its orientation was applied
 * @param alt        for who cannot see it; empty for a decoration
 * @param caption    below the picture; may be empty
 */
public record ImageView(String src, String srcset, String modern, String modernType, int width, int height, String alt,
                        String caption) { }
