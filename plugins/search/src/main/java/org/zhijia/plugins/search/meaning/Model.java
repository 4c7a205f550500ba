package org.zhijia.plugins.search.meaning;

/** Turns a text into a vector. Says the same of the same text every time. */
interface Model extends AutoCloseable {

    /** Numbers in a vector. */
    int DIMENSIONS = 512;

    /** @return a vector of length 1 */
    float[] vector(String text);

    @Override
    void close();
}
