package org.zhijia.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** The addresses that begin with the same bits. */
record AddressRange(byte[] start, int bits) {

    /** What a name server is never asked about. */
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /**
     * @param text an address, or one with the number of leading bits that count: {@code 10.0.0.0/8}
     * @throws IllegalArgumentException when it is neither
     */
    static AddressRange of(String text) {
        var parts = text.split("/", 2);
        var start = bytes(parts[0]);
        return new AddressRange(start, parts.length == 1 ? start.length * 8 : Integer.parseInt(parts[1]));
    }

    static boolean isAddress(String text) {
        try {
            bytes(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean contains(String address) {
        if (!isAddress(address)) {
            return false;
        }
        var other = bytes(address);
        if (other.length != start.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((other[bit / 8] & mask) != (start[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String literal) {
        if (!LITERAL.matcher(literal).matches()) {
            throw new IllegalArgumentException("Not an address: " + literal);
        }
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an address: " + literal, e);
        }
    }
}
