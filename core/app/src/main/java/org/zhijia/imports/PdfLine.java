package org.zhijia.imports;

/**
 * A line as it was set; all measures in points.
 *
 * @param page   counting from 0
 * @param y      of the base line, from the top
 * @param height of the page
 */
record PdfLine(int page, String text, float x, float right, float y, float size, float height) {

    /** Whether it stands where headers and footers do. */
    boolean isAtEdge() {
        return y < height * 0.11 || y > height * 0.89;
    }
}
