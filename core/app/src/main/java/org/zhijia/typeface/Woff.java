package org.zhijia.typeface;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Typefaces as the web packs them (WOFF 1.0): tables of a TrueType file, each compressed. */
final class Woff {

    private static final int SIGNATURE = 0x774F4646;
    private static final int TRUE_TYPE = 0x00010000;
    private static final int HEADER = 44;
    private static final int LARGEST = 64 << 20;

    private record Table(int tag, int offset, int packed, int length, int checksum) {

        int paddedLength() {
            return (length + 3) & ~3;
        }
    }

    private Woff() { }

    /**
     * The TrueType file inside.
     *
     * @throws IOException when it is none, or damaged
     */
    static byte[] unpacked(byte[] woff) throws IOException {
        try {
            ByteBuffer in = ByteBuffer.wrap(woff);
            if (in.getInt() != SIGNATURE || in.getInt() != TRUE_TYPE) {
                throw new IOException("No TrueType outlines in WOFF");
            }
            in.getInt();
            Table[] tables = tables(in, in.getShort());
            return assembled(woff, tables);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | DataFormatException e) {
            throw new IOException("Damaged WOFF", e);
        }
    }

    private static Table[] tables(ByteBuffer in, int count) {
        in.position(HEADER);
        Table[] tables = new Table[count];
        for (int i = 0; i < count; i++) {
            tables[i] = new Table(in.getInt(), in.getInt(), in.getInt(), in.getInt(), in.getInt());
        }
        return tables;
    }

    private static byte[] assembled(byte[] woff, Table[] tables) throws IOException, DataFormatException {
        long size = 12 + 16L * tables.length;
        for (Table table : tables) {
            size += table.paddedLength();
        }
        if (size > LARGEST) {
            throw new IOException("Typeface too large");
        }
        ByteBuffer out = ByteBuffer.allocate((int) size);
        int power = Integer.highestOneBit(tables.length);
        out.putInt(TRUE_TYPE).putShort((short) tables.length).putShort((short) (power * 16))
                .putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) ((tables.length - power) * 16));
        int at = 12 + 16 * tables.length;
        for (Table table : tables) {
            out.putInt(table.tag).putInt(table.checksum).putInt(at).putInt(table.length);
            unpack(woff, table, out.array(), at);
            at += table.paddedLength();
        }
        return out.array();
    }

    private static void unpack(byte[] woff, Table table, byte[] out, int at) throws DataFormatException, IOException {
        if (table.packed == table.length) {
            System.arraycopy(woff, table.offset, out, at, table.length);
            return;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(woff, table.offset, table.packed);
            if (inflater.inflate(out, at, table.length) != table.length) {
                throw new IOException("Table of a typeface ends early");
            }
        } finally {
            inflater.end();
        }
    }
}
