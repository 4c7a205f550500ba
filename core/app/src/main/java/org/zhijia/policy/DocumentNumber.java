package org.zhijia.policy;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of an official document (发文字号), for example 通教工〔2019〕1号, see GB/T 9704-2012, 7.2.5.
 *
 * @param issuer the issuing body's abbreviation (机关代字)
 * @param year   in four digits
 * @param serial from 1
 */
public record DocumentNumber(String issuer, int year, int serial) {

    // After NFKC, so that full-width digits and brackets are ordinary ones; people type every kind of bracket.
    private static final Pattern TYPED = Pattern.compile(
            "(?<issuer>[\\p{IsHan}A-Za-z]{1,30})\\s*[\\[(〔【﹝［（]\\s*(?<year>\\d{4})\\s*年?\\s*[\\])〕】﹞］）]\\s*(?:第\\s*)?0*(?<serial>[1-9]\\d{0,5})\\s*号");

    /** Reads a number however it was typed; empty when the text is not one. */
    public static Optional<DocumentNumber> read(String typed) {
        var match = TYPED.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s+", ""));
        return match.matches()
                ? Optional.of(new DocumentNumber(match.group("issuer"), Integer.parseInt(match.group("year")), Integer.parseInt(match.group("serial"))))
                : Optional.empty();
    }

    /** In the normal form. */
    @Override
    public String toString() {
        return issuer + "〔" + year + "〕" + serial + "号";
    }
}
