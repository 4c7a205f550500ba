package org.zhijia.media;

import org.zhijia.web.Refusal;

/**
 * A rectangle of a picture that stands upright, in the picture's own pixels.
 *
 * @param x of its left edge, counted from the left
 * @param y of its upper edge, counted from the top
 */
public record Crop(int x, int y, int width, int height) {

    private static final int SMALLEST = 32;

    /** There would be next to nothing left of the picture. */
    public static class TooSmall extends Refusal {

        TooSmall() {
            super(422, "选取的范围太小，至少要有 " + SMALLEST + "×" + SMALLEST + " 像素。请把选框拉大一些。");
        }
    }

    /**
     * What of it lies within a picture: hands are not exact, and a rectangle may hang over an edge.
     *
     * @throws TooSmall when nothing worth showing does
     */
    Crop within(int pictureWidth, int pictureHeight) {
        int left = Math.clamp(x, 0, pictureWidth);
        int top = Math.clamp(y, 0, pictureHeight);
        int right = Math.clamp((long) x + width, left, pictureWidth);
        int bottom = Math.clamp((long) y + height, top, pictureHeight);
        if (right - left < Math.min(SMALLEST, pictureWidth) || bottom - top < Math.min(SMALLEST, pictureHeight)) {
            throw new TooSmall();
        }
        return new Crop(left, top, right - left, bottom - top);
    }

    /** The same part of the same picture in another size; at least one pixel. */
    Crop scaled(double factor) {
        int left = (int) (x * factor);
        int top = (int) (y * factor);
        return new Crop(left, top, Math.max(1, (int) Math.round((x + width) * factor) - left),
                Math.max(1, (int) Math.round((y + height) * factor) - top));
    }
}
