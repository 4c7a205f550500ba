package org.zhijia.plugins.search.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorTest {

    private final Random random = new Random(1);

    @Test
    void aPackedVectorPointsWhereItDid() {
        for (int i = 0; i < 1_000; i++) {
            float[] vector = any();
            assertTrue(Vector.dot(vector, Vector.unpack(Vector.pack(vector))) > 0.9995);
        }
    }

    @Test
    void packedItTakesAQuarterOfTheRoom() {
        assertEquals(Model.DIMENSIONS + 4, Vector.pack(any()).length);
    }

    @Test
    void lengthOneIsKept() {
        assertArrayEquals(new float[] {0.6f, -0.8f}, Vector.ofLengthOne(new float[] {3, -4}), 1e-6f);
    }

    private float[] any() {
        float[] vector = new float[Model.DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Vector.ofLengthOne(vector);
    }
}
