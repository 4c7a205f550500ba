package org.zhijia.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    private final ClientAddress behindNginx = new ClientAddress(Optional.of("127.0.0.1, 10.1.0.0/16, ::1"));

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, , 203.0.113.9",
        "203.0.113.9, 198.51.100.1, 203.0.113.9",
        "127.0.0.1, 203.0.113.9, 203.0.113.9",
        "10.1.2.3, '198.51.100.1, 203.0.113.9', 203.0.113.9",
        "127.0.0.1, '198.51.100.1, 10.1.9.9', 198.51.100.1",
        "10.2.0.1, 203.0.113.9, 10.2.0.1",
        "::1, 2001:db8::7, 2001:db8::7",
        "127.0.0.1, '203.0.113.9, <script>', 127.0.0.1",
        "127.0.0.1, gh.example.cn, 127.0.0.1"})
    void onlyWhatProxiesOfOursHaveWrittenIsBelieved(String peer, String forwarded, String client) {
        assertEquals(client, behindNginx.behindProxies(peer, forwarded));
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 203.0.113.9, 127.0.0.1"})
    void withoutProxiesNothingIs(String peer, String forwarded, String client) {
        assertEquals(client, new ClientAddress(Optional.empty()).behindProxies(peer, forwarded));
    }
}
