package org.zhijia.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to give more bytes than were announced or are allowed. */
final class Bounded extends FilterInputStream {

    private long left;

    Bounded(InputStream content, long bytes) {
        super(content);
        left = bytes;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new TooMuch();
        }
    }

    /** There was more than allowed. */
    static final class TooMuch extends IOException {

        TooMuch() {
            super("内容比允许的多");
        }
    }
}
