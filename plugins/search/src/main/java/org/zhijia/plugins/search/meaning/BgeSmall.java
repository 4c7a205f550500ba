package org.zhijia.plugins.search.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * bge-small-zh-v1.5, four layers, quantised to bytes, out of a jar that holds nothing else (core/decisions/search-meaning.md).
 * One text at a time: it chooses the scale of its bytes for all texts of a batch together, so that in company the same text
 * would mean something else. The only class that knows the runtime, whose jar may be missing.
 */
final class BgeSmall implements Model {

    /** Names what made a vector; another model takes another name. */
    static final String NAME = "bge-small-zh-v1.5-q";

    /** Pieces that are read of a text. Nine of ten clauses are shorter; the model could take 512, at more than twice the price. */
    private static final int MOST_PIECES = 256;

    private final Wordpiece wordpiece;
    private final OrtEnvironment runtime = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /** @throws IOException if the model is not here or cannot be read */
    BgeSmall() throws IOException {
        try (InputStream words = open(NAME + "-tokenizer.json"); InputStream model = open(NAME + ".onnx");
             var options = new OrtSession.SessionOptions()) {
            wordpiece = Wordpiece.read(words);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Memory goes back after each text instead of staying at the size of the longest.
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            session = runtime.createSession(model.readAllBytes(), options);
        } catch (OrtException e) {
            throw new IOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream stream = BgeSmall.class.getResourceAsStream("/" + name);
        if (stream == null) {
            throw new FileNotFoundException(name);
        }
        return stream;
    }

    @Override
    public float[] vector(String text) {
        long[] pieces = wordpiece.numbers(text, MOST_PIECES);
        long[] seen = new long[pieces.length];
        Arrays.fill(seen, 1);
        try (var ids = tensor(pieces); var mask = tensor(seen); var types = tensor(new long[pieces.length]);
             var result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            // What stands at the mark of the beginning is what the model was taught to say of the whole.
            float[] vector = new float[DIMENSIONS];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(vector);
            return Vector.ofLengthOne(vector);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private OnnxTensor tensor(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(runtime, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
