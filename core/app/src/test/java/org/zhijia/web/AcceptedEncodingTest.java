package org.zhijia.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedEncodingTest {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br, zstd", "br;q=1.0, GZIP;q=0.8", "*", "identity, *;q=0.1"})
    void gzipIsAccepted(String header) {
        assertTrue(AcceptedEncoding.gzip(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "*, gzip; q=0.000", "*;q=0", "x-gzipped"})
    void gzipIsRefused(String header) {
        assertFalse(AcceptedEncoding.gzip(header));
    }

    @Test
    void whoSaysNothingGetsThePlainForm() {
        assertFalse(AcceptedEncoding.gzip(null));
    }
}
