package org.zhijia.web;

/** Reads the header {@code Accept-Encoding}. */
public final class AcceptedEncoding {

    private AcceptedEncoding() { }

    /** @param header may be {@code null}, as the servlet API has it */
    public static boolean gzip(String header) {
        if (header == null) {
            return false;
        }
        boolean anything = false;
        for (var coding : header.split(",")) {
            var parts = coding.split(";", 2);
            var name = parts[0].strip();
            boolean wanted = parts.length == 1 || !isZero(parts[1]);
            if (name.equalsIgnoreCase("gzip")) {
                return wanted;
            }
            anything |= name.equals("*") && wanted;
        }
        return anything;
    }

    private static boolean isZero(String weight) {
        return weight.strip().matches("[qQ]\\s*=\\s*0(\\.0*)?");
    }
}
