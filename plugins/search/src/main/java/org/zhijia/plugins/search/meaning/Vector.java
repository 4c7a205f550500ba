package org.zhijia.plugins.search.meaning;

import java.nio.ByteBuffer;

/** Arithmetic of vectors, and the form in which they are kept: a byte for each number, and what a byte is worth. */
final class Vector {

    private Vector() { }

    static float[] ofLengthOne(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        float[] one = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            one[i] = (float) (vector[i] / length);
        }
        return one;
    }

    /** For vectors of length 1 the cosine of the angle between them. */
    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    static byte[] pack(float[] vector) {
        float most = Float.MIN_NORMAL;
        for (float number : vector) {
            most = Math.max(most, Math.abs(number));
        }
        float worth = most / Byte.MAX_VALUE;
        ByteBuffer packed = ByteBuffer.allocate(Float.BYTES + vector.length).putFloat(worth);
        for (float number : vector) {
            packed.put((byte) Math.round(number / worth));
        }
        return packed.array();
    }

    static float[] unpack(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        float worth = bytes.getFloat();
        float[] vector = new float[bytes.remaining()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = bytes.get() * worth;
        }
        return ofLengthOne(vector);
    }
}
