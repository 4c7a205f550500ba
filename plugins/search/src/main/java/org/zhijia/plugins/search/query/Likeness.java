package org.zhijia.plugins.search.query;

import java.util.List;

/**
 * How well a name fits what was typed by somebody who knows the document: 1 is its name, 0 has nothing to do with it.
 * Each kind of likeness has a floor; within a kind the name of which more was typed fits better.
 */
final class Likeness {

    private static final double SAME = 1.0;
    private static final double WITHIN = 0.7;
    private static final double PIECES_IN_ORDER = 0.65;
    private static final double PIECES = 0.6;
    private static final double ABBREVIATED = 0.4;
    private static final double ROOM = 0.2;
    /** 个保法 for 个人信息保护法 has three of eight. */
    private static final double LEAST_SHARE = 0.25;
    /** Longer ones are no abbreviations. */
    private static final int LONGEST_ABBREVIATION = 12;

    private Likeness() { }

    /**
     * @param name   in normal form without punctuation
     * @param whole  what was typed, likewise
     * @param pieces what blanks separate in it
     */
    static double of(String name, String whole, List<String> pieces) {
        if (name.equals(whole)) {
            return SAME;
        }
        double share = Math.min(1, (double) whole.length() / Math.max(1, name.length()));
        if (name.contains(whole)) {
            return WITHIN + ROOM * share;
        }
        if (pieces.size() > 1 && pieces.stream().allMatch(name::contains)) {
            return (inOrder(name, pieces) ? PIECES_IN_ORDER : PIECES) + ROOM * share;
        }
        return share >= LEAST_SHARE && abbreviates(whole, name) ? ABBREVIATED + ROOM * share : 0;
    }

    private static boolean inOrder(String name, List<String> pieces) {
        int from = 0;
        for (String piece : pieces) {
            int at = name.indexOf(piece, from);
            if (at < 0) {
                return false;
            }
            from = at + piece.length();
        }
        return true;
    }

    // 网安法 for 网络安全法: the same beginning, the same end, all characters in order between them.
    private static boolean abbreviates(String typed, String name) {
        if (typed.length() < 2 || typed.length() > LONGEST_ABBREVIATION || name.isEmpty()
                || typed.charAt(typed.length() - 1) != name.charAt(name.length() - 1)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < name.length() && at < typed.length(); i++) {
            if (name.charAt(i) == typed.charAt(at)) {
                at++;
            }
        }
        return at == typed.length();
    }
}
