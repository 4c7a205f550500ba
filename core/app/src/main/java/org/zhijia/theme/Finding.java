package org.zhijia.theme;

/**
 * What the inspection of a theme found.
 *
 * @param grave   whether the theme is refused for it; else it is advice
 * @param file    within the theme, with slashes: {@code layouts/home.peb}; empty for the theme as a whole
 * @param line    counting from 1; 0 for the file as a whole
 * @param message what is wrong and what to do instead, in Chinese
 */
public record Finding(boolean grave, String file, int line, String message) {

    static Finding error(String file, int line, String message) {
        return new Finding(true, file, line, message);
    }

    static Finding advice(String file, int line, String message) {
        return new Finding(false, file, line, message);
    }

    @Override
    public String toString() {
        return (line > 0 ? file + ":" + line : file) + " " + message;
    }
}
