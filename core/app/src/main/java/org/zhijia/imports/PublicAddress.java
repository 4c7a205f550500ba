package org.zhijia.imports;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Whether an address is one of the public network: none of this machine, of a private network or of a special purpose. */
final class PublicAddress {

    private PublicAddress() { }

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
                : address instanceof Inet6Address && isPublic(bytes);
    }

    private static boolean isPublic(int a, int b, int c) {
        boolean shared = a == 100 && b >= 64 && b < 128;
        boolean special = a == 192 && b == 0 && (c == 0 || c == 2) || a == 198 && (b == 18 || b == 19) || a == 198 && b == 51 && c == 100
                || a == 203 && b == 0 && c == 113;
        return a != 0 && a < 240 && !shared && !special;
    }

    /** 2000::/3 without the ranges that wrap an address of the old kind or serve documentation. */
    private static boolean isPublic(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return first >> 13 == 1 && first != 0x2002 && !(first == 0x2001 && (second < 0x200 || second == 0xdb8));
    }
}
